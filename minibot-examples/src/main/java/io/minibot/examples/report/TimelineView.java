package io.minibot.examples.report;

import io.minibot.examples.run.Recording;
import io.minibot.examples.run.ShownCall;
import io.minibot.examples.run.Timeline;
import io.minibot.simulation.CallTimeline.Passage;
import io.minibot.simulation.CallTimeline.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The timeline of a call: what the caller said, both sides' sound, what minibot said, what it made of it. Widths are in
 * pixels, {@value #PIXELS_PER_SECOND} a second.
 */
final class TimelineView {
    static final int PIXELS_PER_SECOND = 44;

    private static final int LEAST_TEXT = 64;
    private static final int PIXELS_PER_LETTER = 7;
    private static final int MOST_LINES = 3;
    private static final int TAIL = 60;

    private final ShownCall call;
    private final Timeline timeline;
    private final int width;
    private final Html html = new Html();

    private TimelineView(ShownCall call) {
        this.call = call;
        this.timeline = call.timeline();
        double seconds = Math.max(
                Clock.seconds(timeline.length()),
                call.recording().map(Recording::length).map(Clock::seconds).orElse(0.0));
        this.width = (int) Math.ceil(seconds * PIXELS_PER_SECOND) + TAIL;
    }

    static Html of(ShownCall call) {
        return new TimelineView(call).draw();
    }

    private Html draw() {
        html.markup(
                "<div class=\"scroll timeline\" tabindex=\"0\" data-scale=\"%d\"><div class=\"track\" style=\"width:%dpx\">\n",
                PIXELS_PER_SECOND, width);
        gaps();
        passages(Speaker.CALLER, "caller");
        html.markup("<svg class=\"wave\" width=\"%d\" height=\"112\" aria-hidden=\"true\">", width);
        if (call.recording().isPresent()) {
            html.add(Waveform.of(call.recording().get().caller(), "caller", 28))
                    .add(Waveform.of(call.recording().get().bot(), "bot", 84));
        } else {
            blocks(Speaker.CALLER, "caller", 28);
            blocks(Speaker.BOT, "bot", 84);
        }
        html.markup("</svg>\n");
        passages(Speaker.BOT, "bot");
        markers();
        axis();
        return html.markup("<div class=\"playhead\"></div>\n</div></div>\n");
    }

    private void passages(Speaker speaker, String style) {
        html.markup("<div class=\"lane " + style + "\">");
        List<Passage> own = speaker == Speaker.BOT ? BotPassages.of(call) : timeline.said(speaker);
        for (int i = 0; i < own.size(); i++) {
            Passage passage = own.get(i);
            int left = x(passage.from());
            int room = (i + 1 < own.size() ? x(own.get(i + 1).from()) : width) - left - 4;
            int readable =
                    Math.max(LEAST_TEXT, PIXELS_PER_LETTER * passage.text().length() / MOST_LINES + 12);
            int wide = Math.min(room, Math.max(readable, x(passage.to()) - left));
            html.markup("<span class=\"said\" style=\"left:%dpx;width:%dpx\" title=\"", left, wide)
                    .text(passage.text())
                    .markup("\">")
                    .text(passage.text())
                    .markup("</span>");
        }
        html.markup("</div>\n");
    }

    private void blocks(Speaker speaker, String style, int middle) {
        for (Passage passage : timeline.said(speaker)) {
            html.markup(
                    "<rect class=\"" + style + "\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"24\" rx=\"4\"/>",
                    x(passage.from()),
                    middle - 12,
                    Math.max(2, x(passage.to()) - x(passage.from())));
        }
    }

    /** The waits for answers, as bands behind everything. */
    private void gaps() {
        for (Recording.Gap gap : call.recording().map(Recording::turns).orElse(List.of())) {
            html.markup(
                            "<div class=\"wait\" style=\"left:%dpx;width:%dpx\">",
                            x(gap.from()), Math.max(2, x(gap.to()) - x(gap.from())))
                    .element("span", "", gap.length().toMillis() + " ms")
                    .markup("</div>");
        }
    }

    private void markers() {
        html.markup("<div class=\"lane marks\">");
        List<Integer> rowEnds = new ArrayList<>();
        for (Timeline.Marker marker : timeline.markers()) {
            int left = x(marker.at());
            if (marker.kind() == Timeline.Kind.TURN_END) {
                html.markup("<i class=\"turnend\" style=\"left:%dpx\" title=\"", left)
                        .text(marker.label())
                        .markup("\"></i>");
                continue;
            }
            int end = left + 14 + (int) (6.4 * marker.label().length());
            int row = 0;
            while (row < rowEnds.size() && rowEnds.get(row) > left) {
                row++;
            }
            if (row == rowEnds.size()) {
                rowEnds.add(end);
            } else {
                rowEnds.set(row, end);
            }
            String style = marker.kind().name().toLowerCase(Locale.ROOT).replace("_", "");
            html.markup("<span class=\"mark " + style + "\" style=\"left:%dpx;top:%dpx\">", left, 2 + 20 * (row % 3))
                    .text(marker.label())
                    .markup("</span>");
        }
        html.markup("</div>\n");
    }

    private void axis() {
        html.markup("<div class=\"axis\">");
        int last = (width - TAIL / 2) / PIXELS_PER_SECOND;
        for (int second = 0; second <= last; second += 5) {
            html.markup("<span style=\"left:%dpx\">%d s</span>", second * PIXELS_PER_SECOND, second);
        }
        html.markup("</div>\n");
    }

    private static int x(Duration at) {
        return (int) Math.round(Clock.seconds(at) * PIXELS_PER_SECOND);
    }
}
