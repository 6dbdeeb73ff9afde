package io.minibot.examples.run;

import io.minibot.dialogue.CallLog;
import io.minibot.dialogue.CallLogReader;
import io.minibot.dialogue.Input;
import io.minibot.examples.run.Timeline.Kind;
import io.minibot.examples.run.Timeline.Marker;
import io.minibot.simulation.CallTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in a call's log what is worth a mark on its timeline. Stateless. */
public final class CallMarkers {
    private CallMarkers() {}

    /**
     * Returns the timeline of a call.
     *
     * @param log of the call, as it was kept; empty where nobody answered
     * @param heard who spoke when, or null where that was not observed
     */
    public static Timeline timeline(String log, @Nullable CallTimeline heard) {
        if (log.isEmpty()) {
            return Timeline.EMPTY;
        }
        CallLog read = CallLogReader.read(log.lines().toList());
        Instant answered = null;
        Duration length = Duration.ZERO;
        List<Marker> markers = new ArrayList<>();
        for (CallLog.Exchange exchange : read.exchanges()) {
            Input input = exchange.input();
            if (input instanceof Input.Answered) {
                answered = input.at();
            }
            if (answered != null) {
                Duration at = Duration.between(answered, input.at());
                length = at.compareTo(length) > 0 ? at : length;
                mark(at, input).ifPresent(markers::add);
            }
        }
        return new Timeline(length, heard == null ? List.of() : heard.passages(), markers);
    }

    private static Optional<Marker> mark(Duration at, Input input) {
        Marker marker = null;
        if (input instanceof Input.UtteranceEnded ended) {
            String text = ended.transcript().text();
            marker = new Marker(at, Kind.TURN_END, text.isBlank() ? "nothing understood" : "heard: " + text);
        } else if (input instanceof Input.IntentFound found) {
            String label = String.format(
                    Locale.ROOT,
                    "%s %.0f %%",
                    found.match().intent(),
                    100 * found.match().confidence());
            marker = new Marker(at, Kind.INTENT, label);
        } else if (input instanceof Input.BargeIn) {
            marker = new Marker(at, Kind.BARGE_IN, "barge-in");
        } else if (input instanceof Input.BargeInWithdrawn) {
            marker = new Marker(at, Kind.RESUMED, "resumes");
        } else if (input instanceof Input.MachineDetected) {
            marker = new Marker(at, Kind.MACHINE, "machine");
        } else if (input instanceof Input.MachineBeep) {
            marker = new Marker(at, Kind.MACHINE, "beep");
        } else if (input instanceof Input.PartFailed failed) {
            marker = new Marker(
                    at,
                    Kind.FAILURE,
                    failed.part().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " failed");
        } else if (input instanceof Input.HungUp hungUp) {
            marker = new Marker(at, Kind.END, hungUp.byCaller() ? "caller hangs up" : "end");
        }
        return Optional.ofNullable(marker);
    }
}
