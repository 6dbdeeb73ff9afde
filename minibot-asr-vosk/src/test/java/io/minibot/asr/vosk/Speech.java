package io.minibot.asr.vosk;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.audio.Wav;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the tests say and who hears it. The recordings were made with FreeTTS, voice kevin16; their names are their texts. */
final class Speech {
    static final Path MODEL = Path.of(System.getProperty("minibot.vosk.model.en"));
    static final List<String> TEXTS =
            List.of("yes that would be great", "how much does it cost", "stop calling me", "are you a robot");

    private Speech() {}

    static AudioClip of(String text) {
        String name = "/speech/" + text.replace(' ', '-') + ".wav";
        try (InputStream in = Speech.class.getResourceAsStream(name)) {
            return Wav.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AudioClip silence(int milliseconds) {
        return AudioClip.silence(Duration.ofMillis(milliseconds));
    }

    static List<AudioFrame> frames(AudioClip clip) {
        List<AudioFrame> frames = new ArrayList<>();
        AudioSource source = clip.source();
        for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
            frames.add(frame);
        }
        return frames;
    }

    static RecognitionRequest english(String... grammar) {
        return new RecognitionRequest("attempt-1", Locale.US, List.of(grammar));
    }

    static Transcript hear(VoskRecognizer recognizer, AudioClip clip, String... grammar) {
        try (RecognitionSession session = recognizer.open(english(grammar), partial -> {})) {
            frames(clip).forEach(session::accept);
            return session.finish();
        }
    }
}
