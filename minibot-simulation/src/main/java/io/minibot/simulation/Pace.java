package io.minibot.simulation;

import java.time.Duration;

/**
 * How well a telephony with real sound kept its time: how long after their instant frames were carried.
 *
 * @param frames how many frames were carried, each way
 * @param median lateness of half of them at most, to the millisecond above
 * @param p99 lateness of 99 % of them at most, to the millisecond above
 * @param worst lateness of the latest one
 */
public record Pace(long frames, Duration median, Duration p99, Duration worst) {
    /** Counts lateness by the millisecond. Thread-safe. */
    static final class Meter {
        private final long[] counts = new long[2000];
        private long frames;
        private Duration worst = Duration.ZERO;

        synchronized void add(Duration lateness) {
            frames++;
            counts[(int) Math.max(0, Math.min(counts.length - 1, lateness.toMillis()))]++;
            if (lateness.compareTo(worst) > 0) {
                worst = lateness;
            }
        }

        synchronized Pace read() {
            return new Pace(frames, percentile(0.5), percentile(0.99), worst);
        }

        private Duration percentile(double share) {
            long wanted = (long) Math.ceil(frames * share);
            long seen = 0;
            for (int i = 0; i < counts.length && wanted > 0; i++) {
                seen += counts[i];
                if (seen >= wanted) {
                    return Duration.ofMillis(i + 1L);
                }
            }
            return Duration.ZERO;
        }
    }
}
