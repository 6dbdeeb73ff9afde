package io.minibot.recognition;

import java.util.List;
import java.util.Locale;

/**
 * What to recognise.
 *
 * @param attemptId the call it belongs to, for logs
 * @param language what is spoken; only the language part must be obeyed
 * @param grammar phrases to which the answer is limited, for closed questions; empty for free speech. A recognizer that
 *     cannot limit itself ignores it
 */
public record RecognitionRequest(String attemptId, Locale language, List<String> grammar) {
    /** Copies the grammar. */
    public RecognitionRequest {
        grammar = List.copyOf(grammar);
    }

    /**
     * Returns a request for free speech.
     *
     * @param attemptId the call it belongs to
     * @param language what is spoken
     */
    public static RecognitionRequest of(String attemptId, Locale language) {
        return new RecognitionRequest(attemptId, language, List.of());
    }
}
