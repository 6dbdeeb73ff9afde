package io.minibot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.SynthesisException;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.Voice;
import io.minibot.synthesis.VoiceEmbedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Synthesizer} promises. Subclass it, and make the synthesizer. */
@Timeout(120)
public abstract class SynthesizerContract {
    private Synthesizer synthesizer;

    /** Creates the contract's tests. */
    @SuppressWarnings("NullAway.Init") // made before each test
    protected SynthesizerContract() {}

    /** Returns a new synthesizer; the contract closes it. */
    protected abstract Synthesizer open();

    /** Returns a language that it speaks; English by default. */
    protected Locale language() {
        return Locale.ENGLISH;
    }

    /** Returns a sentence of ten words or so in that language. */
    protected String sentence() {
        return "hello, this is a short sentence that anybody can read aloud";
    }

    /** Returns whether the speed of a personality is obeyed; true by default. */
    protected boolean obeysSpeed() {
        return true;
    }

    @BeforeEach
    void openSynthesizer() {
        synthesizer = open();
    }

    @AfterEach
    void closeSynthesizer() {
        synthesizer.close();
    }

    @Test
    void aSentenceBecomesSound() {
        AudioClip clip = speak(sentence(), Personality.NEUTRAL);
        double wordsASecond = sentence().split(" ").length / (clip.length() / (double) AudioFrame.SAMPLE_RATE_HZ);
        assertThat(wordsASecond)
                .as("words a second: a wrong sample rate shows here")
                .isBetween(1.2, 6.0);
        assertThat(loudest(clip)).as("the loudest 20 ms in dBFS").isBetween(-35.0, -1.0);
    }

    @Test
    void aSourceIsAtItsEndForEver() {
        try (AudioSource source = synthesizer.synthesize(request(sentence(), Personality.NEUTRAL))) {
            while (source.next() != null) {
                // to the end
            }
            assertThat(source.next()).isNull();
            assertThat(source.next()).isNull();
        }
    }

    @Test
    void aSourceCanBeLeftBeforeItsEnd() {
        AudioSource source = synthesizer.synthesize(request(sentence(), Personality.NEUTRAL));
        source.next();
        source.close();
        source.close();
        assertThat(speak(sentence(), Personality.NEUTRAL).length()).isPositive();
    }

    @Test
    void aLongerTextLastsLonger() {
        assertThat(speak(sentence() + ", " + sentence(), Personality.NEUTRAL).length())
                .isGreaterThan(speak(sentence(), Personality.NEUTRAL).length() * 3 / 2);
    }

    @Test
    void aFasterPersonalitySpeaksFaster() {
        assumeTrue(obeysSpeed(), "this synthesizer does not obey the speed");
        double slow = speak(sentence(), new Personality("slow", 0.8, 0)).length();
        double fast = speak(sentence(), new Personality("fast", 1.25, 0)).length();
        assertThat(slow / fast)
                .as("length at speed 0.8 by length at speed 1.25, ideally 1.56")
                .isBetween(1.25, 1.9);
    }

    @Test
    void manyCallsCanAskAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            int expected = speak(sentence(), Personality.NEUTRAL).length();
            List<Future<AudioClip>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> speak(sentence(), Personality.NEUTRAL)));
            }
            for (Future<AudioClip> each : running) {
                assertThat(each.get(90, TimeUnit.SECONDS).length())
                        .as("samples, within a quarter of those spoken alone")
                        .isBetween(expected * 3 / 4, expected * 5 / 4);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oddTextIsSpokenOrRefusedButDoesNoHarm() {
        for (String text : List.of("?!...", "\u20ac 12,50", "\ud83d\ude00", "a".repeat(400), "\u0007 bell")) {
            try {
                speak(text, Personality.NEUTRAL);
            } catch (SynthesisException e) {
                assertThat(e).hasMessageNotContainingAny("null");
            }
        }
        assertThat(speak(sentence(), Personality.NEUTRAL).length()).isPositive();
    }

    @Test
    void theFingerprintTellsSynthesizersApartAndStays() {
        assertThat(synthesizer.fingerprint()).isNotBlank().isEqualTo(synthesizer.fingerprint());
        Synthesizer same = open();
        try {
            assertThat(same.fingerprint()).isEqualTo(synthesizer.fingerprint());
        } finally {
            same.close();
        }
    }

    @Test
    void cloningGivesAVoiceThatCanSpeakOrIsRefused() {
        VoiceEmbedding voice;
        try {
            voice = synthesizer.cloneVoice(List.of(speak(sentence(), Personality.NEUTRAL)));
        } catch (SynthesisException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        assertThat(voice.id()).matches("[A-Za-z0-9._-]+");
        SynthesisRequest request =
                new SynthesisRequest(sentence(), language(), new Voice.Cloned(voice), Personality.NEUTRAL);
        assertThat(AudioClip.read(synthesizer.synthesize(request)).length()).isPositive();
    }

    @Test
    void closingTwiceDoesNothing() {
        synthesizer.close();
        assertThatCode(synthesizer::close).doesNotThrowAnyException();
    }

    private AudioClip speak(String text, Personality personality) {
        return AudioClip.read(synthesizer.synthesize(request(text, personality)));
    }

    private SynthesisRequest request(String text, Personality personality) {
        return new SynthesisRequest(text, language(), Voice.DEFAULT, personality);
    }

    private static double loudest(AudioClip clip) {
        double loudest = AudioFrame.SILENCE_DBFS;
        try (AudioSource source = clip.source()) {
            for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                loudest = Math.max(loudest, frame.levelDbfs());
            }
        }
        return loudest;
    }
}
