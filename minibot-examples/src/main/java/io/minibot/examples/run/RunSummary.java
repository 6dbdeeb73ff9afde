package io.minibot.examples.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A whole run, for its results and its report.
 *
 * @param title for people
 * @param startedAt when it began
 * @param took how long it lasted
 * @param settings what it was run with, for people, in the order of showing
 * @param calls in the order of the people
 * @param complete whether everybody was called; otherwise the run was ended early
 */
public record RunSummary(
        String title,
        Instant startedAt,
        Duration took,
        Map<String, String> settings,
        List<ShownCall> calls,
        boolean complete) {
    /** Copies the collections. */
    public RunSummary {
        settings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settings));
        calls = List.copyOf(calls);
    }

    /** Returns how many calls came out as expected, or had no expectation. */
    public int asExpected() {
        return (int) calls.stream().filter(call -> call.result().isAsExpected()).count();
    }

    /** Returns whether everybody was called and every call came out as expected. */
    public boolean isGood() {
        return complete && asExpected() == calls.size();
    }

    /** Returns whether anything was recorded. */
    public boolean hasSound() {
        return calls.stream().anyMatch(call -> call.recording().isPresent());
    }

    /** Returns the turn latencies of all calls, measured on the sound. */
    public Latencies turnLatencies() {
        return new Latencies(calls.stream()
                .flatMap(call -> call.recording().stream())
                .flatMap(recording -> recording.turns().stream())
                .map(Recording.Gap::length)
                .toList());
    }

    /** Returns the barge-in latencies of all calls, measured on the sound. */
    public Latencies bargeInLatencies() {
        return new Latencies(calls.stream()
                .flatMap(call -> call.recording().stream())
                .flatMap(recording -> recording.bargeIns().stream())
                .map(Recording.Gap::length)
                .toList());
    }
}
