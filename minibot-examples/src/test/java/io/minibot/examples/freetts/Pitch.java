package io.minibot.examples.freetts;

import io.minibot.audio.AudioClip;
import java.util.ArrayList;
import java.util.List;

/** Measures how high a voice is, by autocorrelation. */
final class Pitch {
    private static final int WINDOW = 800;
    private static final int SHORTEST_PERIOD = 60;
    private static final int LONGEST_PERIOD = 250;

    private Pitch() {}

    static double medianHz(AudioClip clip) {
        short[] samples = clip.toSamples();
        List<Double> pitches = new ArrayList<>();
        for (int start = 0; start + WINDOW + LONGEST_PERIOD < samples.length; start += 160) {
            int best = 0;
            double strongest = 0.7; // less is no voice but a hiss
            for (int period = SHORTEST_PERIOD; period <= LONGEST_PERIOD; period++) {
                double likeness = likeness(samples, start, period);
                if (likeness > strongest + 0.01) {
                    strongest = likeness;
                    best = period;
                }
            }
            if (best > 0) {
                pitches.add(16_000.0 / best);
            }
        }
        return pitches.stream().sorted().skip(pitches.size() / 2).findFirst().orElseThrow();
    }

    private static double likeness(short[] samples, int start, int period) {
        double both = 0;
        double one = 1;
        double other = 1;
        for (int i = start; i < start + WINDOW; i++) {
            both += (double) samples[i] * samples[i + period];
            one += (double) samples[i] * samples[i];
            other += (double) samples[i + period] * samples[i + period];
        }
        return both / Math.sqrt(one * other);
    }
}
