package io.minibot.audio;

import java.time.Duration;

/** Sounds made by formula: a sine, the beep of a voicemail, DTMF keys. Each swells and fades within 5 ms: no clicks. */
public final class Tones {
    private static final int RAMP_SAMPLES = AudioFrame.SAMPLE_RATE_HZ / 200;
    private static final String KEYS = "123A456B789C*0#D";
    /** ITU-T Q.23. */
    private static final int[] ROWS_HZ = {697, 770, 852, 941};

    private static final int[] COLUMNS_HZ = {1209, 1336, 1477, 1633};

    private Tones() {}

    /**
     * Returns a sine.
     *
     * @param hz its frequency
     * @param levelDbfs its RMS level, as {@link AudioFrame#levelDbfs()} measures it; -3 is the loudest
     * @param duration how long
     */
    public static AudioClip sine(double hz, double levelDbfs, Duration duration) {
        return sum(levelDbfs, duration, hz);
    }

    /** Returns the beep after which a voicemail records: 1000 Hz at -15 dBFS for 400 ms. */
    public static AudioClip beep() {
        return sine(1000, -15, Duration.ofMillis(400));
    }

    /**
     * Returns the two tones of a key.
     *
     * @param key 0-9, *, #, A-D
     * @param duration how long; 40 ms is the least that the standard allows
     */
    public static AudioClip dtmf(char key, Duration duration) {
        int index = KEYS.indexOf(key);
        if (index < 0) {
            throw new IllegalArgumentException("no such DTMF key: '" + key + "'; there are " + KEYS);
        }
        return sum(-12, duration, ROWS_HZ[index / 4], COLUMNS_HZ[index % 4]);
    }

    private static AudioClip sum(double levelDbfs, Duration duration, double... frequenciesHz) {
        short[] samples = new short[AudioClip.samplesIn(duration)];
        double amplitude = 32768 * Gain.factor(levelDbfs) * StrictMath.sqrt(2.0 / frequenciesHz.length);
        for (int i = 0; i < samples.length; i++) {
            double value = 0;
            for (double hz : frequenciesHz) {
                value += StrictMath.sin(2 * StrictMath.PI * hz * i / AudioFrame.SAMPLE_RATE_HZ);
            }
            double ramp = Math.min(1.0, Math.min(i + 1, samples.length - i) / (double) RAMP_SAMPLES);
            samples[i] = Gain.saturated(amplitude * ramp * value);
        }
        return AudioClip.of(samples);
    }
}
