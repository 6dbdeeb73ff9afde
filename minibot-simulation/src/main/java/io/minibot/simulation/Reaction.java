package io.minibot.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a caller's script: on a cue, after a delay, say a line, press keys, hang up.
 *
 * @param cue what it waits for
 * @param after the delay from the cue; from the bot's last sound where the bot has finished. Null for the caller's own
 *     {@linkplain ScriptedCaller#reaction() reaction time} there, and for none otherwise
 * @param say the line, or null
 * @param press keys of {@code 0-9 * # A-D}, pressed one after the other at once; may be empty
 * @param hangUpAfter null to stay on the line; otherwise hang up this long after the beginning, at the end of the line
 *     at the latest
 * @param times how often this happens in a call, from 1
 */
public record Reaction(
        Cue cue,
        @Nullable Duration after,
        @Nullable String say,
        String press,
        @Nullable Duration hangUpAfter,
        int times) {
    /** For {@link #hangUpAfter}: at the end of the line. */
    public static final Duration AT_END = Duration.ofDays(1);
    /** For {@link #times}: whenever the cue comes. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    /** Checks the times, the keys, and that there is something to do. */
    public Reaction {
        if (after != null && after.isNegative()) {
            throw new IllegalArgumentException("a delay of " + after + " is negative");
        }
        if (hangUpAfter != null && hangUpAfter.isNegative()) {
            throw new IllegalArgumentException("hanging up after " + hangUpAfter + " is negative");
        }
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + ", not from 1");
        }
        if (say != null && say.isBlank()) {
            throw new IllegalArgumentException("the line is blank: leave it out to say nothing");
        }
        if (!press.matches("[0-9*#A-D]*")) {
            throw new IllegalArgumentException("'" + press + "' holds more than the keys 0-9 * # A-D");
        }
        if (say == null && press.isEmpty() && hangUpAfter == null) {
            throw new IllegalArgumentException("there is nothing to do: say a line, press keys or hang up");
        }
    }

    /**
     * Returns saying a line once.
     *
     * @param cue what it waits for
     * @param line what is said
     */
    public static Reaction say(Cue cue, String line) {
        return new Reaction(cue, null, line, "", null, 1);
    }

    /**
     * Returns hanging up.
     *
     * @param cue what it waits for
     */
    public static Reaction hangUp(Cue cue) {
        return new Reaction(cue, null, null, "", Duration.ZERO, 1);
    }

    /**
     * Returns pressing keys once.
     *
     * @param cue what it waits for
     * @param keys of {@code 0-9 * # A-D}
     */
    public static Reaction press(Cue cue, String keys) {
        return new Reaction(cue, null, null, keys, null, 1);
    }

    /**
     * Returns this reaction with another delay.
     *
     * @param delay from the cue
     */
    public Reaction after(Duration delay) {
        return new Reaction(cue, delay, say, press, hangUpAfter, times);
    }

    /**
     * Returns this reaction, with the caller hanging up in it.
     *
     * @param delay from the beginning of the line; {@link #AT_END} for its end
     */
    public Reaction thenHangUp(Duration delay) {
        return new Reaction(cue, after, say, press, delay, times);
    }

    /**
     * Returns this reaction happening more than once.
     *
     * @param count from 1, or {@link #ALWAYS}
     */
    public Reaction times(int count) {
        return new Reaction(cue, after, say, press, hangUpAfter, count);
    }
}
