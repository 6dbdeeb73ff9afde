package io.minibot.dialogue;

import io.minibot.intent.Intent;
import io.minibot.scenario.Step;
import io.minibot.scenario.Target;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The way through the steps. */
final class Flow {
    /** Unbroken speech longer than this is not waited for: a television, a waiting queue, a monologue. */
    static final Duration LONGEST_SPEECH = Duration.ofSeconds(30);

    private final DialogueState state;
    private final Timers timers;
    private final Voice voice;
    private final Phrases phrases;
    private final Closing closing;

    /** Questions that were open before the present step, the latest first. */
    private final Deque<String> openBefore = new ArrayDeque<>();

    private Step step;
    private int asked;
    private int statements;

    Flow(DialogueState state, Timers timers, Voice voice, Phrases phrases, Closing closing) {
        this.state = state;
        this.timers = timers;
        this.voice = voice;
        this.phrases = phrases;
        this.closing = closing;
        this.step = state.scenario().step(state.scenario().start());
    }

    /** Returns where the conversation is. */
    Step step() {
        return step;
    }

    void begin() {
        enter(step.id());
    }

    void move(Target target) {
        if (target instanceof Target.Go go) {
            if (step.isQuestion()) {
                openBefore.push(step.id());
            }
            enter(go.stepId());
        } else if (target instanceof Target.Return) {
            enter(openBefore.isEmpty() ? step.id() : openBefore.pop());
        } else {
            enter(step.id());
        }
    }

    private void enter(String stepId) {
        step = state.scenario().step(stepId);
        asked = 0;
        if (step.ending() != null) {
            closing.end(step, step.ending());
        } else if (step.isQuestion()) {
            statements = 0;
            askAgain(List.of());
        } else if (++statements > state.scenario().steps().size()) {
            // Statements that lead to each other, without anybody being asked.
            closing.limit();
        } else {
            say(List.of());
        }
    }

    /** Returns whether the step has been asked as often as it may. */
    boolean isGivenUp() {
        return asked >= step.listening().attempts();
    }

    /**
     * Asks, which counts as an attempt.
     *
     * @param before what to say before the question
     */
    void askAgain(List<Speech> before) {
        asked++;
        say(before);
    }

    /**
     * Says the prompt of the step and listens, if turns are left and the caller did not forbid the call.
     *
     * @param before what to say before it
     */
    void say(List<Speech> before) {
        if (closing.isSuppressed()) {
            closing.doNotCall("");
            return;
        }
        if (state.turns >= state.scenario().limits().turns()) {
            closing.limit();
            return;
        }
        timers.cancel(TimerId.SILENCE);
        timers.cancel(TimerId.HOLD);
        timers.cancel(TimerId.PART);
        state.phase = Phase.ASKING;
        List<Speech> speech = new ArrayList<>(before);
        speech.addAll(phrases.question(step));
        voice.say(speech, step.bargeIn());
        state.emit(new Effect.Listen(
                step.listening().endSilence(), step.listening().grammar(), expected()));
    }

    private Set<Intent> expected() {
        return step.targets().keySet();
    }

    /** The prompt has sounded. */
    void said(boolean answerIsUnclear) {
        if (step.next() != null) {
            move(step.next());
        } else {
            awaitAnswer(answerIsUnclear);
        }
    }

    /**
     * It is the caller's turn.
     *
     * @param answerIsUnclear whether an answer was given already whose meaning is still to come
     */
    void awaitAnswer(boolean answerIsUnclear) {
        state.phase = Phase.LISTENING;
        if (answerIsUnclear) {
            if (!timers.runs(TimerId.PART)) {
                timers.start(TimerId.PART, Hearing.MEANING);
            }
        } else if (state.callerSpeaks) {
            timers.start(TimerId.PART, LONGEST_SPEECH);
        } else {
            timers.start(TimerId.SILENCE, step.listening().maxWait());
        }
    }
}
