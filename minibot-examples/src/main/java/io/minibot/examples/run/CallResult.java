package io.minibot.examples.run;

import io.minibot.call.CallReport;
import io.minibot.lead.Disposition;
import io.minibot.simulation.CallTimeline;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one call of a run.
 *
 * @param person who was called
 * @param report what the engine says of it
 * @param log the call's log, one JSON object a line; empty where nobody answered
 * @param heard who spoke when, as heard at the caller's end; null where nobody answered
 */
public record CallResult(
        Person person,
        CallReport report,
        String log,
        @Nullable CallTimeline heard) {
    /** Returns what should have come out; null where nobody said so. */
    public @Nullable Disposition expected() {
        return person.caller().expected();
    }

    /** Returns whether what came out is what should have; true where nobody said so. */
    public boolean isAsExpected() {
        Disposition expected = expected();
        return expected == null || expected == report.disposition();
    }
}
