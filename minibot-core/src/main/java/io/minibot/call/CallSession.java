package io.minibot.call;

import io.minibot.audio.AudioFrame;
import io.minibot.dialogue.ConversationResult;
import io.minibot.dialogue.Dialogue;
import io.minibot.dialogue.DialogueContext;
import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Input;
import io.minibot.dialogue.Part;
import io.minibot.intent.IntentMatch;
import io.minibot.intent.IntentRequest;
import io.minibot.lead.Disposition;
import io.minibot.lead.Suppression;
import io.minibot.recognition.Transcript;
import io.minibot.scenario.BargeIn;
import io.minibot.telephony.Call;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.CallListener;
import io.minibot.telephony.CallOutcome;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Playback;
import io.minibot.telephony.PlaybackEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One call from dialling to its report. Thread-safe on the outside; inside, everything runs in the call's mailbox. Ends
 * always and exactly once, whatever the parts do.
 */
public final class CallSession {
    /** Frames that may wait in the mailbox: 10 s. Newer ones are dropped, for a call so far behind is lost anyway. */
    private static final int MAX_WAITING_FRAMES = 500;
    /** How much longer than asked for it may ring before we stop believing the telephony. */
    private static final Duration RING_GRACE = Duration.ofSeconds(15);

    private final CallParts parts;
    private final CallPlan plan;
    private final Mailbox mailbox;
    private final Mouth mouth;
    private final Ear ear;
    private final SessionTimers timers;
    private final Dialogue dialogue;
    private final CallRecord record;
    private final AtomicInteger waitingFrames = new AtomicInteger();
    private final CompletableFuture<Instant> answeredAt = new CompletableFuture<>();
    private final CompletableFuture<CallReport> report = new CompletableFuture<>();

    private final Deque<Input> inputs = new ArrayDeque<>();
    private final Deque<Effect> effects = new ArrayDeque<>();
    private Set<io.minibot.intent.Intent> expected = Set.of();
    private @Nullable Call call;
    private @Nullable HeardUtterance lastHeard;
    private @Nullable ConversationResult result;
    private @Nullable CallEnd ending;
    private int classifying;
    private boolean concluding;
    private boolean working;
    private boolean held;
    private boolean answered;
    private boolean stoppedByHost;
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
        this.dialogue = Dialogue.start(context);
        this.record = new CallRecord(parts, plan, context);
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
            call = parts.telephony().dial(request, new LineEvents());
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

    private void onAnswered() {
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
        boolean unclear = held || classifying > 0 || ear.isHearing();
        if (ending != null && !over && (result != null || !unclear)) {
            concludeWith(ending);
        }
    }

    private void concludeWith(CallEnd end) {
        if (concluding) {
            return;
        }
        concluding = true;
        held = false;
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
        return switch (end.outcome()) {
            case BUSY -> Disposition.BUSY;
            case NO_ANSWER -> Disposition.NO_ANSWER;
            case REJECTED -> Disposition.REJECTED;
            case INVALID_NUMBER -> Disposition.INVALID_NUMBER;
            case CONGESTION -> Disposition.CONGESTION;
            case CANCELLED -> Disposition.INTERRUPTED;
            case TRANSFERRED -> Disposition.TRANSFERRED;
            case HUNG_UP_BY_CALLER -> Disposition.HUNG_UP;
            case HUNG_UP_BY_US, FAILED -> stoppedByHost ? Disposition.INTERRUPTED : Disposition.FAILED;
        };
    }

    /** Hands an input to the dialogue and carries out what it wants, one input after the other. */
    private void tell(Input input) {
        inputs.add(input);
        if (working) {
            return;
        }
        working = true;
        try {
            for (Input next = inputs.poll(); next != null; next = inputs.poll()) {
                var wanted = dialogue.on(next);
                record.step(next, wanted);
                effects.addAll(wanted);
                carryOutEffects();
            }
        } finally {
            working = false;
        }
        concludeIfNothingIsUnclear();
    }

    private void carryOutEffects() {
        while (!held && !effects.isEmpty()) {
            carryOut(effects.remove());
        }
    }

