package io.minibot.dialogue;

import io.minibot.lead.Disposition;
import io.minibot.scenario.Limits;
import io.minibot.scenario.PhraseKey;
import java.util.List;

/** What to do when nothing was heard, nothing was understood, or a part failed. */
final class Recovery {
    /** Failures in a row that are not talked over any more. */
    private static final int FAILURES = 2;

    private final DialogueState state;
    private final Voice voice;
    private final Phrases phrases;
    private final Flow flow;
    private final Closing closing;

    private int silences;
    private int notUnderstood;
    private int failures;
    private boolean noise;

    Recovery(DialogueState state, Voice voice, Phrases phrases, Flow flow, Closing closing) {
        this.state = state;
        this.voice = voice;
        this.phrases = phrases;
        this.flow = flow;
        this.closing = closing;
    }

    private Limits limits() {
        return state.scenario().limits();
    }

    /** The caller said words. */
    void heard() {
        silences = 0;
        noise = false;
    }

    /** The caller's words had a meaning here. */
    void understood() {
        notUnderstood = 0;
        failures = 0;
    }

    /** Nothing was said in time. */
    void silence() {
        noise = false;
        if (++silences >= limits().silences() || isGivenUp()) {
            closing.silent();
        } else {
            flow.askAgain(phrases.afterSilence(flow.step()));
        }
    }

    /** There was a sound without words. Once it is taken for a cough; the second time somebody may be saying something. */
    void noise(boolean answerIsUnclear) {
        if (noise) {
            noise = false;
            notUnderstood();
        } else {
            noise = true;
            flow.awaitAnswer(answerIsUnclear);
        }
    }

    /** The words had no meaning here. */
    void notUnderstood() {
        if (++notUnderstood >= limits().notUnderstood() || isGivenUp()) {
            giveUp();
        } else {
            flow.askAgain(phrases.afterNotUnderstood(flow.step()));
        }
    }

    /** The caller did not hear or understand. Not an attempt of the step, but too many of them end the call. */
    void repeat() {
        if (++notUnderstood >= limits().notUnderstood()) {
            giveUp();
        } else {
            flow.say(List.of());
        }
    }

    /** The scenario itself sends the caller back to the same question. */
    void sameQuestion() {
        if (isGivenUp()) {
            giveUp();
        } else {
            flow.askAgain(List.of());
        }
    }

    /** The person hesitates. */
    void unsure() {
        if (isGivenUp()) {
            closing.limit();
        } else {
            flow.askAgain(phrases.phrase(PhraseKey.UNSURE));
        }
    }

    private boolean isGivenUp() {
        return flow.step().isQuestion() && flow.isGivenUp();
    }

    private void giveUp() {
        closing.farewell(PhraseKey.NOT_UNDERSTOOD_GOODBYE, Disposition.NOT_UNDERSTOOD);
    }

    /** What the caller said is lost. */
    void answerLost() {
        if (++failures >= FAILURES) {
            failed();
        } else if (!voice.isSounding()) {
            notUnderstood();
        }
    }

    /** A prompt could not be said. */
    void promptLost() {
        if (++failures >= FAILURES) {
            failed();
        } else {
            flow.say(List.of());
        }
    }

    private void failed() {
        closing.farewell(PhraseKey.FAILURE_GOODBYE, Disposition.FAILED);
    }
}
