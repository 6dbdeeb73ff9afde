package io.minibot.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sound that is like speech for everything but meaning: a buzz with a gliding pitch, vowels that change, syllables with
 * gaps. Voice activity takes it for a voice, however long it goes on. For scripted callers whose words are known as text.
 */
public final class Murmur {
    private static final int SYLLABLE_FRAMES = 10;
    /** The first two formants of a, i, u, e and o. */
    private static final int[][] VOWELS_HZ = {{730, 1100}, {290, 2200}, {320, 800}, {450, 1900}, {480, 900}};

    private Murmur() {}

    /**
     * Returns a hummed "mm", as people listen: a nasal murmur whose pitch falls a little.
     *
     * @param levelDbfs its RMS level
     * @param duration how long; people hum for 300 to 600 ms
     */
    public static AudioClip mm(double levelDbfs, Duration duration) {
        double[] raw = new double[AudioClip.samplesIn(duration)];
        Biquad low = Biquad.bandPass(280, 3);
        Biquad middle = Biquad.bandPass(1050, 6);
        double turn = 0;
        for (int i = 0; i < raw.length; i++) {
            double part = i / (double) raw.length;
            turn += (130 - 20 * part) / AudioFrame.SAMPLE_RATE_HZ;
            double pulse = turn >= 1 ? 1 : 0;
            turn -= pulse;
            double loud = Math.min(1, 6 * Math.min(part, 1 - part));
            raw[i] = loud * (low.next(pulse) + 0.12 * middle.next(pulse));
        }
        return AudioClip.of(scaled(raw, levelDbfs));
    }

    /**
     * Returns one second of it, made to be repeated. The frames are few, so that thousands of calls can share them.
     *
     * @param levelDbfs the RMS level over the second
     */
    public static List<AudioFrame> second(double levelDbfs) {
        int count = VOWELS_HZ.length * SYLLABLE_FRAMES * AudioFrame.SAMPLES;
        double[] raw = new double[count];
        double turn = 0;
        Biquad first = Biquad.bandPass(VOWELS_HZ[0][0], 6);
        Biquad second = Biquad.bandPass(VOWELS_HZ[0][1], 10);
        for (int i = 0; i < count; i++) {
            int inSyllable = i % (SYLLABLE_FRAMES * AudioFrame.SAMPLES);
            if (inSyllable == 0) {
                int[] vowel = VOWELS_HZ[i / (SYLLABLE_FRAMES * AudioFrame.SAMPLES)];
                first = Biquad.bandPass(vowel[0], 6);
                second = Biquad.bandPass(vowel[1], 10);
            }
            double part = inSyllable / (double) (SYLLABLE_FRAMES * AudioFrame.SAMPLES);
            turn += (115 + 25 * StrictMath.sin(2 * StrictMath.PI * i / count)) / AudioFrame.SAMPLE_RATE_HZ;
            double pulse = turn >= 1 ? 1 : 0;
            turn -= pulse;
            double loud = part < 0.8 ? StrictMath.sin(StrictMath.PI * part / 0.8) : 0;
            raw[i] = loud * (first.next(pulse) + 0.5 * second.next(pulse));
        }
        short[] samples = scaled(raw, levelDbfs);
        List<AudioFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i += AudioFrame.SAMPLES) {
            frames.add(AudioFrame.of(samples, i));
        }
        return List.copyOf(frames);
    }

    private static short[] scaled(double[] raw, double levelDbfs) {
        double squares = 0;
        for (double value : raw) {
            squares += value * value;
        }
        double scale = 32768 * Gain.factor(levelDbfs) / StrictMath.sqrt(squares / raw.length);
        short[] samples = new short[raw.length];
        for (int i = 0; i < raw.length; i++) {
            samples[i] = Gain.saturated(raw[i] * scale);
        }
        return samples;
    }
}