    private void carryOut(Effect effect) {
        if (effect instanceof Effect.Say say) {
            mouth.say(say);
        } else if (effect instanceof Effect.StopSaying stop) {
            mouth.stop(stop.prompt());
        } else if (effect instanceof Effect.ResumeSaying resume) {
            mouth.resume(resume.prompt());
        } else if (effect instanceof Effect.Listen listen) {
            expected = listen.expected();
            ear.listen(listen);
        } else if (effect instanceof Effect.Classify classify) {
            classify(classify);
        } else if (effect instanceof Effect.StartTimer start) {
            timers.start(start.timer(), start.delay());
        } else if (effect instanceof Effect.CancelTimer cancel) {
            timers.cancel(cancel.timer());
        } else if (effect instanceof Effect.Transfer transfer) {
            transfer(transfer.destination());
        } else if (effect instanceof Effect.Suppress suppress) {
            suppress(suppress.evidence());
        } else if (effect instanceof Effect.Conclude conclude) {
            result = conclude.result();
        } else if (effect instanceof Effect.HangUp) {
            leave();
        }
    }

    private void classify(Effect.Classify classify) {
        HeardUtterance heard = lastHeard;
        if (heard != null && heard.guess() != null && heard.transcript().text().equals(classify.text())) {
            onIntent(classify.turn(), heard.guess());
            return;
        }
        IntentRequest request =
                new IntentRequest(classify.text(), plan.scenario().vocabulary(), expected);
        classifying++;
        parts.executor().execute(() -> {
            try {
                IntentMatch match = parts.classifier().classify(request);
                mailbox.post(() -> {
                    classifying--;
                    onIntent(classify.turn(), match);
                });
            } catch (RuntimeException e) {
                mailbox.post(() -> {
                    classifying--;
                    fail(Part.CLASSIFIER, "classifier failed: " + e.getMessage());
                });
            }
        });
    }

    private void onIntent(int turn, IntentMatch match) {
        if (over) {
            return;
        }
        record.intent(match);
        tell(new Input.IntentFound(now(), turn, match));
    }

    private void transfer(String destination) {
        Call line = call;
        if (line != null) {
            line.transfer(destination);
        }
    }

    /** Holds all further effects until the opt-out is durable, or the deadline is over. */
    private void suppress(String evidence) {
        held = true;
        Suppression suppression = new Suppression(plan.lead().phone(), now(), plan.attemptId(), evidence);
        Runnable goOn = () -> {
            if (held) {
                held = false;
                carryOutEffects();
                concludeIfNothingIsUnclear();
            }
        };
        later(parts.deadlines().suppression(), () -> {
            if (held) {
                record.partFailed(Part.LEAD_STORE, "the opt-out is not yet stored; the call goes on");
                goOn.run();
            }
        });
        parts.executor().execute(() -> {
            try {
                parts.suppressor().suppress(suppression);
            } catch (RuntimeException e) {
                mailbox.post(
                        () -> record.partFailed(Part.LEAD_STORE, "the opt-out could not be stored: " + e.getMessage()));
            } finally {
                mailbox.post(goOn);
            }
        });
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

    /** What the telephone line tells; each event goes through the mailbox. */
    private final class LineEvents implements CallListener {
        @Override
        public void onAnswered() {
            mailbox.post(CallSession.this::onAnswered);
        }

        @Override
        public void onAudio(AudioFrame frame) {
            if (waitingFrames.get() >= MAX_WAITING_FRAMES) {
                return;
            }
            waitingFrames.incrementAndGet();
            mailbox.post(() -> {
                waitingFrames.decrementAndGet();
                if (answered && !over) {
                    ear.onFrame(frame);
                }
            });
        }

        @Override
        public void onDtmf(char digit) {
            mailbox.post(() -> {
                if (answered && !over) {
                    tell(new Input.Dtmf(now(), digit));
                }
            });
        }

        @Override
        public void onPlaybackEnded(Playback playback, PlaybackEnd end) {
            mailbox.post(() -> {
                if (!over) {
                    mouth.onPlaybackEnded(playback, end);
                }
            });
        }

        @Override
        public void onEnded(CallEnd end) {
            mailbox.post(() -> CallSession.this.onEnded(end));
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
            lastHeard = heard;
            record.heard(now(), heard);
            String text = heard.transcript().text();
            if (heard.bargedIn() && ear.saysNothing(text)) {
                tell(new Input.BargeInWithdrawn(now(), mouth.interrupted()));
            } else {
                boolean overPrompt = heard.end().overlap() == io.minibot.turn.UtteranceEnd.Overlap.WITHIN_PROMPT;
                tell(new Input.UtteranceEnded(now(), heard.transcript(), overPrompt));
            }
        }

        @Override
        public void onFailed(Part part, String message) {
            fail(part, message);
        }
    }
}
