package io.minibot.call;

import io.minibot.audio.AudioFrame;
import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Part;
import io.minibot.intent.Intent;
import io.minibot.intent.IntentMatch;
import io.minibot.intent.IntentRequest;
import io.minibot.intent.SpokenTime;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.Transcript;
import io.minibot.scenario.BargeIn;
import io.minibot.time.Scheduler;
import io.minibot.turn.Completeness;
import io.minibot.turn.TurnDetector;
import io.minibot.turn.TurnEvent;
import io.minibot.turn.UtteranceEnd;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears the caller: feeds the turn detector with every frame and the recognizer with the utterances it finds, and
 * classifies what was said so far as soon as the caller pauses, so that the meaning is there when the turn is over.
 * Lives in the call's mailbox.
 */
final class Ear implements SpokenUtterance.Listener {
    /** A meaning that is at least this sure, and is no {@code unknown}, makes an answer complete. */
    private static final double SURE = 0.7;

    /** What the ear tells; called in the mailbox. */
    interface Listener extends MachineWatch.Listener {
        void onSpeechStarted();

        void onBargeIn();

        /** What began as speech was only noise. */
        void onNothingSaid();

        /** The final text of an utterance is there. */
        void onUtterance(HeardUtterance utterance);

        void onFailed(Part part, String message);
    }

    private final CallParts parts;
    private final CallPlan plan;
    private final Mailbox mailbox;
    private final Listener listener;
    private final TurnDetector turns;
    private final MachineWatch machine;
    private final Map<SpokenUtterance, Ending> ending = new HashMap<>();
    private Effect.Listen listen = new Effect.Listen(null, List.of(), java.util.Set.of());
    private @Nullable SpokenUtterance speaking;
    private boolean paused;
    private boolean closed;

    Ear(CallParts parts, CallPlan plan, Mailbox mailbox, Listener listener) {
        this.parts = parts;
        this.plan = plan;
        this.mailbox = mailbox;
        this.listener = listener;
        this.turns = new TurnDetector(parts.turns(), plan.scenario().language());
        this.machine = new MachineWatch(plan.scenario().language(), listener);
    }

    void onFrame(AudioFrame frame) {
        SpokenUtterance before = speaking;
        for (TurnEvent event : turns.onFrame(frame)) {
            onTurnEvent(event);
        }
        if (before != null && before == speaking) {
            before.accept(frame);
        }
        machine.onFrame(frame, turns.isSpeaking());
    }

    void listen(Effect.Listen settings) {
        listen = settings;
        turns.listen(settings.endSilence());
    }

    void promptStarted(BargeIn bargeIn) {
        turns.promptStarted(bargeIn != BargeIn.NONE, bargeIn == BargeIn.ANY_VOICE);
    }

    void promptEnded() {
        turns.promptEnded().forEach(this::onTurnEvent);
    }

