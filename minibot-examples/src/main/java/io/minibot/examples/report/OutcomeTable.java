package io.minibot.examples.report;

import io.minibot.call.CallReport;
import io.minibot.examples.run.CallResult;
import io.minibot.examples.run.Latencies;
import io.minibot.examples.run.RunSummary;
import io.minibot.examples.run.ShownCall;
import io.minibot.lead.Disposition;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The table of all calls. */
final class OutcomeTable {
    private OutcomeTable() {}

    static Html of(RunSummary run) {
        boolean sound = run.hasSound();
        Html table = new Html()
                .markup(
                        "<div class=\"scroll\"><table>\n<thead><tr><th class=\"n\">#</th><th>Person</th><th>Expected</th>"
                                + "<th>Actual</th><th class=\"n\">Score</th><th class=\"n\">Turns</th>"
                                + (sound ? "<th class=\"n\">Latency p50</th><th class=\"n\">p95</th>" : "")
                                + "<th class=\"n\">On the line</th>"
                                + "</tr></thead>\n<tbody>\n");
        run.calls().forEach(call -> row(call, sound, table));
        return table.markup("</tbody>\n</table></div>\n");
    }

    private static void row(ShownCall call, boolean sound, Html table) {
        CallResult result = call.result();
        CallReport report = result.report();
        Disposition expected = result.expected();
        Latencies latencies =
                call.recording().map(recording -> recording.turnLatencies()).orElse(new Latencies(List.of()));
        table.markup(
                        "<tr><td class=\"n\">%d</td><td><a href=\"#call-%d\">",
                        result.person().number(), result.person().number())
                .text(result.person().caller().name())
                .markup("</a></td>")
                .element("td", "", expected == null ? "-" : words(expected))
                .markup("<td>")
                .add(badge(result))
                .markup("</td>")
                .markup("<td class=\"n\">%.0f</td><td class=\"n\">%d</td>", report.score(), report.turns());
        if (sound) {
            table.element("td", "class=\"n\"", latencies.text(50)).element("td", "class=\"n\"", latencies.text(95));
        }
        table.element("td", "class=\"n\"", onTheLine(report)).markup("</tr>\n");
    }

    /** How a call came out, marked as right or wrong. */
    static Html badge(CallResult result) {
        boolean good = result.isAsExpected();
        String mark = result.expected() == null ? "" : good ? "✓ " : "✗ ";
        return new Html()
                .element(
                        "span",
                        "class=\"badge " + (good ? "good" : "bad") + "\"",
                        mark + words(result.report().disposition()));
    }

    static String words(Disposition disposition) {
        return disposition.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String onTheLine(CallReport report) {
        return report.answeredAt() == null
                ? "-"
                : Clock.minutes(Duration.between(report.answeredAt(), report.endedAt()));
    }
}
