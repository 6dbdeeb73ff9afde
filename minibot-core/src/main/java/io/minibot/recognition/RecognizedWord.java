package io.minibot.recognition;

import java.time.Duration;

/**
 * One word of a transcript.
 *
 * @param text the word
 * @param start from the first frame that the session accepted
 * @param end from the first frame that the session accepted
 * @param confidence 0..1
 */
public record RecognizedWord(String text, Duration start, Duration end, double confidence) {}
