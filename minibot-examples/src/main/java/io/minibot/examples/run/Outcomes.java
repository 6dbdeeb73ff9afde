package io.minibot.examples.run;

import io.minibot.lead.Disposition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what came out of a run, call by call. Not thread-safe. */
public final class Outcomes {
    private static final int MOST_EXAMPLES = 10;

    private final Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
    private final List<String> surprises = new ArrayList<>();
    private int calls;
    private int unexpected;
    private int checked;
    private long turns;
    private Duration talked = Duration.ZERO;

    /** Creates a count of nothing. */
    public Outcomes() {}

    /**
     * Counts a call.
     *
     * @param result what came out
     */
    public void add(CallResult result) {
        calls++;
        counts.merge(result.report().disposition(), 1, Integer::sum);
        turns += result.report().turns();
        if (result.report().answeredAt() != null) {
            talked = talked.plus(Duration.between(
                    result.report().answeredAt(), result.report().endedAt()));
        }
        Disposition expected = result.expected();
        if (expected != null) {
            checked++;
        }
        if (!result.isAsExpected() && expected != null) {
            unexpected++;
            if (surprises.size() < MOST_EXAMPLES) {
                surprises.add("call " + result.person().number() + ", '"
                        + result.person().caller().name() + "': expected " + expected.id() + ", came out "
                        + result.report().disposition().id());
            }
        }
    }

    /** Returns the number of calls. */
    public int calls() {
        return calls;
    }

    /** Returns how many calls there were of each disposition. */
    public Map<Disposition, Integer> counts() {
        return new EnumMap<>(counts);
    }

    /** Returns how many calls had an expected disposition. */
    public int checked() {
        return checked;
    }

    /** Returns how many calls came out otherwise than expected. */
    public int unexpected() {
        return unexpected;
    }

    /** Returns the first calls that came out otherwise than expected, one line each. */
    public List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** Returns the exchanges of all calls. */
    public long turns() {
        return turns;
    }

    /** Returns how long people were on the line, all calls together. */
    public Duration talked() {
        return talked;
    }
}
