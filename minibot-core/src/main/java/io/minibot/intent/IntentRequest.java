package io.minibot.intent;

import java.util.Set;

/**
 * One utterance to classify.
 *
 * @param text what the caller said; any case, with or without accents and punctuation; may be empty
 * @param vocabulary what can be meant
 * @param expected the intents that the current step handles by itself: a hint for ties, never a restriction
 */
public record IntentRequest(String text, IntentVocabulary vocabulary, Set<Intent> expected) {
    /** Copies the expected intents. */
    public IntentRequest {
        expected = Set.copyOf(expected);
    }

    /**
     * Returns a request without a step.
     *
     * @param text what the caller said
     * @param vocabulary what can be meant
     */
    public static IntentRequest of(String text, IntentVocabulary vocabulary) {
        return new IntentRequest(text, vocabulary, Set.of());
    }
}
