package io.minibot.examples.transcribe;

import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.audio.Wav;
import io.minibot.error.MinibotException;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.Recognizer;
import io.minibot.recognition.Transcript;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Has a recognizer hear recordings, each as one utterance, as fast as it can. */
public final class Transcriber {
    private final Recognizer recognizer;
    private final Locale language;

    /**
     * Creates a transcriber.
     *
     * @param recognizer who hears; not closed here
     * @param language what is spoken
     */
    public Transcriber(Recognizer recognizer, Locale language) {
        this.recognizer = recognizer;
        this.language = language;
    }

    /**
     * Hears a file.
     *
     * @param file a WAV of any rate and width
     * @return its text, or why there is none
     */
    public Transcription transcribe(Path file) {
        try (AudioSource source = Wav.read(file).source();
                RecognitionSession session =
                        recognizer.open(RecognitionRequest.of("transcribe", language), partial -> {})) {
            for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                session.accept(frame);
            }
            long lastSample = System.nanoTime();
            Transcript transcript = session.finish();
            return Transcription.of(file, transcript, (System.nanoTime() - lastSample) / 1e6);
        } catch (MinibotException e) {
            return Transcription.failed(file, Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }
}
