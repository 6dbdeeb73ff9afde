package io.minibot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    @ParameterizedTest
    @CsvSource({"8000,16000", "16000,8000", "44100,16000", "16000,48000", "48000,16000", "22050,16000", "44101,16000"})
    void isFlatWithinATenthOfADecibelInThePassBand(int fromHz, int toHz) {
        int lowerHalf = Math.min(fromHz, toHz) / 2;
        for (double part : new double[] {0.01, 0.1, 0.25, 0.5, 0.7, 0.84}) {
            assertThat(gainDb(fromHz, toHz, part * lowerHalf))
                    .as("%s of the band", part)
                    .isEqualTo(0, within(0.1));
        }
    }

    @ParameterizedTest
    @CsvSource({"16000,8000", "44100,16000", "48000,16000", "192000,16000", "44101,16000"})
    void keepsWhatWouldAliasSeventyFiveDecibelsDown(int fromHz, int toHz) {
        int half = toHz / 2;
        for (double hz = half * 1.001; hz < fromHz / 2.0; hz += fromHz / 37.0) {
            assertThat(gainDb(fromHz, toHz, hz)).as("%s Hz", hz).isLessThan(-75);
        }
    }

    @Test
    void leavesNoImageAboveTheOldBand() {
        short[] out = steady(Resampler.resample(WavTest.tone(8_000, 3_300, 0.9, 16_000), 8_000, 16_000));
        assertThat(db(amplitude(out, 16_000, 4_700) / amplitude(out, 16_000, 3_300)))
                .isLessThan(-75);
    }

    @Test
    void givesTheSameSamplesHoweverTheInputIsCut() {
        short[] noise = new short[20_000];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) random.nextInt(-20_000, 20_000);
        }
        short[] whole = Resampler.resample(noise, 44_100, 16_000);
        Resampler resampler = new Resampler(44_100, 16_000);
        short[] pieces = new short[whole.length];
        int count = 0;
        for (int from = 0; from < noise.length; ) {
            int to = Math.min(noise.length, from + random.nextInt(1000));
            short[] out = resampler.resample(Arrays.copyOfRange(noise, from, to));
            System.arraycopy(out, 0, pieces, count, out.length);
            count += out.length;
            from = to;
        }
        short[] tail = resampler.finish();
        System.arraycopy(tail, 0, pieces, count, tail.length);
        assertThat(count + tail.length).isEqualTo(whole.length).isEqualTo(7257);
        assertThat(pieces).containsExactly(whole);
    }

    @Test
    void refusesMoreAfterTheEnd() {
        Resampler resampler = new Resampler(8_000, 16_000);
        resampler.finish();
        assertThat(resampler.finish()).isEmpty();
        assertThatThrownBy(() -> resampler.resample(new short[1])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Resampler(0, 16_000)).hasMessageContaining("0 Hz");
    }

    private static double gainDb(int fromHz, int toHz, double hz) {
        short[] in = WavTest.tone(fromHz, hz, 0.9, fromHz);
        return rmsDb(steady(Resampler.resample(in, fromHz, toHz))) - rmsDb(steady(in));
    }

    private static short[] steady(short[] samples) {
        return Arrays.copyOfRange(samples, samples.length / 4, samples.length * 3 / 4);
    }

    static double rmsDb(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return db(StrictMath.sqrt(sum / samples.length) / 32768);
    }

    static double amplitude(short[] samples, int rateHz, double hz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < samples.length; i++) {
            double angle = 2 * StrictMath.PI * hz * i / rateHz;
            re += samples[i] * StrictMath.cos(angle);
            im += samples[i] * StrictMath.sin(angle);
        }
        return 2 * StrictMath.hypot(re, im) / samples.length;
    }

    static double db(double ratio) {
        return 20 * StrictMath.log10(Math.max(ratio, 1e-9));
    }
}
