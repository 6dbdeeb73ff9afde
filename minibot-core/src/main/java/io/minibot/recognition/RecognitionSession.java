package io.minibot.recognition;

import io.minibot.audio.AudioFrame;

/**
 * Hears one utterance. Used by one thread at a time; may block. {@link #close()} alone may come from another thread at
 * any moment, then a call in progress ends soon, with an exception or an empty transcript.
 */
public interface RecognitionSession extends AutoCloseable {
    /**
     * Takes the next 20 ms of the utterance.
     *
     * @param frame the caller's voice
     * @throws RecognitionException if recognition broke, or the session is closed or finished
     */
    void accept(AudioFrame frame);

    /**
     * Says that the utterance is over, and waits for its text. At most once.
     *
     * @return what was said; {@link Transcript#EMPTY} where nothing was understood
     * @throws RecognitionException if recognition broke, or the session is closed or finished
     */
    Transcript finish();

    /** Releases the session; closing twice does nothing. */
    @Override
    void close();
}
