package io.minibot.dialogue;

import io.minibot.intent.IntentMatch;
import io.minibot.recognition.Transcript;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the caller says, until its meaning is known. Nothing is settled while the caller goes on speaking. */
final class Hearing {
    /** A meaning that comes later than this is worth less than asking again. */
    static final Duration MEANING = Duration.ofSeconds(3);

    private final DialogueState state;
    private final Timers timers;
    private final Voice voice;
    private final Answers answers;
    private final Recovery recovery;
    private final Closing closing;
    private final Flow flow;

    private int turn;
    private boolean beganInPrelude;
    /** Said, its meaning not acted on. */
    private @Nullable Utterance open;
    /** The meaning of what is open, where the caller went on speaking before it was known. */
    private @Nullable IntentMatch held;

    Hearing(
            DialogueState state,
            Timers timers,
            Voice voice,
            Answers answers,
            Recovery recovery,
            Closing closing,
            Flow flow) {
        this.state = state;
        this.timers = timers;
        this.voice = voice;
        this.answers = answers;
        this.recovery = recovery;
        this.closing = closing;
        this.flow = flow;
    }

    /** Returns whether something was said whose meaning is still to come. */
    boolean isUnclear() {
        return open != null;
    }

    /** Returns whether that could be the answer. */
    boolean isAnswerUnclear() {
        return open != null && open.kind() == Utterance.Kind.ANSWER;
    }

    void speechStarted() {
        state.callerSpeaks = true;
        beganInPrelude = state.phase == Phase.PRELUDE;
        timers.cancel(TimerId.SILENCE);
        if (state.phase == Phase.LISTENING && open == null) {
            timers.start(TimerId.PART, Flow.LONGEST_SPEECH);
        }
    }

    /** The caller speaks over a prompt, which has been stopped. */
    void interrupted() {
        if (!state.callerSpeaks) {
            speechStarted();
        } else if (state.phase == Phase.LISTENING && open == null) {
            timers.start(TimerId.PART, Flow.LONGEST_SPEECH);
        }
    }

    /** The caller did not mean to interrupt. */
    void withdrawn() {
        state.callerSpeaks = false;
        if (open == null) {
            timers.cancel(TimerId.PART);
        } else {
            open = new Utterance(open.text(), Utterance.Kind.OVER_PROMPT);
            if (held != null) {
                settle();
            }
        }
    }

    void utteranceEnded(Transcript transcript, boolean overPrompt) {
        state.callerSpeaks = false;
        Utterance.Kind kind = kind(overPrompt);
        beganInPrelude = false;
        if (transcript.isEmpty()) {
            nothingSaid(kind);
            return;
        }
        state.callerWasHeard = true;
        if (closing.isSuppressed()) {
            forget();
            closing.doNotCall(transcript.text());
            closing.callerIsDone();
            return;
        }
        recovery.heard();
        Utterance utterance = new Utterance(transcript.text().strip(), kind);
        open = open == null ? utterance : utterance.after(open);
        held = null;
        if (state.phase == Phase.LISTENING && kind == Utterance.Kind.ANSWER) {
            timers.cancel(TimerId.SILENCE);
        }
        state.emit(new Effect.Classify(++turn, open.text()));
        timers.start(TimerId.PART, MEANING);
    }

    private Utterance.Kind kind(boolean overPrompt) {
        if (beganInPrelude || state.phase == Phase.PRELUDE) {
            return Utterance.Kind.OVER_PRELUDE;
        }
        return overPrompt ? Utterance.Kind.OVER_PROMPT : Utterance.Kind.ANSWER;
    }

    private void nothingSaid(Utterance.Kind kind) {
        if (held != null) {
            settle();
        } else if (state.phase == Phase.CLOSING) {
            if (open == null) {
                closing.callerIsDone();
            }
        } else if (voice.isInterrupted() && open == null) {
            timers.cancel(TimerId.PART);
            resume();
        } else if (state.phase == Phase.LISTENING && open == null) {
            timers.cancel(TimerId.PART);
            if (kind == Utterance.Kind.ANSWER) {
                recovery.noise(false);
            } else if (!timers.runs(TimerId.SILENCE)) {
                flow.awaitAnswer(false);
            }
        }
    }

    /** Goes on with the prompt that was stopped for nothing. */
    void resume() {
        if (state.phase == Phase.LISTENING) {
            state.phase = Phase.ASKING;
        }
        voice.resume();
    }

    void intentFound(int ofTurn, IntentMatch match) {
        if (open == null || ofTurn != turn || held != null) {
            return;
        }
        if (answers.forbidsCalls(match)) {
            closing.suppress(open.text());
        }
        held = match;
        if (!state.callerSpeaks) {
            settle();
        }
    }

    /** Acts on the meaning that was found. */
    private void settle() {
        Utterance utterance = open;
        IntentMatch match = held;
        forget();
        timers.cancel(TimerId.PART);
        if (utterance != null && match != null) {
            answers.act(utterance, match);
        }
    }

    /** Waited long enough: for a meaning, or for the end of what the caller says. */
    void waitedLongEnough() {
        if (held != null) {
            settle();
        } else if (open != null) {
            meaningLost();
        } else if (state.phase == Phase.LISTENING && state.callerSpeaks) {
            recovery.notUnderstood();
        }
        if (state.phase == Phase.CLOSING) {
            closing.stopWaiting();
        } else if (state.phase == Phase.PRELUDE && !voice.isSounding()) {
            state.callerSpeaks = false;
        }
    }

    /** The meaning of what was said will not be known. */
    void meaningLost() {
        boolean answer = isAnswerUnclear();
        if (open == null) {
            return;
        }
        forget();
        timers.cancel(TimerId.PART);
        if (state.phase == Phase.LISTENING && state.callerSpeaks && !closing.isSuppressed()) {
            timers.start(TimerId.PART, Flow.LONGEST_SPEECH);
        } else {
            lost(answer);
        }
    }

    /** What is being said will not be known as words. */
    void wordsLost() {
        state.callerSpeaks = false;
        if (open == null) {
            timers.cancel(TimerId.PART);
            lost(true);
        }
    }

    private void lost(boolean answer) {
        if (closing.isSuppressed()) {
            closing.doNotCall("");
        }
        if (state.phase == Phase.CLOSING) {
            closing.callerIsDone();
        } else if (state.is(Phase.ASKING, Phase.LISTENING, Phase.HOLDING)) {
            if (answer) {
                recovery.answerLost();
            } else if (state.phase == Phase.LISTENING && !timers.runs(TimerId.SILENCE)) {
                flow.awaitAnswer(false);
            }
        }
    }

    /** Returns the words whose meaning is still to come. */
    String words() {
        return open == null ? "" : open.text();
    }

    /** What was said before does not count any more. */
    void forget() {
        open = null;
        held = null;
    }
}
