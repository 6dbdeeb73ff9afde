package io.minibot.telephony;

import io.minibot.audio.AudioFrame;

/**
 * What happens to one call. Called from the adapter's threads, one at a time and in order. Implementations only enqueue:
 * they must not block, and what they throw is logged and dropped.
 */
public interface CallListener {
    /** It rings at the other end. Not every network tells. */
    default void onRinging() {}

    /** Somebody, or something, took the call. At most once. */
    void onAnswered();

    /**
     * The next 20 ms of the caller's voice, after {@link #onAnswered}, in real time and without gaps: lost packets
     * arrive as silence. Only the caller is in it, never what we play.
     *
     * @param frame the sound
     */
    void onAudio(AudioFrame frame);

    /**
     * The caller pressed a key.
     *
     * @param digit one of {@code 0-9 * # A-D}
     */
    default void onDtmf(char digit) {}

    /**
     * A playback is over: played to its end, stopped, or cut off by the end of the call. Exactly once for each.
     *
     * @param playback what {@link Call#play} returned
     * @param end how it ended
     */
    void onPlaybackEnded(Playback playback, PlaybackEnd end);

    /**
     * The call is over. Exactly once, and nothing comes after it.
     *
     * @param end how it ended
     */
    void onEnded(CallEnd end);
}