    /** Ends the present utterance, because the line is dead; its text still comes. */
    void finishSpeaking() {
        end(new UtteranceEnd(
                UtteranceEnd.Cause.SILENCE, UtteranceEnd.Overlap.NONE, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    /** Returns whether something is being said, or was said and its text is still to come. */
    boolean isHearing() {
        return speaking != null || !ending.isEmpty();
    }

    /** Returns whether a text holds nothing but backchannels. */
    boolean saysNothing(String text) {
        return text.isBlank() || turns.isBackchannel(text);
    }

    void close() {
        closed = true;
        if (speaking != null) {
            speaking.close();
            speaking = null;
        }
        ending.values().forEach(Ending::cancel);
        ending.clear();
    }

    @Override
    public void onPartial(SpokenUtterance utterance, String text) {
        mailbox.post(() -> {
            if (utterance != speaking || text.equals(utterance.partial())) {
                return;
            }
            utterance.partial(text);
            machine.onPartial(text);
            turns.onPartial(text).forEach(this::onTurnEvent);
            if (paused && utterance == speaking) {
                guessMeaning(utterance);
            }
        });
    }

    @Override
    public void onFinal(SpokenUtterance utterance, Transcript transcript) {
        mailbox.post(() -> {
            Ending end = ending.remove(utterance);
            if (end == null || closed) {
                return; // too late: the call went on without it
            }
            end.cancel();
            Duration recognition =
                    Duration.between(end.endedAt, parts.scheduler().now());
            machine.onUtterance(transcript.text(), end.end.length());
            IntentMatch guess = utterance.guessFor(transcript.text());
            listener.onUtterance(new HeardUtterance(transcript, guess, end.end, utterance.bargedIn(), recognition));
        });
    }

    @Override
    public void onFailure(SpokenUtterance utterance, String message) {
        mailbox.post(() -> {
            Ending end = ending.remove(utterance);
            if (end != null) {
                end.cancel();
            }
            if (utterance == speaking) {
                speaking = null;
            } else if (end == null) {
                return; // it was given up already
            }
            utterance.close();
            if (!closed) {
                listener.onFailed(Part.RECOGNIZER, message);
            }
        });
    }

    private void onTurnEvent(TurnEvent event) {
        if (event instanceof TurnEvent.SpeechStarted started) {
            begin(started.leadIn());
        } else if (event instanceof TurnEvent.SpeechPaused) {
            paused = true;
            if (speaking != null) {
                guessMeaning(speaking);
            }
        } else if (event instanceof TurnEvent.SpeechResumed) {
            paused = false;
        } else if (event instanceof TurnEvent.BargeIn) {
            if (speaking != null) {
                speaking.bargeIn();
            }
            listener.onBargeIn();
        } else if (event instanceof TurnEvent.UtteranceEnded ended) {
            end(ended.end());
        } else if (event instanceof TurnEvent.UtteranceDropped) {
            drop();
            listener.onNothingSaid();
        }
    }

    private void begin(List<AudioFrame> leadIn) {
        SpokenUtterance begun = new SpokenUtterance(
                parts.recognizer(),
                new RecognitionRequest(plan.attemptId(), plan.scenario().language(), listen.grammar()),
                parts.recognitionExecutor(),
                this);
        speaking = begun;
        paused = false;
        leadIn.forEach(begun::accept);
        listener.onSpeechStarted();
    }

    private void end(UtteranceEnd end) {
        SpokenUtterance ended = speaking;
        if (ended == null) {
            return;
        }
        speaking = null;
        Scheduler.Timer deadline = parts.scheduler()
                .schedule(
                        parts.deadlines().recognition(),
                        () -> onFailure(ended, "recognizer gave no final text in time"));
        ending.put(ended, new Ending(end, parts.scheduler().now(), deadline));
        if (ended.droppedFrames() > 0) {
            listener.onFailed(
                    Part.RECOGNIZER,
                    "recognizer fell behind: " + ended.droppedFrames() + " frames of an utterance were dropped");
        }
        ended.finish();
    }

    private void drop() {
        SpokenUtterance dropped = speaking;
        speaking = null;
        if (dropped != null) {
            dropped.close();
        }
    }

    private void guessMeaning(SpokenUtterance utterance) {
        String text = utterance.partial();
        if (!utterance.beginGuess(text)) {
            return;
        }
        IntentRequest request = new IntentRequest(text, plan.scenario().vocabulary(), listen.expected());
        parts.executor().execute(() -> {
            IntentMatch match;
            try {
                match = parts.classifier().classify(request);
            } catch (RuntimeException e) {
                return; // only a guess; the dialogue asks again and hears of the failure
            }
            mailbox.post(() -> {
                if (utterance.guess(text, match) && utterance == speaking) {
                    turns.onHint(isClear(match, text) ? Completeness.COMPLETE : Completeness.OPEN);
                }
            });
        });
    }

    /** Who cannot talk now mostly goes on to say when to call, so that is clear only with the time. */
    private boolean isClear(IntentMatch match, String text) {
        if (match.confidence() < SURE || match.intent().equals(Intent.UNKNOWN)) {
            return false;
        }
        return !match.intent().equals(Intent.CALLBACK)
                || SpokenTime.parse(
                                text,
                                plan.scenario().language(),
                                parts.scheduler().now().atZone(plan.zone()))
                        .isPresent();
    }

    /** An utterance that is over and whose final text is awaited. */
    private record Ending(UtteranceEnd end, java.time.Instant endedAt, Scheduler.Timer deadline) {
        void cancel() {
            deadline.cancel();
        }
    }
}
