package io.minibot.turn;

import io.minibot.audio.AudioFrame;
import java.util.Arrays;

/**
 * What 20 ms sound like: how loud the band of the voice is, and whether it has a pitch. Works at 4 kHz, after a
 * difference that takes hum away (-22 dB at 50 Hz); keeps the last 40 ms, so that two periods of a low voice are in
 * sight.
 */
final class Spectrum {
    private static final int DECIMATION = 4;
    private static final int FRAME = AudioFrame.SAMPLES / DECIMATION;
    private static final int WINDOW = 2 * FRAME;
    /** 400 Hz, the highest pitch. */
    private static final int SHORTEST_LAG = 10;
    /** 70 Hz, the lowest pitch. */
    private static final int LONGEST_LAG = 57;
    /** The least normalized correlation that is a pitch; noise stays below 0.45, voice in noise of its own level has 0.5. */
    private static final double PITCH = 0.55;
    /** Samples are brought down to so many bits: then a sum of products fits an int. */
    private static final int BITS = 12;

    private final int[] window = new int[WINDOW];
    private int lastBox;
    private int lastSum;
    private boolean stale = true;
    private double levelDbfs = AudioFrame.SILENCE_DBFS;
    private boolean pitched;
    private int lastLag = SHORTEST_LAG;
    private double brightness;

    /** Passes over a frame that is too soft to matter. */
    void skip() {
        stale = true;
        levelDbfs = AudioFrame.SILENCE_DBFS;
    }

    /** Takes a frame and measures its level in the band of the voice. */
    void accept(AudioFrame frame) {
        if (stale) {
            Arrays.fill(window, 0);
            lastBox = 0;
            lastSum = 0;
            stale = false;
        }
        System.arraycopy(window, FRAME, window, 0, FRAME);
        long energy = 0;
        for (int i = 0; i < FRAME; i++) {
            int at = i * DECIMATION;
            int box = frame.sample(at) + frame.sample(at + 1) + frame.sample(at + 2) + frame.sample(at + 3);
            int sum = box + lastBox;
            int value = (sum - lastSum + (lastSum >> 4)) >> 3;
            lastBox = box;
            lastSum = sum;
            window[FRAME + i] = value;
            energy += (long) value * value;
        }
        levelDbfs = energy == 0
                ? AudioFrame.SILENCE_DBFS
                : 10 * StrictMath.log10((double) energy / FRAME / (32768.0 * 32768.0));
    }

    /** The level in the band of the voice, about 200 to 1500 Hz. */
    double levelDbfs() {
        return levelDbfs;
    }

    /** Looks for a pitch in the last 40 ms. */
    void analyse() {
        int peak = 1;
        for (int value : window) {
            peak = Math.max(peak, Math.abs(value));
        }
        int shift = Math.max(0, 32 - Integer.numberOfLeadingZeros(peak) - BITS);
        int[] x = new int[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            x[i] = window[i] >> shift;
        }
        int head = WINDOW - LONGEST_LAG;
        int energy = product(x, 0, head);
        int first = product(x, 1, head);
        brightness = energy == 0 ? 0 : (double) first / energy;
        pitched = hasPeriod(x, energy);
    }

    /** The pitch of the last frame is tried first: it seldom moves far. */
    private boolean hasPeriod(int[] x, int energy) {
        int head = WINDOW - LONGEST_LAG;
        for (int lag = Math.max(SHORTEST_LAG, lastLag - 1); lag <= Math.min(LONGEST_LAG, lastLag + 1); lag++) {
            if (repeats(x, lag, energy, energyOf(x, LONGEST_LAG - lag, head))) {
                lastLag = lag;
                return true;
            }
        }
        int lagged = energyOf(x, LONGEST_LAG - SHORTEST_LAG, head);
        for (int lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
            if (repeats(x, lag, energy, lagged)) {
                lastLag = lag;
                return true;
            }
            int from = LONGEST_LAG - lag;
            if (from > 0) {
                lagged += x[from - 1] * x[from - 1] - x[from + head - 1] * x[from + head - 1];
            }
        }
        return false;
    }

    private static boolean repeats(int[] x, int lag, int energy, int lagged) {
        int r = product(x, lag, WINDOW - LONGEST_LAG);
        return r > 0 && (double) r * r > PITCH * PITCH * ((double) energy * lagged + 1);
    }

    /** Whether the sound repeats itself with the period of a voice's pitch. */
    boolean pitched() {
        return pitched;
    }

    /** -1..1, near 1 for a hum: the correlation of neighbours; steady in a hum, never for long in words. */
    double brightness() {
        return brightness;
    }

    private static int product(int[] x, int lag, int length) {
        int sum = 0;
        int from = LONGEST_LAG - lag;
        for (int i = 0; i < length; i++) {
            sum += x[LONGEST_LAG + i] * x[from + i];
        }
        return sum;
    }

    private static int energyOf(int[] x, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[from + i] * x[from + i];
        }
        return sum;
    }
}
