package io.minibot.audio;

import org.jspecify.annotations.Nullable;

/**
 * A stream of sound that the player pulls, frame by frame. One reader at a time; the reader closes it. A source that is
 * still being made (a streaming synthesizer) may block in {@link #next()}.
 */
public interface AudioSource extends AutoCloseable {
    /**
     * Returns the next 20 ms.
     *
     * @return the frame, or null at the end and ever after
     * @throws AudioException if the stream breaks
     */
    @Nullable AudioFrame next();

    /** Releases what the source holds; closing twice does nothing. */
    @Override
    default void close() {}
}
