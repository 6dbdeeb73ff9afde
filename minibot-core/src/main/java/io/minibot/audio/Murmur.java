package io.minibot.audio;

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
     * Returns one second of it, made to be repeated. The frames are few, so that thousands of calls can share them.
     *
     * @param levelDbfs the RMS level over the second
     */
    public static List<AudioFrame> second(double levelDbfs) {
        int count = VOWELS_HZ.length * SYLLABLE_FRAMES * AudioFrame.SAMPLES;
        double[] raw = new double[count];
        double squares = 0;
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
            squares += raw[i] * raw[i];
        }
        double scale = 32768 * Gain.factor(levelDbfs) / StrictMath.sqrt(squares / count);
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = Gain.saturated(raw[i] * scale);
        }
        List<AudioFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i += AudioFrame.SAMPLES) {
            frames.add(AudioFrame.of(samples, i));
        }
        return List.copyOf(frames);
    }
}
