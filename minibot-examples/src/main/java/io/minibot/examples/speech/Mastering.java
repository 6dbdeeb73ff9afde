package io.minibot.examples.speech;

import io.minibot.audio.AudioClip;
import java.util.Arrays;

/**
 * Makes raw synthesizer output fit for a call: no silence around the words but 50 ms, and {@value #LEVEL_DBFS} dBFS (RMS
 * over the voiced parts), less where a peak would pass {@value #PEAK_DBFS} dBFS. Stateless.
 */
public final class Mastering {
    /** The level of speech that telephone networks are built for (ITU-T P.56 puts it near -26 dBov), a little louder. */
    public static final double LEVEL_DBFS = -20;
    /** Head-room for the filters of codecs further on. */
    public static final double PEAK_DBFS = -1;

    /** 10 ms, short enough for plosives. */
    private static final int WINDOW = 160;
    /** Room left around the words, 50 ms. */
    private static final int MARGIN = 800;
    /** A window counts as voiced within so many dB of the loudest one. */
    private static final double VOICED_BELOW_LOUDEST_DB = 25;
    /** And as sound within so many; breath and final consonants are not cut. */
    private static final double SOUND_BELOW_LOUDEST_DB = 45;

    private Mastering() {}

    /**
     * Trims and levels.
     *
     * @param raw 16 kHz mono
     * @return the clip; silence stays as it is
     */
    public static AudioClip master(short[] raw) {
        double[] energies = energies(raw);
        double loudest = Arrays.stream(energies).max().orElse(0);
        if (loudest == 0) {
            return AudioClip.of(raw);
        }
        double sound = loudest / power(SOUND_BELOW_LOUDEST_DB);
        int first = 0;
        while (energies[first] < sound) {
            first++;
        }
        int last = energies.length - 1;
        while (energies[last] < sound) {
            last--;
        }
        short[] trimmed = Arrays.copyOfRange(
                raw, Math.max(0, first * WINDOW - MARGIN), Math.min(raw.length, (last + 1) * WINDOW + MARGIN));
        double gain = gain(trimmed, voiced(energies, loudest / power(VOICED_BELOW_LOUDEST_DB)));
        for (int i = 0; i < trimmed.length; i++) {
            trimmed[i] = (short) Math.round(trimmed[i] * gain);
        }
        return AudioClip.of(trimmed);
    }

    private static double gain(short[] samples, double voicedEnergy) {
        int peak = 1;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        double wanted = amplitude(LEVEL_DBFS) / Math.sqrt(voicedEnergy);
        return Math.min(wanted, amplitude(PEAK_DBFS) / peak);
    }

    private static double voiced(double[] energies, double threshold) {
        return Arrays.stream(energies)
                .filter(energy -> energy >= threshold)
                .average()
                .orElseThrow();
    }

    /** The mean square of each window; the last one may be shorter. */
    private static double[] energies(short[] samples) {
        double[] energies = new double[(samples.length + WINDOW - 1) / WINDOW];
        for (int i = 0; i < samples.length; i++) {
            energies[i / WINDOW] += (double) samples[i] * samples[i] / WINDOW;
        }
        return energies;
    }

    private static double power(double decibels) {
        return StrictMath.pow(10, decibels / 10);
    }

    private static double amplitude(double dbfs) {
        return 32768 * StrictMath.pow(10, dbfs / 20);
    }
}
