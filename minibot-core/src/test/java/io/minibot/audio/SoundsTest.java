package io.minibot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundsTest {
    @Test
    void mixingAndAmplifyingCutOffAtTheLimitInsteadOfWrapping() {
        AudioClip loud = AudioClip.of(new short[] {30_000, -30_000, 100});
        assertThat(Gain.mix(loud, AudioClip.of(new short[] {10_000, -10_000})).toSamples())
                .containsExactly(32_767, -32_768, 100);
        assertThat(Gain.apply(loud, 20).toSamples()).containsExactly(32_767, -32_768, 1_000);
        assertThat(Gain.apply(loud, -20).toSamples()).containsExactly(3_000, -3_000, 10);
    }

    @Test
    void mixingFramesWithSilenceCostsNothing() {
        AudioFrame frame = Murmur.second(-30).get(3);
        assertThat(Gain.mix(frame, AudioFrame.SILENCE)).isSameAs(frame);
        assertThat(Gain.mix(AudioFrame.SILENCE, frame)).isSameAs(frame);
        assertThat(Gain.mix(frame, frame).levelDbfs()).isEqualTo(frame.levelDbfs() + 6.02, within(0.05));
    }

    @Test
    void aSineHasTheLevelAndThePitchAskedFor() {
        AudioClip sine = Tones.sine(1000, -20, Duration.ofSeconds(1));
        assertThat(ResamplerTest.rmsDb(sine.toSamples())).isEqualTo(-20, within(0.1));
        assertThat(ResamplerTest.amplitude(sine.toSamples(), 16_000, 1000)).isEqualTo(4634, within(50.0));
    }

    @Test
    void aKeyIsTwoTonesOfTheSameLevel() {
        short[] nine = Tones.dtmf('9', Duration.ofSeconds(1)).toSamples();
        double row = ResamplerTest.amplitude(nine, 16_000, 852);
        assertThat(ResamplerTest.amplitude(nine, 16_000, 1477)).isEqualTo(row, within(row * 0.02));
        assertThat(ResamplerTest.amplitude(nine, 16_000, 1336)).isLessThan(row * 0.02);
        assertThatThrownBy(() -> Tones.dtmf('x', Duration.ofSeconds(1))).hasMessageContaining("'x'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"white", "pink"})
    void noiseHasItsLevelAndIsTheSameForTheSameSeed(String colour) {
        short[] noise = second(noise(colour, 5));
        assertThat(ResamplerTest.rmsDb(noise)).isEqualTo(-30, within(1.0));
        assertThat(second(noise(colour, 5))).containsExactly(noise);
        assertThat(second(noise(colour, 6))).isNotEqualTo(noise);
    }

    @Test
    void pinkNoiseFallsTowardsTheTreble() {
        short[] noise = second(noise("pink", 5));
        double bass = 0;
        double treble = 0;
        for (int hz = 200; hz < 400; hz += 4) {
            bass += square(ResamplerTest.amplitude(noise, 16_000, hz));
            treble += square(ResamplerTest.amplitude(noise, 16_000, 10 * hz));
        }
        assertThat(ResamplerTest.db(bass / treble) / 2).isEqualTo(10, within(3.0));
    }

    @ParameterizedTest
    @CsvSource({"50,-70,-50", "1000,-1,1", "3300,-2,1", "5000,-90,-40"})
    void theTelephoneBandPassesTheVoiceAndLittleElse(double hz, double fromDb, double toDb) {
        AudioClip in = Tones.sine(hz, -12, Duration.ofSeconds(1));
        AudioClip out = overTheLine(in, G711.A_LAW);
        short[] middle = Arrays.copyOfRange(out.toSamples(), 3200, 12_800);
        assertThat(ResamplerTest.rmsDb(middle) + 12).isBetween(fromDb, toDb);
    }

    @Test
    void theTelephoneBandIsLateByWhatItSays() {
        short[] in = new short[1600];
        in[400] = 20_000;
        short[] out = overTheLine(AudioClip.of(in), G711.MU_LAW).toSamples();
        int peak = 0;
        for (int i = 0; i < out.length; i++) {
            peak = Math.abs(out[i]) > Math.abs(out[peak]) ? i : peak;
        }
        assertThat(peak).isBetween(400 + 155, 400 + 170);
    }

    @ParameterizedTest
    @EnumSource(G711.class)
    void compandingKeepsEverySampleWithinItsStep(G711 law) {
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            int decoded = law.decode(law.encode((short) sample));
            assertThat(Math.abs(decoded - sample)).isLessThanOrEqualTo(Math.max(16, Math.abs(sample) / 16 + 132));
            assertThat(law.decode(law.encode((short) decoded))).isEqualTo((short) decoded);
        }
    }

    @Test
    void anEchoComesLaterAndSofter() {
        Echo echo = new Echo(Duration.ofMillis(60), 30);
        List<AudioFrame> heard = new ArrayList<>();
        AudioFrame loud = Murmur.second(-20).get(4);
        for (int i = 0; i < 5; i++) {
            heard.add(echo.next(i == 0 ? loud : AudioFrame.SILENCE));
        }
        assertThat(heard.get(3).levelDbfs()).isEqualTo(loud.levelDbfs() - 30, within(0.5));
        heard.remove(3);
        assertThat(heard).containsOnly(AudioFrame.SILENCE);
    }

    @Test
    void aMurmurHasItsLevel() {
        short[] samples = new short[50 * AudioFrame.SAMPLES];
        List<AudioFrame> second = Murmur.second(-26);
        for (int i = 0; i < 50; i++) {
            second.get(i).copyTo(samples, i * AudioFrame.SAMPLES);
        }
        assertThat(ResamplerTest.rmsDb(samples)).isEqualTo(-26, within(0.3));
        short[] mm = Murmur.mm(-26, Duration.ofMillis(500)).toSamples();
        assertThat(ResamplerTest.rmsDb(mm)).isEqualTo(-26, within(0.3));
    }

    private static AudioClip overTheLine(AudioClip in, G711 law) {
        TelephoneBand line = new TelephoneBand(law);
        List<AudioFrame> frames = new ArrayList<>();
        try (AudioSource source = in.source()) {
            for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                frames.add(line.apply(frame));
            }
        }
        short[] samples = new short[frames.size() * AudioFrame.SAMPLES];
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).copyTo(samples, i * AudioFrame.SAMPLES);
        }
        return AudioClip.of(samples);
    }

    private static Noise noise(String colour, long seed) {
        return colour.equals("pink") ? Noise.pink(-30, seed) : Noise.white(-30, seed);
    }

    private static short[] second(Noise noise) {
        short[] samples = new short[16_000];
        for (int i = 0; i < 50; i++) {
            noise.next().copyTo(samples, i * AudioFrame.SAMPLES);
        }
        return samples;
    }

    private static double square(double value) {
        return value * value;
    }
}
