package io.minibot.dialogue;

import io.minibot.lead.Disposition;
import io.minibot.scenario.BargeIn;
import io.minibot.scenario.ScenarioException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One conversation as a state machine: {@linkplain Input what happened} goes in, {@linkplain Effect what to do} comes
 * out. The same context and the same inputs give the same effects, on every JDK.
 *
 * <p>Not thread-safe: one call, one dialogue, one input at a time. It holds nothing that has to be closed.
 */
public final class Dialogue {
    /** How long the first question waits for a caller who speaks over the end of the disclosure. */
    private static final Duration GREETING = Duration.ofSeconds(3);

    private final DialogueState state;
    private final Timers timers;
    private final Voice voice;
    private final Phrases phrases;
    private final Closing closing;
    private final Flow flow;
    private final Recovery recovery;
    private final Answers answers;
    private final Hearing hearing;
    private final AnsweringMachine machine;

    private Dialogue(DialogueContext context) {
        state = new DialogueState(context);
        timers = new Timers(state);
        voice = new Voice(state);
        phrases = new Phrases(context);
        Scorecard scorecard = new Scorecard(context.scenario());
        closing = new Closing(state, timers, voice, phrases, scorecard);
        flow = new Flow(state, timers, voice, phrases, closing);
        recovery = new Recovery(state, voice, phrases, flow, closing);
        answers = new Answers(state, timers, voice, phrases, scorecard, closing, flow, recovery);
        hearing = new Hearing(state, timers, voice, answers, recovery, closing, flow);
        machine = new AnsweringMachine(state, timers, voice, phrases, closing, hearing);
    }

    /**
     * Returns a dialogue that waits for the call to be answered.
     *
     * @param context what it needs to know
     * @throws ScenarioException if a variable that the scenario uses has no value
     */
    public static Dialogue start(DialogueContext context) {
        return new Dialogue(context);
    }

    /**
     * Takes what happened and says what to do about it. Never throws for an input that comes at an unexpected moment:
     * late and stale ones change nothing.
     *
     * @param input what happened; an instant before that of the last input counts as that one
     * @return what to do, in this order; {@link Effect.Conclude} comes exactly once, and after it nothing but
     *     {@link Effect.HangUp}
     */
    public List<Effect> on(Input input) {
        if (input.at().isAfter(state.now)) {
            state.now = input.at();
        }
        if (input instanceof Input.HungUp hungUp) {
            hungUp(hungUp);
        } else if (input instanceof Input.Answered) {
            answered();
        } else if (!state.is(Phase.UNANSWERED, Phase.CONCLUDED, Phase.OVER)) {
            during(input);
        }
        return state.takeEffects();
    }

    private void during(Input input) {
        if (input instanceof Input.SpeechStarted) {
            hearing.speechStarted();
        } else if (input instanceof Input.UtteranceEnded ended) {
            utteranceEnded(ended);
        } else if (input instanceof Input.IntentFound found) {
            hearing.intentFound(found.turn(), found.match());
        } else if (input instanceof Input.PromptFinished finished) {
            promptFinished(finished);
        } else if (input instanceof Input.BargeIn bargeIn) {
            bargeIn(bargeIn);
        } else if (input instanceof Input.BargeInWithdrawn withdrawn) {
            withdrawn(withdrawn);
        } else if (input instanceof Input.Dtmf dtmf) {
            state.note("call.dtmf", state.noted("call.dtmf") + dtmf.digit());
        } else if (input instanceof Input.TimerFired fired) {
            timerFired(fired.timer());
        } else if (input instanceof Input.MachineDetected) {
            machine.detected();
        } else if (input instanceof Input.MachineBeep) {
            machine.beeps();
        } else if (input instanceof Input.PartFailed failed) {
            partFailed(failed);
        } else if (input instanceof Input.Transferred && state.phase == Phase.TRANSFERRING) {
            closing.transferred();
        }
        beginAfterPrelude();
    }

    private void answered() {
        if (state.phase == Phase.UNANSWERED) {
            state.phase = Phase.PRELUDE;
            timers.start(TimerId.CALL_DURATION, state.scenario().limits().duration());
            voice.say(List.of(phrases.render(state.scenario().disclosure())), BargeIn.NONE);
            state.emit(new Effect.Listen(null, List.of(), Set.of()));
        }
    }

