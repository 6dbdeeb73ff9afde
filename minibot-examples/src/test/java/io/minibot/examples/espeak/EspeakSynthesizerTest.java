package io.minibot.examples.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minibot.audio.AudioClip;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.SynthesisException;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EspeakSynthesizerTest {
    private static final SynthesisRequest BONJOUR =
            new SynthesisRequest("Bonjour, ça m'intéresse.", Locale.FRANCE, Voice.DEFAULT, Personality.NEUTRAL);

    @TempDir
    private Path directory;

    @Test
    void speaksFrenchTheSameEachTime() {
        try (EspeakSynthesizer espeak = installed()) {
            AudioClip clip = AudioClip.read(espeak.synthesize(BONJOUR));

            assertThat(clip.duration()).isBetween(Duration.ofMillis(800), Duration.ofSeconds(4));
            assertThat(AudioClip.read(espeak.synthesize(BONJOUR)).toSamples()).isEqualTo(clip.toSamples());
        }
    }

    @Test
    void speedIsHeardInTheLength() {
        try (EspeakSynthesizer espeak = installed()) {
            double neutral = AudioClip.read(espeak.synthesize(BONJOUR)).length();
            SynthesisRequest hurried = new SynthesisRequest(
                    BONJOUR.text(), Locale.FRANCE, new Voice.Named("fr-fr+f3"), new Personality("hurried", 1.5, 2));

            assertThat(AudioClip.read(espeak.synthesize(hurried)).length() / neutral)
                    .isBetween(0.55, 0.85);
        }
    }

    @Test
    void anUnknownVoiceAndAPathAreRefused() {
        try (EspeakSynthesizer espeak = installed()) {
            for (String name : new String[] {"nobody", "../../etc/passwd", "-w", "fr fr"}) {
                SynthesisRequest request =
                        new SynthesisRequest("Bonjour", Locale.FRANCE, new Voice.Named(name), Personality.NEUTRAL);
                assertThatExceptionOfType(SynthesisException.class)
                        .isThrownBy(() -> espeak.synthesize(request))
                        .withMessageContaining("espeak-ng --voices");
            }
        }
    }

    @Test
    void aMissingProgramIsToldWithTheWayToInstallIt() {
        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> EspeakSynthesizer.open("espeak-ng-nowhere", Duration.ofSeconds(5)))
                .withMessageContaining("espeak-ng-nowhere")
                .withMessageContaining("apt install espeak-ng");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for espeak-ng is a shell script")
    void aProgramThatHangsIsStopped() throws IOException {
        EspeakSynthesizer hanging = EspeakSynthesizer.open(
                script("case $1 in --version) echo eSpeak 1.5;; *) exec sleep 600;; esac"), Duration.ofMillis(1500));

        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> hanging.synthesize(BONJOUR))
                .withMessageContaining("1500 ms")
                .matches(SynthesisException::isRetryable);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for espeak-ng is a shell script")
    void aProgramThatWritesNoSoundIsToldSo() throws IOException {
        EspeakSynthesizer mute = EspeakSynthesizer.open(script("exit 0"), Duration.ofSeconds(20));

        assertThat(mute.fingerprint()).contains("unknown");
        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> mute.synthesize(BONJOUR))
                .withMessageContaining("nothing to speak");
    }

    private static EspeakSynthesizer installed() {
        try {
            return EspeakSynthesizer.open();
        } catch (SynthesisException e) {
            assumeTrue(false, e.getMessage());
            throw e;
        }
    }

    private String script(String body) throws IOException {
        Path script = Files.writeString(directory.resolve("espeak"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script.toString();
    }
}
