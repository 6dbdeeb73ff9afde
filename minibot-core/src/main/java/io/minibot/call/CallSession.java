package io.minibot.call;

import io.minibot.audio.AudioFrame;
import io.minibot.dialogue.ConversationResult;
import io.minibot.dialogue.Dialogue;
import io.minibot.dialogue.DialogueContext;
import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Input;
import io.minibot.dialogue.Part;
import io.minibot.intent.IntentMatch;
import io.minibot.lead.Disposition;
import io.minibot.recognition.Transcript;
import io.minibot.scenario.BargeIn;
import io.minibot.telephony.Call;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.CallOutcome;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Playback;
import io.minibot.telephony.PlaybackEnd;
import io.minibot.turn.UtteranceEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call from dialling to its report. Thread-safe on the outside; inside, everything runs in the call's mailbox. Ends
 * always and exactly once, whatever the parts do.
 */
public final class CallSession {
    private static final Logger log = LoggerFactory.getLogger(CallSession.class);
    /** How much longer than asked for it may ring before we stop believing the telephony. */
    private static final Duration RING_GRACE = Duration.ofSeconds(15);

    private final CallParts parts;
    private final CallPlan plan;
    private final Mailbox mailbox;
    private final Mouth mouth;
    private final Ear ear;
    private final SessionTimers timers;
    private final CallRecord record;
    private final DialogueLoop dialogue;
    private final Understanding understanding;
    private final OptOut optOut;
    private final CompletableFuture<Instant> answeredAt = new CompletableFuture<>();
    private final CompletableFuture<CallReport> report = new CompletableFuture<>();

    private @Nullable Call call;
    private @Nullable ConversationResult result;
    private @Nullable CallEnd ending;
    private boolean answered;
    private boolean stoppedByHost;
    private boolean concluding;
    private boolean over;

    private CallSession(CallParts parts, CallPlan plan, RenderedPrompts prompts) {
        this.parts = parts;
        this.plan = plan;
        this.mailbox = new Mailbox(parts.executor());
        this.mouth = new Mouth(prompts, mailbox, parts, new MouthEvents());
        this.ear = new Ear(parts, plan, mailbox, new EarEvents());
        this.timers = new SessionTimers(parts.scheduler(), mailbox, timer -> tell(new Input.TimerFired(now(), timer)));
        DialogueContext context = new DialogueContext(
                plan.scenario(),
                plan.variables(),
                plan.zone(),
                plan.seed(),
                parts.telephony().capabilities().transfer());
        this.record = new CallRecord(parts, plan, context);
        this.dialogue = new DialogueLoop(Dialogue.start(context), record, this::carryOut);
        this.optOut = new OptOut(parts, plan, mailbox, dialogue, record, this::concludeIfNothingIsUnclear);
        this.understanding = new Understanding(parts, plan, mailbox, new Meanings());
    }

    /**
     * Prepares a call: renders all that can be said in it, so that nothing is synthesized while somebody waits. Blocks
     * for as long as that takes.
     *
     * @param parts what all calls share
     * @param plan the call
     * @return a session that is ready to {@link #dial}
     * @throws io.minibot.synthesis.SynthesisException if a prompt cannot be rendered
     */
    public static CallSession prepare(CallParts parts, CallPlan plan) {
        return new CallSession(parts, plan, RenderedPrompts.of(parts.prompts(), plan));
    }

    /** Dials; returns at once. To be called once. */
    public void dial() {
        mailbox.post(this::placeCall);
    }

    /** Returns the call. */
    public CallPlan plan() {
        return plan;
    }

    /** Returns when the call is answered; never completes where it is not. */
    public CompletableFuture<Instant> answered() {
        return answeredAt.copy();
    }

    /** Returns what will come of the call; always completes, and never exceptionally. */
    public CompletableFuture<CallReport> report() {
        return report.copy();
    }

    /** Ends the call at once, for the host's reasons; returns without waiting. */
    public void hangUp() {
        mailbox.post(() -> {
            stoppedByHost = true;
            leave();
        });
    }