    /** Goes on once the disclosure has been said and whoever spoke over its end has finished. */
    private void beginAfterPrelude() {
        if (state.phase != Phase.PRELUDE || voice.isSounding()) {
            return;
        }
        if (state.callerSpeaks || hearing.isUnclear()) {
            if (!timers.runs(TimerId.PART)) {
                timers.start(TimerId.PART, GREETING);
            }
            return;
        }
        if (!closing.endsAfterPrelude()) {
            flow.begin();
        }
    }

    private void utteranceEnded(Input.UtteranceEnded ended) {
        if (state.phase != Phase.TRANSFERRING) {
            hearing.utteranceEnded(ended.transcript(), ended.overPrompt());
        }
    }

    private void promptFinished(Input.PromptFinished finished) {
        if (!voice.finish(finished.prompt())) {
            return;
        }
        switch (state.phase) {
            case ASKING -> flow.said(hearing.isAnswerUnclear());
            case HOLDING -> answers.waitForCaller();
            case CLOSING -> closing.saidLastWords(hearing.isUnclear());
            default -> {}
        }
    }

    private void bargeIn(Input.BargeIn bargeIn) {
        if (!state.is(Phase.ASKING, Phase.HOLDING) || !voice.interrupt(bargeIn.prompt(), bargeIn.heard())) {
            return;
        }
        if (state.phase == Phase.HOLDING) {
            answers.waitForCaller();
        } else {
            state.phase = Phase.LISTENING;
        }
        hearing.interrupted();
    }

    private void withdrawn(Input.BargeInWithdrawn withdrawn) {
        if (voice.interruptedBy(withdrawn.prompt())) {
            hearing.resume();
            hearing.withdrawn();
        }
    }

    private void timerFired(TimerId timer) {
        if (!timers.expire(timer)) {
            return;
        }
        switch (timer) {
            case SILENCE -> recovery.silence();
            case HOLD -> {
                if (!hearing.isUnclear()) {
                    recovery.silence();
                }
            }
            case BEEP -> machine.beeps();
            case PART -> {
                if (state.phase == Phase.TRANSFERRING) {
                    closing.transferFailed();
                } else {
                    hearing.waitedLongEnough();
                }
            }
            case CALL_DURATION -> {
                switch (state.phase) {
                    case MACHINE -> closing.hangUp(Disposition.VOICEMAIL);
                    case CLOSING, TRANSFERRING -> closing.hangUp(Disposition.UNFINISHED);
                    default -> {
                        hearing.forget();
                        closing.timeIsUp();
                    }
                }
            }
        }
    }

    private void partFailed(Input.PartFailed failed) {
        state.note("call.failure", failed.part() + ": " + failed.message());
        switch (failed.part()) {
            case RECOGNIZER -> hearing.wordsLost();
            case CLASSIFIER -> hearing.meaningLost();
            case SYNTHESIZER -> promptFailed();
            case TELEPHONY -> {
                if (state.phase == Phase.TRANSFERRING) {
                    closing.transferFailed();
                } else {
                    closing.hangUp(Disposition.FAILED);
                }
            }
            case LEAD_STORE -> {}
        }
    }

    /** A caller must not wait for a prompt that never comes, and nobody is asked who was not told what is calling. */
    private void promptFailed() {
        if (!voice.isSounding()) {
            return;
        }
        voice.stop();
        switch (state.phase) {
            case PRELUDE -> closing.hangUp(Disposition.FAILED);
            case ASKING -> recovery.promptLost();
            case HOLDING -> answers.waitForCaller();
            case CLOSING -> closing.saidLastWords(hearing.isUnclear());
            default -> {}
        }
    }

    private void hungUp(Input.HungUp hungUp) {
        if (state.phase == Phase.CONCLUDED) {
            state.phase = Phase.OVER;
        } else if (state.phase != Phase.OVER) {
            if (hearing.isUnclear()) {
                state.note("call.lastWords", hearing.words());
            }
            closing.lineIsDown(hungUp.byCaller());
        }
    }
}
