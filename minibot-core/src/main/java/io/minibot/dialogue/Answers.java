package io.minibot.dialogue;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentMatch;
import io.minibot.intent.SpokenTime;
import io.minibot.lead.Disposition;
import io.minibot.scenario.Aside;
import io.minibot.scenario.Ending;
import io.minibot.scenario.PhraseKey;
import io.minibot.scenario.Step;
import io.minibot.scenario.Target;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Acts on what the caller means. */
final class Answers {
    /** Turns in a row that are spent on questions and objections before the open question has to be answered. */
    private static final int ASIDES = 2;

    /** How long to wait for a caller who asked for it. */
    private static final Duration HOLD = Duration.ofSeconds(30);

    /** What ends the call even when it is said over a prompt. */
    private static final Set<Intent> PROTECTIVE =
            Set.of(Intent.DO_NOT_CALL, Intent.WRONG_NUMBER, Intent.INSULT, Intent.GOODBYE);

    /** A mumble over a prompt has to be clearer than an answer. "No more calls" counts all the same. */
    private static final double OVER_PROMPT_CONFIDENCE = 0.5;

    private final DialogueState state;
    private final Timers timers;
    private final Voice voice;
    private final Phrases phrases;
    private final Scorecard scorecard;
    private final Closing closing;
    private final Flow flow;
    private final Recovery recovery;
    private final Resolver resolver;
    private int asides;

    Answers(
            DialogueState state,
            Timers timers,
            Voice voice,
            Phrases phrases,
            Scorecard scorecard,
            Closing closing,
            Flow flow,
            Recovery recovery) {
        this.state = state;
        this.timers = timers;
        this.voice = voice;
        this.phrases = phrases;
        this.scorecard = scorecard;
        this.closing = closing;
        this.flow = flow;
        this.recovery = recovery;
        this.resolver = new Resolver(state.scenario());
    }

    boolean forbidsCalls(IntentMatch match) {
        return resolver.base(match.intent()).equals(Intent.DO_NOT_CALL);
    }

    /** Acts on the meaning of an utterance. */
    void act(Utterance utterance, IntentMatch match) {
        if (closing.isSuppressed() || forbidsCalls(match)) {
            closing.doNotCall(utterance.text());
            closing.callerIsDone();
            return;
        }
        switch (state.phase) {
            case PRELUDE -> overPrompt(utterance, match);
            case CLOSING -> {
                if (closing.promisesCallback()) {
                    timeOfCallback(utterance.text()).ifPresent(when -> noteCallback(utterance.text()));
                }
                closing.callerIsDone();
            }
            case ASKING, LISTENING, HOLDING -> {
                if (utterance.kind() == Utterance.Kind.ANSWER) {
                    answer(utterance, match);
                } else {
                    overPrompt(utterance, match);
                }
            }
            default -> {}
        }
    }

    private void overPrompt(Utterance utterance, IntentMatch match) {
        Intent base = resolver.base(match.intent());
        if (PROTECTIVE.contains(base) && match.confidence() >= OVER_PROMPT_CONFIDENCE) {
            general(base, utterance.text());
        } else if (utterance.kind() == Utterance.Kind.OVER_PROMPT && state.phase == Phase.LISTENING) {
            // Said over the end of the question, which has been heard by now.
            if (resolve(match) instanceof Reaction.NotUnderstood) {
                if (!timers.runs(TimerId.SILENCE)) {
                    flow.awaitAnswer(false);
                }
            } else {
                answer(utterance, match);
            }
        }
    }

    private Reaction resolve(IntentMatch match) {
        return resolver.resolve(flow.step(), match, asides < ASIDES);
    }

    private void answer(Utterance utterance, IntentMatch match) {
        Reaction reaction = resolve(match);
        boolean understood = !(reaction instanceof Reaction.NotUnderstood);
        if (!understood && voice.isSounding()) {
            // The question still sounds: it is not yet time to say that the answer was not understood.
            return;
        }
        state.turns++;
        if (state.phase == Phase.HOLDING && isSignOfLife(reaction)) {
            recovery.understood();
            flow.say(List.of());
        } else if (reaction instanceof Reaction.Move move) {
            move(utterance, match, move.target());
        } else if (reaction instanceof Reaction.Explain explain) {
            recovery.understood();
            explain(explain.aside());
        } else if (reaction instanceof Reaction.General general) {
            general(general.meaning(), utterance.text());
        } else {
            recovery.notUnderstood();
        }
    }