    private void placeCall() {
        record.dialing();
        DialRequest request =
                new DialRequest(plan.attemptId(), plan.lead().phone().e164(), plan.callerId(), plan.ringTimeout());
        try {
            call = parts.telephony().dial(request, new LineEvents(mailbox, new Line()));
        } catch (RuntimeException e) {
            record.partFailed(Part.TELEPHONY, "could not dial: " + e.getMessage());
            finish(new CallEnd(CallOutcome.FAILED, String.valueOf(e.getMessage())));
            return;
        }
        later(plan.ringTimeout().plus(RING_GRACE), () -> {
            if (!answered) {
                record.partFailed(Part.TELEPHONY, "the telephony did not end a call that rang too long");
                leave();
            }
        });
    }

    /** Hangs up, and does not wait for ever to be told that the call is over. */
    private void leave() {
        Call line = call;
        if (over || line == null) {
            return;
        }
        line.hangUp();
        later(parts.deadlines().hangUp(), () -> {
            if (!over) {
                record.partFailed(Part.TELEPHONY, "the telephony did not confirm the end of the call");
                onEnded(new CallEnd(
                        answered ? CallOutcome.HUNG_UP_BY_US : CallOutcome.CANCELLED, "end was not confirmed"));
            }
        });
    }

    /** The line is dead. What the caller said last still counts: "stop calling me" is often followed by a click. */
    private void onEnded(CallEnd end) {
        if (over || ending != null) {
            return;
        }
        ending = end;
        if (!answered) {
            finish(end);
            return;
        }
        mouth.detach();
        ear.finishSpeaking();
        later(parts.deadlines().recognition().plus(parts.deadlines().suppression()), () -> concludeWith(end));
        concludeIfNothingIsUnclear();
    }

    private void concludeIfNothingIsUnclear() {
        boolean unclear = dialogue.isHeld() || understanding.isAsking() || ear.isHearing();
        if (ending != null && !over && (result != null || !unclear)) {
            concludeWith(ending);
        }
    }

    private void concludeWith(CallEnd end) {
        if (concluding) {
            return;
        }
        concluding = true;
        dialogue.release();
        tell(
                end.outcome() == CallOutcome.TRANSFERRED
                        ? new Input.Transferred(now())
                        : new Input.HungUp(now(), end.outcome() == CallOutcome.HUNG_UP_BY_CALLER));
        finish(end);
    }

    private void finish(CallEnd end) {
        over = true;
        timers.cancelAll();
        ear.close();
        report.complete(record.close(now(), end, disposition(end), result));
    }

    private Disposition disposition(CallEnd end) {
        if (result != null) {
            boolean cutOff = stoppedByHost && result.disposition() == Disposition.FAILED;
            return cutOff ? Disposition.INTERRUPTED : result.disposition();
        }
        return NetworkDisposition.of(end.outcome(), stoppedByHost);
    }

    /** Hands an input to the dialogue; a fault of ours there ends this call, and no other. */
    private void tell(Input input) {
        try {
            dialogue.tell(input);
        } catch (RuntimeException e) {
            log.error("Call {} is given up, because its dialogue failed", plan.attemptId(), e);
            leave();
        }
        concludeIfNothingIsUnclear();
    }

    private void carryOut(Effect effect) {
        if (effect instanceof Effect.Say say) {
            mouth.say(say);
        } else if (effect instanceof Effect.StopSaying stop) {
            mouth.stop(stop.prompt());
        } else if (effect instanceof Effect.ResumeSaying resume) {
            mouth.resume(resume.prompt());
        } else if (effect instanceof Effect.Listen listen) {
            understanding.expect(listen.expected());
            ear.listen(listen);
        } else if (effect instanceof Effect.Classify classify) {
            understanding.classify(classify);
        } else if (effect instanceof Effect.StartTimer start) {
            timers.start(start.timer(), start.delay());
        } else if (effect instanceof Effect.CancelTimer cancel) {
            timers.cancel(cancel.timer());
        } else if (effect instanceof Effect.Transfer transfer) {
            transfer(transfer.destination());
        } else if (effect instanceof Effect.Suppress suppress) {
            optOut.suppress(suppress.evidence());
        } else if (effect instanceof Effect.Conclude conclude) {
            result = conclude.result();
        } else if (effect instanceof Effect.HangUp) {
            leave();
        }
    }

