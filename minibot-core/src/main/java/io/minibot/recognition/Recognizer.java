package io.minibot.recognition;

import java.util.function.Consumer;

/**
 * Turns speech into text. Thread-safe: sessions of many calls run at once.
 *
 * <p>The engine calls a recognizer and its sessions from a bounded pool of platform threads of its own, never from a
 * media thread and never from a virtual thread, so native code may block there.
 */
public interface Recognizer extends AutoCloseable {
    /**
     * Opens a session for one utterance.
     *
     * @param request the language and what can be expected
     * @param partials is told the text so far whenever it changes, on the thread that calls the session or on one of the
     *     recognizer's own; must not block
     * @return a session, to be closed by the engine
     * @throws RecognitionException if the part is closed, does not know the language, or has no capacity left
     *     (retryable)
     */
    RecognitionSession open(RecognitionRequest request, Consumer<String> partials);

    /** Releases everything, after the sessions in use have been closed; closing twice does nothing. */
    @Override
    void close();
}
