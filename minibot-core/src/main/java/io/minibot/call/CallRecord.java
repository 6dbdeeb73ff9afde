package io.minibot.call;

import io.minibot.dialogue.CallLog;
import io.minibot.dialogue.CallLogWriter;
import io.minibot.dialogue.ConversationResult;
import io.minibot.dialogue.DialogueContext;
import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Input;
import io.minibot.dialogue.Part;
import io.minibot.intent.IntentMatch;
import io.minibot.lead.Disposition;
import io.minibot.telephony.CallEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what happens in a call, and tells the observer. Lives in the call's mailbox. */
final class CallRecord {
    private static final Logger log = LoggerFactory.getLogger(CallRecord.class);

    private final CallParts parts;
    private final CallPlan plan;
    private final List<TranscriptLine> transcript = new ArrayList<>();
    private final List<TurnTiming> timings = new ArrayList<>();
    private final StringBuilder logLines = new StringBuilder();
    private final CallLogWriter callLog;
    private final Instant startedAt;
    private @Nullable Instant answeredAt;
    private @Nullable HeardUtterance unanswered;
    private Instant heardAt = Instant.EPOCH;

    CallRecord(CallParts parts, CallPlan plan, DialogueContext context) {
        this.parts = parts;
        this.plan = plan;
        this.callLog = new CallLogWriter(CallLog.Header.of(plan.attemptId(), context), line -> logLines.append(line)
                .append('\n'));
        this.startedAt = parts.scheduler().now();
    }

    void dialing() {
        tell(observer -> observer.onDialing(plan));
    }

    void answered(Instant at) {
        answeredAt = at;
        tell(observer -> observer.onAnswered(plan));
    }

    void step(Input input, List<Effect> effects) {
        callLog.write(input, effects);
    }

    void heard(Instant at, HeardUtterance heard) {
        unanswered = heard;
        heardAt = at;
        if (!heard.transcript().isEmpty()) {
            line(new TranscriptLine(at, Speaker.CALLER, heard.transcript().text()));
        }
    }

    void intent(IntentMatch match) {
        tell(observer -> observer.onIntent(plan, match));
    }

    /** A prompt begins to sound: if a turn was waiting for it, its time is known now. */
    void answering(Instant at) {
        HeardUtterance waiting = unanswered;
        unanswered = null;
        if (waiting != null) {
            TurnTiming timing =
                    new TurnTiming(waiting.end().silence(), waiting.recognition(), Duration.between(heardAt, at));
            timings.add(timing);
            tell(observer -> observer.onTurnAnswered(plan, timing));
        }
    }

    void said(Instant at, String heardText) {
        if (!heardText.isBlank()) {
            line(new TranscriptLine(at, Speaker.BOT, heardText));
        }
    }

    void partFailed(Part part, String message) {
        log.warn("Call {}: {} {}", plan.attemptId(), part, message);
        tell(observer -> observer.onPartFailed(plan, part, message));
    }

    CallReport close(Instant at, CallEnd end, Disposition disposition, @Nullable ConversationResult result) {
        CallReport report = new CallReport(
                plan.attemptId(),
                plan.lead(),
                disposition,
                result == null ? 0 : result.score(),
                result == null ? 0 : result.turns(),
                result == null ? null : result.callbackAt(),
                result == null ? Map.of() : result.notes(),
                startedAt,
                answeredAt,
                at,
                end,
                transcript,
                timings);
        keepLog();
        tell(observer -> observer.onCallEnded(plan, report));
        return report;
    }

    private void keepLog() {
        if (answeredAt == null) {
            return;
        }
        String lines = logLines.toString();
        parts.executor().execute(() -> {
            try {
                parts.logs().keep(plan.attemptId(), lines);
            } catch (RuntimeException e) {
                log.error("The log of call {} could not be kept", plan.attemptId(), e);
            }
        });
    }

    private void line(TranscriptLine line) {
        transcript.add(line);
        tell(observer -> observer.onLine(plan, line));
    }

    private void tell(Consumer<CallObserver> event) {
        try {
            event.accept(parts.observer());
        } catch (RuntimeException e) {
            log.error("Call {}: the observer failed; the call goes on", plan.attemptId(), e);
        }
    }
}
