package io.minibot.benchmarks;

import java.util.List;

/** Percentiles of a few values. */
final class Percentiles {
    private Percentiles() {}

    static double of(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
