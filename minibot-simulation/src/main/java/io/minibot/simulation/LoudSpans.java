package io.minibot.simulation;

import io.minibot.audio.AudioClip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where a clean recording is loud, to the sample. */
final class LoudSpans {
    /** A sample beyond this (-44 dBFS) is sound; synthesized speech without noise on it is silent below. */
    static final int THRESHOLD = 200;
    /** A pause up to this long is part of the speech; between sentences FreeTTS was measured to pause for 314 ms. */
    private static final int GAP_SAMPLES = AudioClip.samplesIn(Duration.ofMillis(400));

    private LoudSpans() {}

    /**
     * A stretch of sound.
     *
     * @param from the first loud sample
     * @param to the one after the last loud sample
     */
    record Span(int from, int to) {
        boolean contains(int sample) {
            return from <= sample && sample < to;
        }
    }

    static List<Span> in(short[] samples) {
        List<Span> spans = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(samples[i]) >= THRESHOLD) {
                if (from >= 0 && i - last > GAP_SAMPLES) {
                    spans.add(new Span(from, last + 1));
                    from = -1;
                }
                from = from < 0 ? i : from;
                last = i;
            }
        }
        if (from >= 0) {
            spans.add(new Span(from, last + 1));
        }
        return spans;
    }

    /** The loud part of a stretch, from its first loud sample to its last; empty if it has none. */
    static Span trim(short[] samples, int from, int to) {
        int first = from;
        while (first < to && Math.abs(samples[first]) < THRESHOLD) {
            first++;
        }
        int end = to;
        while (end > first && Math.abs(samples[end - 1]) < THRESHOLD) {
            end--;
        }
        return new Span(first, end);
    }
}
