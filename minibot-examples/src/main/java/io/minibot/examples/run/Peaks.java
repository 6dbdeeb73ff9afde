package io.minibot.examples.run;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import java.util.List;

/**
 * The loudness of a sound, coarse enough to be drawn.
 *
 * @param values one for each 50 ms, 0 (silence) to 100 (full scale); the root of the loudest sample, so that quiet speech
 *     is seen
 */
public record Peaks(List<Integer> values) {
    /** Values for each second of sound. */
    public static final int PER_SECOND = 20;

    private static final int SAMPLES = AudioFrame.SAMPLE_RATE_HZ / PER_SECOND;

    /** Copies the values. */
    public Peaks {
        values = List.copyOf(values);
    }

    /**
     * Measures a sound.
     *
     * @param clip the sound
     */
    public static Peaks of(AudioClip clip) {
        short[] samples = clip.toSamples();
        Integer[] values = new Integer[(samples.length + SAMPLES - 1) / SAMPLES];
        for (int i = 0; i < values.length; i++) {
            int loudest = 0;
            for (int j = i * SAMPLES; j < Math.min(samples.length, (i + 1) * SAMPLES); j++) {
                loudest = Math.max(loudest, Math.abs((int) samples[j]));
            }
            values[i] = (int) Math.round(100 * Math.sqrt(loudest / 32768.0));
        }
        return new Peaks(List.of(values));
    }
}
