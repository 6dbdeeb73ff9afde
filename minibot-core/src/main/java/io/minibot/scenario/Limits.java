package io.minibot.scenario;

import java.time.Duration;

/**
 * Limits of a whole call.
 *
 * @param turns exchanges, 1..500; default 50
 * @param duration from the answer on; default 5 minutes
 * @param silences in a row that end the call, 1..10; default 3
 * @param notUnderstood answers in a row that were not understood and end the call, 1..10; default 3
 */
public record Limits(int turns, Duration duration, int silences, int notUnderstood) {
    /** The defaults. */
    public static final Limits DEFAULT = new Limits(50, Duration.ofMinutes(5), 3, 3);

    /** Checks the ranges. */
    public Limits {
        requireRange("turns", turns, 500);
        requireRange("silences", silences, 10);
        requireRange("notUnderstood", notUnderstood, 10);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("duration " + duration + " is not positive");
        }
    }

    private static void requireRange(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(name + " " + value + " is not within 1.." + max);
        }
    }
}
