package io.minibot.recognition;

import java.util.List;

/**
 * The final text of one utterance.
 *
 * @param text what was understood; empty for nothing
 * @param confidence 0..1, the mean over the words; 0 for nothing
 * @param words the words with their times, in order; empty where the recognizer does not tell
 */
public record Transcript(String text, double confidence, List<RecognizedWord> words) {
    /** Nothing was understood. */
    public static final Transcript EMPTY = new Transcript("", 0, List.of());

    /** Checks the range and copies the words. */
    public Transcript {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
        }
        words = List.copyOf(words);
    }

    /** Returns whether nothing was understood. */
    public boolean isEmpty() {
        return text.isBlank();
    }
}
