package io.minibot.examples.transcribe;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.minibot.recognition.Transcript;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file; a line of JSON.
 *
 * @param file as it was given
 * @param text what was heard, null if the file could not be
 * @param confidence 0..1, null if the file could not be heard
 * @param words the words with their times
 * @param finalMs from the last sample to the final text, in milliseconds
 * @param error why the file could not be heard, null if it could
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transcription(
        String file,
        @Nullable String text,
        @Nullable Double confidence,
        @Nullable List<Word> words,
        @Nullable Double finalMs,
        @Nullable String error) {
    /**
     * A word.
     *
     * @param text the word
     * @param startMs from the beginning of the file
     * @param endMs from the beginning of the file
     * @param confidence 0..1
     */
    public record Word(String text, long startMs, long endMs, double confidence) {}

    static Transcription of(Path file, Transcript transcript, double finalMs) {
        List<Word> words = transcript.words().stream()
                .map(word -> new Word(
                        word.text(), word.start().toMillis(), word.end().toMillis(), rounded(word.confidence(), 1000)))
                .toList();
        return new Transcription(
                file.toString(),
                transcript.text(),
                rounded(transcript.confidence(), 1000),
                words,
                rounded(finalMs, 10),
                null);
    }

    static Transcription failed(Path file, String error) {
        return new Transcription(file.toString(), null, null, null, null, error);
    }

    private static double rounded(double value, double fraction) {
        return Math.round(value * fraction) / fraction;
    }
}
