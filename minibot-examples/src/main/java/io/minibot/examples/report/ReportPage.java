package io.minibot.examples.report;

import io.minibot.examples.run.RunSummary;
import io.minibot.examples.run.ShownCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The page. Stateless. */
public final class ReportPage {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ReportPage() {}

    /**
     * Returns the page.
     *
     * @param run what to show
     */
    public static String render(RunSummary run) {
        Html page = new Html()
                .markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", "", run.title())
                .markup("\n<style>\n" + resource("report.css") + "</style>\n</head>\n<body>\n<main>\n");
        header(run, page);
        page.markup("<section><h2>Outcomes</h2>\n").add(OutcomeTable.of(run)).markup("</section>\n");
        if (run.hasSound()) {
            page.markup("<section><h2>Turn latency</h2>\n")
                    .add(LatencyChart.of(run.turnLatencies()))
                    .markup("</section>\n");
        }
        page.markup("<section><h2>Calls</h2>\n");
        legend(run, page);
        for (ShownCall call : run.calls()) {
            page.add(CallCard.of(call));
        }
        page.markup("</section>\n</main>\n<script>\n" + resource("report.js") + "</script>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void header(RunSummary run, Html page) {
        page.markup("<header>\n<div class=\"title\">").element("h1", "", run.title());
        String verdict = run.isGood() ? "passed" : run.complete() ? "failed" : "ended early";
        page.element("span", "class=\"verdict " + (run.isGood() ? "good" : "bad") + "\"", verdict);
        page.markup("</div>\n<p class=\"when\">").text(WHEN.format(run.startedAt()));
        for (Map.Entry<String, String> setting : run.settings().entrySet()) {
            page.markup(" <span class=\"setting\">")
                    .text(setting.getKey() + " ")
                    .element("b", "", setting.getValue())
                    .markup("</span>");
        }
        page.markup("</p>\n<div class=\"tiles\">");
        tile(page, run.asExpected() + " of " + run.calls().size(), "calls as expected");
        if (run.hasSound()) {
            tile(page, run.turnLatencies().text(50), "turn latency, median");
            tile(page, run.turnLatencies().text(95), "turn latency, 95th percentile");
            tile(page, run.bargeInLatencies().text(50), "barge-in to silence, median");
        }
        int turns = run.calls().stream()
                .mapToInt(call -> call.result().report().turns())
                .sum();
        tile(page, String.valueOf(turns), "turns");
        tile(page, Clock.minutes(run.took()), "whole run");
        page.markup("</div>\n</header>\n");
    }

    private static void tile(Html page, String figure, String label) {
        page.markup("<div class=\"tile\">")
                .element("b", "", figure)
                .element("span", "", label)
                .markup("</div>");
    }

    private static void legend(RunSummary run, Html page) {
        page.markup(
                "<p class=\"legend\"><span class=\"key caller\">caller</span><span class=\"key bot\">minibot</span>");
        if (run.hasSound()) {
            page.markup("<span class=\"key waiting\">wait for the answer</span>");
        }
        page.markup("<span class=\"key intent\">intent</span><span class=\"key bargein\">barge-in</span>")
                .markup(run.hasSound() ? " A click on a timeline plays from there.</p>\n" : "</p>\n");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
