package io.minibot.examples.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Some measured times, smallest first.
 *
 * @param sorted the times
 */
public record Latencies(List<Duration> sorted) {
    /** Sorts a copy. */
    public Latencies {
        sorted = sorted.stream().sorted().toList();
    }

    /**
     * Returns the time that a share of all does not exceed, by the nearest rank; empty where there is none.
     *
     * @param percent above 0, up to 100
     */
    public Optional<Duration> percentile(int percent) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return Optional.of(sorted.get(Math.max(rank, 1) - 1));
    }

    /**
     * Returns a percentile for people: {@code 412 ms}, or a dash where nothing was measured.
     *
     * @param percent above 0, up to 100
     */
    public String text(int percent) {
        return percentile(percent)
                .map(time -> String.format(Locale.ROOT, "%d ms", time.toMillis()))
                .orElse("-");
    }
}
