package io.minibot.simulation;

import io.minibot.simulation.CallRecording.Latency;
import io.minibot.simulation.CallRecording.Line;
import io.minibot.simulation.LoudSpans.Span;
import io.minibot.telephony.PlaybackEnd;
import java.util.ArrayList;
import java.util.List;

/** Measures latencies on the two sides of a recording. */
final class RecordingMeasure {
    private RecordingMeasure() {}

    static List<Latency> turns(CallRecording recording) {
        List<Span> bot = LoudSpans.in(recording.bot().toSamples());
        List<Latency> latencies = new ArrayList<>();
        for (Line line : recording.lines()) {
            boolean overlapped = bot.stream().anyMatch(span -> span.contains(line.to()));
            if (overlapped) {
                continue;
            }
            int next = bot.stream()
                    .mapToInt(Span::from)
                    .filter(from -> from >= line.to())
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            boolean spokeFirst =
                    recording.lines().stream().anyMatch(other -> other.from() >= line.to() && other.from() <= next);
            if (next < Integer.MAX_VALUE && !spokeFirst) {
                latencies.add(new Latency(line.text(), line.to(), next));
            }
        }
        return latencies;
    }

    static List<Latency> bargeIns(CallRecording recording, int stopsWithin) {
        List<Span> bot = LoudSpans.in(recording.bot().toSamples());
        List<Latency> latencies = new ArrayList<>();
        for (Line line : recording.lines()) {
            for (Span span : bot) {
                boolean stopped = recording.playbacks().stream()
                        .anyMatch(played -> played.end() == PlaybackEnd.STOPPED
                                && played.from() <= line.from()
                                && played.to() >= line.from()
                                && played.to() <= line.to() + stopsWithin);
                if (span.contains(line.from()) && stopped) {
                    latencies.add(new Latency(line.text(), line.from(), span.to()));
                }
            }
        }
        return latencies;
    }
}
