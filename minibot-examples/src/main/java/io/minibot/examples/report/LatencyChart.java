package io.minibot.examples.report;

import io.minibot.examples.run.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the turn latencies are distributed: a histogram with the percentiles that matter. */
final class LatencyChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 190;
    private static final int LEFT = 34;
    private static final int TOP = 34;
    private static final int BOTTOM = 34;
    private static final int BIN_MILLIS = 50;
    private static final int LEAST_MILLIS = 1000;

    private final List<Integer> bins;
    private final int most;
    private final int endMillis;

    private LatencyChart(Latencies latencies) {
        long longest = latencies.sorted().get(latencies.sorted().size() - 1).toMillis();
        endMillis = (int) Math.max(LEAST_MILLIS, (longest / 200 + 1) * 200);
        bins = new ArrayList<>(Collections.nCopies(endMillis / BIN_MILLIS, 0));
        for (Duration latency : latencies.sorted()) {
            int bin = (int) (latency.toMillis() / BIN_MILLIS);
            bins.set(bin, bins.get(bin) + 1);
        }
        most = Collections.max(bins);
    }

    static Html of(Latencies latencies) {
        if (latencies.sorted().isEmpty()) {
            return new Html()
                    .markup("<p class=\"note\">Nothing was measured: these calls had no sound, or nobody spoke.</p>\n");
        }
        return new LatencyChart(latencies).draw(latencies);
    }

    private Html draw(Latencies latencies) {
        int count = latencies.sorted().size();
        Html chart = new Html()
                .markup(
                        "<p class=\"note\">From the caller's last voiced sample to the first sample of the answer, measured"
                                + " on the recordings, %d turns.</p>\n<div class=\"scroll\"><svg class=\"chart\" viewBox=\"0 0 %d %d\""
                                + " role=\"img\" aria-label=\"Distribution of turn latencies\">\n",
                        count, WIDTH, HEIGHT);
        grid(chart);
        double binWidth = x(BIN_MILLIS) - x(0);
        for (int i = 0; i < bins.size(); i++) {
            if (bins.get(i) > 0) {
                double height = (double) (HEIGHT - TOP - BOTTOM) * bins.get(i) / most;
                chart.markup(
                        "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"><title>%d to %d ms:"
                                + " %d</title></rect>\n",
                        x(i * BIN_MILLIS) + 1,
                        HEIGHT - BOTTOM - height,
                        binWidth - 2,
                        height,
                        i * BIN_MILLIS,
                        (i + 1) * BIN_MILLIS,
                        bins.get(i));
            }
        }
        percentile(chart, latencies, 50, "end");
        percentile(chart, latencies, 95, "start");
        return chart.markup("</svg></div>\n");
    }

    private void grid(Html chart) {
        int step = endMillis > 3000 ? 1000 : endMillis > 1600 ? 200 : 100;
        for (int millis = 0; millis <= endMillis; millis += step) {
            chart.markup(
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/><text class=\"tick\" x=\"%.1f\" y=\"%d\">"
                            + "%d</text>\n",
                    x(millis), x(millis), TOP, HEIGHT - BOTTOM, x(millis), HEIGHT - BOTTOM + 16, millis);
        }
        chart.markup("<text class=\"tick\" x=\"%d\" y=\"%d\">ms</text>\n", WIDTH - 8, HEIGHT - 2);
    }

    private void percentile(Html chart, Latencies latencies, int percent, String anchor) {
        Duration time = latencies.percentile(percent).orElse(Duration.ZERO);
        double at = x(1000 * Clock.seconds(time));
        chart.markup(
                "<line class=\"mark\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                at, at, TOP - 12, HEIGHT - BOTTOM);
        chart.markup(
                "<text class=\"marklabel " + anchor + "\" x=\"%.1f\" y=\"%d\">",
                at + (anchor.equals("end") ? -6 : 6),
                TOP - 14);
        chart.text("p" + percent + " " + latencies.text(percent)).markup("</text>\n");
    }

    private double x(double millis) {
        return LEFT + (WIDTH - 2 * LEFT) * millis / endMillis;
    }
}