    /** Returns whether words after a wait only tell that the caller is back: "yes, here I am" answers no question. */
    private static boolean isSignOfLife(Reaction reaction) {
        if (reaction instanceof Reaction.General general) {
            return general.meaning().equals(Intent.DENY) || general.meaning().equals(Intent.UNSURE);
        }
        return !(reaction instanceof Reaction.Explain);
    }

    private void move(Utterance utterance, IntentMatch match, Target target) {
        recovery.understood();
        asides = 0;
        Step step = flow.step();
        Intent base = resolver.base(match.intent());
        if (base.equals(Intent.CALLBACK) || endsAsCallback(target)) {
            noteCallback(utterance.text());
        }
        if (target instanceof Target.Repeat && step.isQuestion()) {
            recovery.sameQuestion();
            return;
        }
        if (step.isQuestion()) {
            state.answered = true;
            state.note(step.id(), match.intent().id());
            state.note(step.id() + ".said", utterance.text());
            scorecard.answer(step, match.intent(), base);
        }
        flow.move(target);
    }

    private boolean endsAsCallback(Target target) {
        if (!(target instanceof Target.Go go)) {
            return false;
        }
        Ending ending = state.scenario().step(go.stepId()).ending();
        return ending != null && ending.result() == Disposition.CALLBACK;
    }

    private void explain(Aside aside) {
        asides++;
        flow.say(phrases.answer(aside));
    }

    private void general(Intent meaning, String text) {
        if (!meaning.equals(Intent.REPEAT)) {
            recovery.understood();
        }
        switch (meaning.id()) {
            case "callback" -> {
                noteCallback(text);
                closing.farewell(PhraseKey.CALLBACK, Disposition.CALLBACK);
            }
            case "human_request" -> closing.human();
            case "robot_question" -> flow.say(phrases.phrase(PhraseKey.ROBOT));
            case "wrong_number" -> closing.farewell(PhraseKey.WRONG_NUMBER, Disposition.WRONG_NUMBER);
            case "insult" -> {
                state.note("call.insult", text);
                closing.farewell(PhraseKey.INSULT, Disposition.REFUSED);
            }
            case "repeat" -> recovery.repeat();
            case "hold" -> hold();
            case "goodbye" -> closing.farewell(PhraseKey.GOODBYE, closing.unlessSettled(Disposition.REFUSED));
            case "question" -> {
                asides++;
                flow.say(phrases.phrase(PhraseKey.UNKNOWN_QUESTION));
            }
            case "objection" -> {
                asides++;
                flow.say(phrases.phrase(PhraseKey.UNKNOWN_OBJECTION));
            }
            case "unsure" -> recovery.unsure();
            case "deny" -> closing.farewell(PhraseKey.REFUSED, Disposition.REFUSED);
            default -> recovery.notUnderstood();
        }
    }

    private void noteCallback(String text) {
        state.note("call.callback", text);
        timeOfCallback(text).ifPresent(when -> closing.callBackAt(when.toInstant()));
    }

    private Optional<ZonedDateTime> timeOfCallback(String text) {
        return SpokenTime.parse(text, state.scenario().language(), state.now.atZone(state.context.zone()));
    }

    private void hold() {
        timers.cancel(TimerId.SILENCE);
        if (state.turns >= state.scenario().limits().turns()) {
            closing.limit();
            return;
        }
        state.phase = Phase.HOLDING;
        List<Speech> words = phrases.phrase(PhraseKey.HOLD);
        if (words.isEmpty()) {
            voice.stop();
            waitForCaller();
        } else {
            voice.say(words, flow.step().bargeIn());
        }
    }

    /** The caller knows that we wait. */
    void waitForCaller() {
        timers.start(TimerId.HOLD, HOLD);
    }
}