    private void transfer(String destination) {
        Call line = call;
        if (line != null) {
            line.transfer(destination);
        }
    }

    private void fail(Part part, String message) {
        if (over) {
            return;
        }
        record.partFailed(part, message);
        tell(new Input.PartFailed(now(), part, message));
    }

    private void later(Duration delay, Runnable task) {
        parts.scheduler()
                .schedule(
                        delay,
                        () -> mailbox.post(() -> {
                            if (!over) {
                                task.run();
                            }
                        }));
    }

    private Instant now() {
        return parts.scheduler().now();
    }

    private final class Line implements LineEvents.Listener {
        @Override
        public void onAnswered() {
            Call line = call;
            if (over || answered || line == null) {
                return;
            }
            answered = true;
            Instant at = now();
            record.answered(at);
            answeredAt.complete(at);
            mouth.attach(line);
            tell(new Input.Answered(at));
        }

        @Override
        public void onAudio(AudioFrame frame) {
            if (answered && ending == null) {
                ear.onFrame(frame);
            }
        }

        @Override
        public void onDtmf(char digit) {
            if (answered && ending == null) {
                tell(new Input.Dtmf(now(), digit));
            }
        }

        @Override
        public void onPlaybackEnded(Playback playback, PlaybackEnd end) {
            if (!over) {
                mouth.onPlaybackEnded(playback, end);
            }
        }

        @Override
        public void onFallenBehind() {
            record.partFailed(Part.TELEPHONY, "the call fell behind by 10 s; audio of the caller was dropped");
        }

        @Override
        public void onEnded(CallEnd end) {
            CallSession.this.onEnded(end);
        }
    }

    private final class Meanings implements Understanding.Listener {
        @Override
        public void onIntent(int turn, IntentMatch match) {
            if (!over) {
                record.intent(match);
                tell(new Input.IntentFound(now(), turn, match));
            }
        }

        @Override
        public void onClassifierFailed(String message) {
            fail(Part.CLASSIFIER, message);
        }
    }

    private final class MouthEvents implements Mouth.Listener {
        @Override
        public void onSounding(BargeIn bargeIn) {
            record.answering(now());
            ear.promptStarted(bargeIn);
        }

        @Override
        public void onQuiet() {
            ear.promptEnded();
        }

        @Override
        public void onFinished(int prompt, String heardText) {
            record.said(now(), heardText);
            tell(new Input.PromptFinished(now(), prompt));
        }

        @Override
        public void onStopped(int prompt, String heardText) {
            record.said(now(), heardText);
        }

        @Override
        public void onFailed(int prompt, String message) {
            fail(Part.SYNTHESIZER, message);
        }
    }

    private final class EarEvents implements Ear.Listener {
        @Override
        public void onSpeechStarted() {
            tell(new Input.SpeechStarted(now()));
        }

        @Override
        public void onNothingSaid() {
            tell(new Input.UtteranceEnded(now(), Transcript.EMPTY, mouth.sounding() != 0));
        }

        @Override
        public void onBargeIn() {
            int prompt = mouth.sounding();
            if (prompt != 0) {
                tell(new Input.BargeIn(now(), prompt, mouth.heard()));
            }
        }

        @Override
        public void onMachine() {
            tell(new Input.MachineDetected(now()));
        }

        @Override
        public void onBeep() {
            tell(new Input.MachineBeep(now()));
        }

        @Override
        public void onUtterance(HeardUtterance heard) {
            understanding.heard(heard);
            record.heard(now(), heard);
            String text = heard.transcript().text();
            if (heard.bargedIn() && ear.saysNothing(text)) {
                tell(new Input.BargeInWithdrawn(now(), mouth.interrupted()));
            } else {
                boolean overPrompt = heard.end().overlap() == UtteranceEnd.Overlap.WITHIN_PROMPT;
                tell(new Input.UtteranceEnded(now(), heard.transcript(), overPrompt));
            }
        }

        @Override
        public void onFailed(Part part, String message) {
            fail(part, message);
        }
    }
}
