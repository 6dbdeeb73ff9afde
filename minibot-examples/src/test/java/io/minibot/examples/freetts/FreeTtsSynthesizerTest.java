package io.minibot.examples.freetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.minibot.asr.vosk.VoskRecognizer;
import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.SynthesisException;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Voice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FreeTtsSynthesizerTest {
    private static final FreeTtsSynthesizer SYNTHESIZER = FreeTtsSynthesizer.open();

    @AfterAll
    static void close() {
        SYNTHESIZER.close();
    }

    @Test
    void isUnderstoodByARecognizer() {
        try (VoskRecognizer recognizer =
                        VoskRecognizer.open(Path.of(System.getProperty("minibot.vosk.model.en")), Locale.ENGLISH);
                RecognitionSession session =
                        recognizer.open(RecognitionRequest.of("attempt-1", Locale.ENGLISH), partial -> {})) {
            AudioSource source = speak("Are you a robot?", Personality.NEUTRAL).source();
            for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                session.accept(frame);
            }
            assertThat(session.finish().text()).isEqualTo("are you a robot");
        }
    }

    @Test
    void theSameRequestGivesTheSameSamplesFromAnyInstanceAndThread() throws Exception {
        short[] expected = speak("How much does it cost?", Personality.NEUTRAL).toSamples();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (FreeTtsSynthesizer another = FreeTtsSynthesizer.open()) {
            List<Future<short[]>> spoken = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Personality between = new Personality("number " + i, 1 + i / 20.0, i);
                spoken.add(threads.submit(() -> {
                    speak(another, "I changed the voice.", between);
                    return speak(another, "How much does it cost?", Personality.NEUTRAL)
                            .toSamples();
                }));
            }
            for (Future<short[]> one : spoken) {
                assertThat(one.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void speedIsHeardInTheLength() {
        String text = "We install solar panels on the roofs of private houses.";
        double neutral = speak(text, Personality.NEUTRAL).length();

        assertThat(speak(text, new Personality("fast", 1.25, 0)).length() / neutral)
                .isCloseTo(0.8, within(0.05));
        assertThat(speak(text, new Personality("slow", 0.8, 0)).length() / neutral)
                .isCloseTo(1.25, within(0.08));
    }

    @Test
    void pitchIsHeardInTheVoice() {
        String text = "We install solar panels on the roofs of private houses.";
        double neutral = Pitch.medianHz(speak(text, Personality.NEUTRAL));

        assertThat(neutral).isBetween(80.0, 125.0);
        assertThat(Pitch.medianHz(speak(text, new Personality("high", 1, 6))) / neutral)
                .isCloseTo(1.414, within(0.12));
        assertThat(Pitch.medianHz(speak(text, new Personality("low", 1, -3))) / neutral)
                .isCloseTo(0.841, within(0.09));
    }

    @Test
    void printsNothingAndLeavesTheSystemPropertiesAlone() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream trap = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(trap);
        System.setErr(trap);
        try (FreeTtsSynthesizer fresh = FreeTtsSynthesizer.open()) {
            speak(fresh, "Dr. Smith pays $200 on 12/05, zzyzx & co!", Personality.NEUTRAL);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(System.getProperty("freetts.voices")).isNull();
    }

    @Test
    void anotherLanguageIsRefusedWithAWayOut() {
        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> SYNTHESIZER.synthesize(
                        new SynthesisRequest("Bonjour", Locale.FRANCE, Voice.DEFAULT, Personality.NEUTRAL)))
                .withMessageContaining("fr-FR")
                .withMessageContaining("EspeakSynthesizer");
    }

    @Test
    void anotherVoiceIsRefusedWithAWayOut() {
        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> SYNTHESIZER.synthesize(
                        new SynthesisRequest("Hello", Locale.US, new Voice.Named("alice"), Personality.NEUTRAL)))
                .withMessageContaining("named:alice")
                .withMessageContaining("kevin16");
    }

    @Test
    void aClosedSynthesizerSaysSo() {
        FreeTtsSynthesizer closed = FreeTtsSynthesizer.open();
        closed.close();
        closed.close();

        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> speak(closed, "Hello", Personality.NEUTRAL))
                .withMessageContaining("closed");
    }

    private static AudioClip speak(String text, Personality personality) {
        return speak(SYNTHESIZER, text, personality);
    }

    private static AudioClip speak(FreeTtsSynthesizer synthesizer, String text, Personality personality) {
        return AudioClip.read(
                synthesizer.synthesize(new SynthesisRequest(text, Locale.US, new Voice.Named("kevin16"), personality)));
    }
}
