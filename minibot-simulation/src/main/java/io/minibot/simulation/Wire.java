package io.minibot.simulation;

import io.minibot.audio.AudioFrame;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.PlaybackEnd;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What lies between a scripted caller and the engine. One a call, used by the media thread alone. */
interface Wire {
    /**
     * Carries 20 ms both ways.
     *
     * @param caller what the caller says, or null for silence
     * @param bot what the bot is heard to say meanwhile, or null for silence
     * @return what arrives at the engine
     */
    AudioFrame carry(@Nullable AudioFrame caller, @Nullable AudioFrame bot);

    /** Whether 20 ms of the bot's sound are more than a pause. */
    boolean sounds(AudioFrame bot);

    /** The words that the bot begins to say in these 20 ms, if they are known. */
    @Nullable String wordsBegunIn(AudioFrame bot);

    /** Tells how long after its time a frame was carried. */
    default void late(Duration lateness) {}

    /** A playback is over. */
    default void playbackEnded(PlaybackEnd end) {}

    /** The call is over; not called if it was never answered. */
    void ended(CallerPerformance performance, CallEnd end);
}
