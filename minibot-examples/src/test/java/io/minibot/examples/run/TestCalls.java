package io.minibot.examples.run;

import io.minibot.audio.AudioClip;
import io.minibot.call.CallReport;
import io.minibot.call.Speaker;
import io.minibot.call.TranscriptLine;
import io.minibot.examples.cli.Language;
import io.minibot.lead.Disposition;
import io.minibot.simulation.CallTimeline;
import io.minibot.simulation.CallTimeline.Passage;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls for tests of what is shown. */
public final class TestCalls {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private TestCalls() {}

    /** Returns an answered call with sound, in which everything that can be a text is this text. */
    public static ShownCall saying(String text) {
        ScriptedCaller caller = ScriptedCaller.named(text)
                .lead("firstName", text)
                .expects(Disposition.QUALIFIED)
                .build();
        Person person = People.each(List.of(caller), Language.en).all().get(0);
        CallReport report = new CallReport(
                "attempt-1",
                person.lead(),
                Disposition.QUALIFIED,
                87.5,
                3,
                null,
                Map.of(text, text),
                START,
                START.plusSeconds(2),
                START.plusSeconds(12),
                CallEnd.of(CallOutcome.HUNG_UP_BY_US),
                List.of(
                        new TranscriptLine(START.plusSeconds(4), Speaker.BOT, text),
                        new TranscriptLine(START.plusSeconds(6), Speaker.CALLER, text)),
                List.of());
        CallTimeline heard = new CallTimeline(
                "attempt-1",
                text,
                List.of(
                        new Passage(CallTimeline.Speaker.BOT, Duration.ZERO, Duration.ofSeconds(2), text),
                        new Passage(CallTimeline.Speaker.CALLER, Duration.ofSeconds(3), Duration.ofSeconds(4), text)),
                CallEnd.of(CallOutcome.HUNG_UP_BY_US));
        Timeline timeline = new Timeline(
                Duration.ofSeconds(10),
                heard.passages(),
                List.of(
                        new Timeline.Marker(Duration.ofSeconds(4), Timeline.Kind.TURN_END, text),
                        new Timeline.Marker(Duration.ofSeconds(4), Timeline.Kind.INTENT, text)));
        Peaks silence = Peaks.of(AudioClip.silence(Duration.ofSeconds(10)));
        Recording recording = new Recording(
                "call.wav",
                Duration.ofSeconds(10),
                silence,
                silence,
                List.of(new Recording.Gap(Duration.ofMillis(4000), Duration.ofMillis(4420))),
                List.of());
        return new ShownCall(new CallResult(person, report, "", heard), timeline, Optional.of(recording));
    }

    /** Returns a run of some calls. */
    public static RunSummary run(ShownCall... calls) {
        return new RunSummary("test", START, Duration.ofMinutes(1), Map.of("line", "wide band"), List.of(calls), true);
    }
}
