package io.minibot.benchmarks;

import io.minibot.simulation.Pace;
import java.util.List;
import java.util.Locale;

/**
 * What a {@link LoadRun} measured.
 *
 * @param caller what the people do
 * @param calls how many at once
 * @param share of a core that the process took
 * @param lineShare of a core that the thread of the simulated line took, a part of {@code share}
 * @param heapBytes what the calls added to the heap after a collection, the line's recordings included
 * @param threads live threads of the process
 * @param turns latencies of the turns in milliseconds, measured on the recordings
 * @param bargeIns latencies of the interruptions in milliseconds, measured on the recordings
 * @param pace how well the line kept its time
 * @param load the machine's load average over the last minute
 */
record LoadResult(
        LoadCaller caller,
        int calls,
        double share,
        double lineShare,
        long heapBytes,
        int threads,
        List<Double> turns,
        List<Double> bargeIns,
        Pace pace,
        double load) {
    static final String HEADER = "| caller | calls | CPU of a core, all | per call | per call without the line | heap"
            + " per call | threads | turn p50 / p95 (number) | barge-in p50 / p95 (number) | line late p99 | load |\n"
            + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.2f %% | %.2f %% | %.0f kB | %d | %s | %s | %d ms | %.1f |",
                caller.label(),
                calls,
                100 * share,
                100 * share / calls,
                100 * (share - lineShare) / calls,
                heapBytes / 1e3 / calls,
                threads,
                latencies(turns),
                latencies(bargeIns),
                pace.p99().toMillis(),
                load);
    }

    private static String latencies(List<Double> millis) {
        return millis.isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.0f / %.0f ms (%d)",
                        Percentiles.of(millis, 50),
                        Percentiles.of(millis, 95),
                        millis.size());
    }
}
