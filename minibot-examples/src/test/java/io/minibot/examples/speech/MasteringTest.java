package io.minibot.examples.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minibot.audio.AudioClip;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MasteringTest {
    @Test
    void leavesFiftyMillisecondsAroundTheSound() {
        short[] raw = new short[16_000];
        sine(raw, 4_800, 9_600, 1000);

        assertThat(Mastering.master(raw).length()).isEqualTo(800 + 4_800 + 800);
    }

    @Test
    void bringsQuietAndLoudSpeechToTheSameLevel() {
        for (int amplitude : new int[] {50, 1000, 30_000}) {
            short[] raw = new short[16_000];
            sine(raw, 0, 16_000, amplitude);

            assertThat(rmsDbfs(Mastering.master(raw).toSamples())).isCloseTo(-20, within(0.2));
        }
    }

    @Test
    void pausesDoNotCountForTheLevel() {
        short[] raw = new short[48_000];
        sine(raw, 0, 16_000, 1000);
        sine(raw, 32_000, 48_000, 1000);

        short[] mastered = Mastering.master(raw).toSamples();
        assertThat(rmsDbfs(Arrays.copyOf(mastered, 16_000))).isCloseTo(-20, within(0.2));
    }

    @Test
    void aPeakIsNeverClipped() {
        short[] raw = new short[16_000];
        sine(raw, 0, 16_000, 1000);
        raw[8_000] = 32_767;
        raw[8_001] = -32_768;

        short[] mastered = Mastering.master(raw).toSamples();
        int peak = 0;
        for (short sample : mastered) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertThat(20 * Math.log10(peak / 32768.0)).isCloseTo(-1, within(0.01));
    }

    @Test
    void silenceAndNothingStayAsTheyAre() {
        assertThat(Mastering.master(new short[500]).length()).isEqualTo(500);
        assertThat(Mastering.master(new short[0])).extracting(AudioClip::length).isEqualTo(0);
    }

    private static void sine(short[] samples, int from, int to, int amplitude) {
        for (int i = from; i < to; i++) {
            samples[i] = (short) Math.round(amplitude * Math.cos(i * 0.2));
        }
    }

    private static double rmsDbfs(short[] samples) {
        double squares = 0;
        for (short sample : samples) {
            squares += (double) sample * sample;
        }
        return 10 * Math.log10(squares / samples.length / (32768.0 * 32768.0));
    }
}
