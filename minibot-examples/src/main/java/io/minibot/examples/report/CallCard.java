package io.minibot.examples.report;

import io.minibot.call.CallReport;
import io.minibot.call.Speaker;
import io.minibot.call.TranscriptLine;
import io.minibot.examples.run.CallResult;
import io.minibot.examples.run.ShownCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One call of the page. */
final class CallCard {
    private CallCard() {}

    static Html of(ShownCall call) {
        CallResult result = call.result();
        Html card = new Html()
                .markup(
                        "<article class=\"call\" id=\"call-%d\">\n<div class=\"head\"><h3>",
                        result.person().number())
                .markup("<span class=\"number\">%d</span> ", result.person().number())
                .text(result.person().caller().name())
                .markup("</h3>")
                .add(OutcomeTable.badge(result));
        card.element("span", "class=\"facts\"", String.join(" · ", facts(call)));
        call.recording().ifPresent(recording -> card.markup("<audio controls preload=\"none\" src=\"")
                .text(Links.relative(recording.file()))
                .markup("\"></audio>"));
        card.markup("</div>\n");
        if (result.report().answeredAt() == null) {
            return card.markup("<p class=\"note\">Nobody talked in this call.</p>\n</article>\n");
        }
        card.add(TimelineView.of(call));
        card.add(details(result.report()));
        return card.markup("</article>\n");
    }

    private static List<String> facts(ShownCall call) {
        CallReport report = call.result().report();
        List<String> facts = new ArrayList<>();
        facts.add(report.lead().phone().e164());
        if (report.answeredAt() != null) {
            facts.add(Clock.minutes(Duration.between(report.answeredAt(), report.endedAt())) + " on the line");
            facts.add(report.turns() + (report.turns() == 1 ? " turn" : " turns"));
            facts.add(String.format(Locale.ROOT, "score %.0f", report.score()));
        } else {
            facts.add(report.end().outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        if (report.callbackAt() != null) {
            facts.add("call back at " + report.callbackAt());
        }
        return facts;
    }

    private static Html details(CallReport report) {
        Html details = new Html()
                .markup("<details><summary>Transcript, as minibot heard it</summary>\n<table class=\"lines\">\n");
        Instant start = report.answeredAt() == null ? report.startedAt() : report.answeredAt();
        for (TranscriptLine line : report.transcript()) {
            boolean bot = line.speaker() == Speaker.BOT;
            details.markup("<tr><td class=\"n\">%.1f s</td>", Clock.seconds(Duration.between(start, line.at())))
                    .element("td", "class=\"" + (bot ? "bot" : "caller") + "\"", bot ? "minibot" : "caller")
                    .element("td", "", line.text())
                    .markup("</tr>\n");
        }
        details.markup("</table>\n");
        if (!report.notes().isEmpty()) {
            details.markup("<dl class=\"notes\">");
            for (Map.Entry<String, String> note : report.notes().entrySet()) {
                details.element("dt", "", note.getKey()).element("dd", "", note.getValue());
            }
            details.markup("</dl>\n");
        }
        return details.markup("</details>\n");
    }
}
