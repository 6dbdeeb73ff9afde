package io.minibot.examples.report;

import io.minibot.examples.run.Peaks;
import java.util.List;
import java.util.Locale;

/** The sound of one side of a call, as one path of upright strokes. */
final class Waveform {
    private static final int HALF = 26;

    private Waveform() {}

    static Html of(Peaks peaks, String style, int middle) {
        StringBuilder path = new StringBuilder();
        List<Integer> values = peaks.values();
        double step = (double) TimelineView.PIXELS_PER_SECOND / Peaks.PER_SECOND;
        for (int i = 0; i < values.size(); i++) {
            int half = Math.round(HALF * values.get(i) / 100f);
            if (half > 0) {
                path.append(String.format(Locale.ROOT, "M%.1f %dv%d", (i + 0.5) * step, middle - half, 2 * half));
            }
        }
        return new Html()
                .markup("<line class=\"rest\" x1=\"0\" x2=\"100%%\" y1=\"%d\" y2=\"%d\"/>", middle, middle)
                .markup("<path class=\"" + style + "\" d=\"" + path + "\"/>");
    }
}
