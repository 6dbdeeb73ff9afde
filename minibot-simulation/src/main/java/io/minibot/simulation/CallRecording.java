package io.minibot.simulation;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.Wav;
import io.minibot.telephony.PlaybackEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A call as it was heard: both sides on one line of time, sample 0 being the moment of answering, and what can be measured
 * on them.
 *
 * @param timeline who spoke when, in words
 * @param caller what the engine heard, with the line's noise and echo
 * @param bot what the caller heard
 * @param lines the caller's lines, measured before the line spoils them
 * @param playbacks what the engine played
 */
public record CallRecording(
        CallTimeline timeline, AudioClip caller, AudioClip bot, List<Line> lines, List<Played> playbacks) {
    /** How long after the end of a line a prompt that it stops may go on. */
    private static final int STOPS_WITHIN = AudioClip.samplesIn(Duration.ofSeconds(1));

    /** Copies the lists. */
    public CallRecording {
        lines = List.copyOf(lines);
        playbacks = List.copyOf(playbacks);
    }

    /**
     * Something that the caller said.
     *
     * @param text the words
     * @param from its first sample above -44 dBFS
     * @param to the one after its last such sample
     */
    public record Line(String text, int from, int to) {}

    /**
     * Something that the engine played.
     *
     * @param from its first sample
     * @param to the one after its last heard sample
     * @param end how it ended
     */
    public record Played(int from, int to, PlaybackEnd end) {}

    /**
     * The time between two samples.
     *
     * @param text the line of the caller that it belongs to
     * @param from the first sample
     * @param to the second sample
     */
    public record Latency(String text, int from, int to) {
        /** Returns how long that is. */
        public Duration duration() {
            return Duration.ofNanos((to - from) * 1_000_000_000L / AudioFrame.SAMPLE_RATE_HZ);
        }
    }

    /**
     * Returns the turn latencies: from the caller's last loud sample to the bot's first one after it, where the bot was
     * silent at that end and spoke before the caller did again. Loud is above -44 dBFS; a pause of the bot of up to
     * 400 ms is not silence.
     */
    public List<Latency> turnLatencies() {
        return RecordingMeasure.turns(this);
    }

    /**
     * Returns the barge-in latencies: from the first loud sample of a line over a prompt to the bot's last loud one,
     * where the engine stopped the prompt within the line or a second after it.
     */
    public List<Latency> bargeInLatencies() {
        return RecordingMeasure.bargeIns(this, STOPS_WITHIN);
    }

    /**
     * Writes both sides as a stereo WAV, the caller left, the bot right.
     *
     * @param file where to; its directory must exist
     * @throws io.minibot.audio.AudioException if it cannot be written
     */
    public void writeTo(Path file) {
        Wav.writeStereo(caller, bot, file);
    }
}
