package io.minibot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.audio.G711;
import io.minibot.audio.Gain;
import io.minibot.audio.Murmur;
import io.minibot.audio.Noise;
import io.minibot.audio.TelephoneBand;
import io.minibot.audio.Tones;
import io.minibot.turn.BeepDetector.Beep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeepDetectorTest {
    @ParameterizedTest
    @CsvSource({"360,400", "440,140", "1000,400", "1400,200", "2080,1000"})
    void hearsABeepOnceWhenItHasEnded(double hz, int ms) {
        List<Beep> beeps = beeps(line(Tones.sine(hz, -20, Duration.ofMillis(ms))));
        assertThat(beeps).hasSize(1);
        assertThat(beeps.get(0).frequencyHz()).isEqualTo(hz, within(hz * 0.01));
        assertThat((double) beeps.get(0).duration().toMillis()).isEqualTo(ms, within(40.0));
    }

    @Test
    void hearsABeepOverATelephoneWithNoise() {
        TelephoneBand band = new TelephoneBand(G711.A_LAW);
        List<AudioFrame> frames = new ArrayList<>();
        try (Noise noise = Noise.white(-40, 2)) {
            line(Tones.beep()).forEach(frame -> frames.add(band.apply(Gain.mix(frame, noise.next()))));
        }
        assertThat(beeps(frames)).hasSize(1);
    }

    @Test
    void takesNeitherKeysNorNoiseNorVoiceNorAClickForABeep() {
        assertThat(beeps(line(Tones.dtmf('5', Duration.ofMillis(400))))).isEmpty();
        assertThat(beeps(line(Tones.sine(1000, -20, Duration.ofMillis(60))))).isEmpty();
        assertThat(beeps(line(Tones.sine(200, -20, Duration.ofSeconds(1))))).isEmpty();
        assertThat(beeps(line(Tones.sine(3000, -20, Duration.ofSeconds(1))))).isEmpty();
        assertThat(beeps(Murmur.second(-20))).isEmpty();
        assertThat(beeps(line(Murmur.mm(-20, Duration.ofMillis(900))))).isEmpty();
        List<AudioFrame> noise = new ArrayList<>();
        try (Noise white = Noise.white(-20, 9)) {
            for (int i = 0; i < 500; i++) {
                noise.add(white.next());
            }
        }
        assertThat(beeps(noise)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 77, 160, 319})
    void findsTheShortestBeepWhereverItLiesInTheFrames(int offset) {
        AudioClip late = AudioClip.of(new short[offset]).then(Tones.sine(1000, -20, Duration.ofMillis(140)));
        assertThat(beeps(line(late))).hasSize(1);
    }

    private static List<AudioFrame> line(AudioClip clip) {
        List<AudioFrame> frames = new ArrayList<>();
        AudioClip quiet = AudioClip.silence(Duration.ofMillis(200));
        try (AudioSource source = quiet.then(clip).then(quiet).source()) {
            for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private static List<Beep> beeps(List<AudioFrame> frames) {
        BeepDetector detector = new BeepDetector();
        return frames.stream().map(detector::onFrame).flatMap(Optional::stream).toList();
    }
}
