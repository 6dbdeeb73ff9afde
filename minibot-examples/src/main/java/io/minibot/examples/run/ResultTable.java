package io.minibot.examples.run;

import io.minibot.examples.cli.TextTable;
import io.minibot.examples.cli.TextTable.Column;
import io.minibot.lead.Disposition;
import java.util.List;
import java.util.Locale;

/** A run's calls as a table for a terminal. Stateless. */
public final class ResultTable {
    private ResultTable() {}

    /**
     * Returns the table and the lines below it.
     *
     * @param run what to show
     */
    public static String render(RunSummary run) {
        TextTable table = new TextTable(
                Column.number("#"),
                Column.text("person"),
                Column.text("expected"),
                Column.text("actual"),
                Column.text(""),
                Column.number("score"),
                Column.number("turns"),
                Column.number("latency p50"),
                Column.number("p95"));
        for (ShownCall call : run.calls()) {
            CallResult result = call.result();
            Disposition expected = result.expected();
            Latencies latencies = call.recording().map(Recording::turnLatencies).orElse(new Latencies(List.of()));
            table.row(
                    String.valueOf(result.person().number()),
                    result.person().caller().name(),
                    expected == null ? "-" : expected.id(),
                    result.report().disposition().id(),
                    mark(result),
                    String.format(Locale.ROOT, "%.0f", result.report().score()),
                    String.valueOf(result.report().turns()),
                    latencies.text(50),
                    latencies.text(95));
        }
        return table.render() + "\n" + below(run);
    }

    private static String mark(CallResult result) {
        if (result.report().disposition() == Disposition.INTERRUPTED) {
            return "cut";
        }
        return result.isAsExpected() ? "ok" : "WRONG";
    }

    private static String below(RunSummary run) {
        String lines = run.asExpected() + " of " + run.calls().size() + " calls as expected"
                + (run.complete() ? "" : "; the run was ended early") + "\n";
        Latencies turns = run.turnLatencies();
        if (!turns.sorted().isEmpty()) {
            lines += "turn latency, measured on the sound, " + turns.sorted().size() + " turns: p50 " + turns.text(50)
                    + ", p95 " + turns.text(95) + ", longest " + turns.text(100) + "\n";
        }
        Latencies bargeIns = run.bargeInLatencies();
        if (!bargeIns.sorted().isEmpty()) {
            lines += "barge-in, from the caller's first sound to silence, "
                    + bargeIns.sorted().size() + " of them: p50 " + bargeIns.text(50) + "\n";
        }
        return lines;
    }
}
