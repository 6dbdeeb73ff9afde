package io.minibot.examples.run;

import java.time.Duration;
import java.util.List;

/**
 * What was recorded of a call, and measured on the sound.
 *
 * @param file name of the stereo WAV, caller left, bot right, relative to the results
 * @param length of the recording, which begins with answering
 * @param caller loudness of the caller, {@link Peaks#PER_SECOND} values a second, 0..100
 * @param bot the same of the bot
 * @param turns from the caller's last voiced sample to the bot's next sample
 * @param bargeIns from the caller's first voiced sample over a prompt to the end of the bot's sound
 */
public record Recording(String file, Duration length, Peaks caller, Peaks bot, List<Gap> turns, List<Gap> bargeIns) {
    /** Copies the lists. */
    public Recording {
        turns = List.copyOf(turns);
        bargeIns = List.copyOf(bargeIns);
    }

    /**
     * A measured stretch of time.
     *
     * @param from its beginning, from answering
     * @param to its end
     */
    public record Gap(Duration from, Duration to) {
        /** Returns how long it is. */
        public Duration length() {
            return to.minus(from);
        }
    }

    /** Returns the turn latencies. */
    public Latencies turnLatencies() {
        return new Latencies(turns.stream().map(Gap::length).toList());
    }

    /** Returns the barge-in latencies. */
    public Latencies bargeInLatencies() {
        return new Latencies(bargeIns.stream().map(Gap::length).toList());
    }
}
