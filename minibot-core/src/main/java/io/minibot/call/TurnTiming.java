package io.minibot.call;

import java.time.Duration;

/**
 * Where the time of one turn went, between the caller's last voiced frame and the start of our answer.
 *
 * @param endpointing until the turn counted as over
 * @param recognition from there to the final transcript
 * @param answering from there to the start of the playback: classification and finding the prompt
 */
public record TurnTiming(Duration endpointing, Duration recognition, Duration answering) {
    /** Returns the whole latency of the turn. */
    public Duration total() {
        return endpointing.plus(recognition).plus(answering);
    }
}
