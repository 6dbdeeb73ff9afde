package io.minibot.dialogue;

import io.minibot.lead.Disposition;
import io.minibot.scenario.BargeIn;
import io.minibot.scenario.Ending;
import io.minibot.scenario.PhraseKey;
import io.minibot.scenario.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ends of a conversation: the last words, the result, exactly once. */
final class Closing {
    /** After this the line is cut, whatever still sounds. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(60);

    /** How long the end of the call waits for what the caller is still saying: it could be "and never call again". */
    private static final Duration CALLER_ADDS = Duration.ofSeconds(3);

    /** How long a colleague's phone rings. */
    private static final Duration TRANSFER = Duration.ofSeconds(30);

    private final DialogueState state;
    private final Timers timers;
    private final Voice voice;
    private final Phrases phrases;
    private final Scorecard scorecard;

    private @Nullable Disposition result;
    private @Nullable PhraseKey afterPrelude;
    private @Nullable Instant callbackAt;
    private boolean suppressed;
    private boolean transfers;
    private boolean said;

    Closing(DialogueState state, Timers timers, Voice voice, Phrases phrases, Scorecard scorecard) {
        this.state = state;
        this.timers = timers;
        this.voice = voice;
        this.phrases = phrases;
        this.scorecard = scorecard;
    }

    /** Says goodbye; the result holds from here on, even if the caller hangs up before the last word. */
    void farewell(PhraseKey words, Disposition disposition) {
        result = suppressed ? Disposition.DO_NOT_CALL : disposition;
        PhraseKey fitting = suppressed ? PhraseKey.DO_NOT_CALL : words;
        if (state.phase == Phase.PRELUDE) {
            afterPrelude = fitting;
        } else {
            lastWords(phrases.phrase(fitting));
        }
    }

    /** The disclosure has ended. Returns whether something said over it ends the call. */
    boolean endsAfterPrelude() {
        if (afterPrelude == null) {
            return false;
        }
        lastWords(phrases.phrase(afterPrelude));
        return true;
    }

    /** Ends with the last prompt of a scenario. */
    void end(Step step, Ending ending) {
        boolean transfer = ending.transfer();
        if (suppressed || (transfer && !canTransfer())) {
            farewell(PhraseKey.HUMAN_CALLBACK, Disposition.HUMAN_REQUESTED);
            return;
        }
        transfers = transfer;
        result = transfer ? Disposition.HUMAN_REQUESTED : verdict(ending);
        lastWords(phrases.question(step));
    }

    private Disposition verdict(Ending ending) {
        if (ending.result() != null) {
            return ending.result();
        }
        return scorecard.qualifies() ? Disposition.QUALIFIED : Disposition.NOT_QUALIFIED;
    }

    /** Connects the caller to a human being, or promises a call by one. */
    void human() {
        transfers = canTransfer();
        farewell(transfers ? PhraseKey.TRANSFER : PhraseKey.HUMAN_CALLBACK, Disposition.HUMAN_REQUESTED);
    }

    private boolean canTransfer() {
        return state.context.canTransfer() && state.scenario().transferTo() != null;
    }

    /** Puts the number on the suppression list before anything else is done. */
    void suppress(String evidence) {
        if (!suppressed) {
            suppressed = true;
            transfers = false;
            state.emit(new Effect.Suppress(evidence));
        }
    }

    boolean isSuppressed() {
        return suppressed;
    }

    /** No more calls. What is being said gives way, save the disclosure. */
    void doNotCall(String evidence) {
        suppress(evidence);
        if (result != Disposition.DO_NOT_CALL) {
            farewell(PhraseKey.DO_NOT_CALL, Disposition.DO_NOT_CALL);
        }
    }

    /** Returns whether the call ends with the promise of another one. */
    boolean promisesCallback() {
        return result == Disposition.CALLBACK;
    }

    void callBackAt(@Nullable Instant when) {
        callbackAt = when;
    }

    /** No more time or turns: what is settled counts. */
    void limit() {
        farewell(PhraseKey.LIMIT_GOODBYE, unlessSettled(Disposition.UNFINISHED));
    }

    /** Time is up in the middle of something, the disclosure included. */
    void timeIsUp() {
        state.phase = Phase.CLOSING;
        limit();
    }

    void silent() {
        farewell(
                PhraseKey.SILENCE_GOODBYE,
                state.callerWasHeard ? unlessSettled(Disposition.UNFINISHED) : Disposition.SILENT);
    }

    Disposition unlessSettled(Disposition disposition) {
        return scorecard.isSettled() ? Disposition.QUALIFIED : disposition;
    }

    /** Leaves a message on a machine. */
    void leaveMessage(Speech message) {
        result = Disposition.VOICEMAIL;
        lastWords(List.of(message));
    }

    private void lastWords(List<Speech> speech) {
        state.phase = Phase.CLOSING;
        said = false;
        for (TimerId timer : List.of(TimerId.SILENCE, TimerId.HOLD, TimerId.BEEP, TimerId.PART)) {
            timers.cancel(timer);
        }
        timers.start(TimerId.CALL_DURATION, LAST_WORDS);
        if (speech.isEmpty()) {
            voice.stop();
            saidLastWords(false);
        } else {
            voice.say(speech, BargeIn.NONE);
            state.emit(new Effect.Listen(null, List.of(), Set.of()));
        }
    }

    /**
     * The last words have sounded. The call ends now, unless the caller is saying something that could be a wish not to
     * be called.
     *
     * @param unclear whether the meaning of something said is still to come
     */
    void saidLastWords(boolean unclear) {
        said = true;
        boolean heeds = result != Disposition.DO_NOT_CALL && result != Disposition.VOICEMAIL;
        if (heeds && (unclear || state.callerSpeaks)) {
            if (!timers.runs(TimerId.PART)) {
                timers.start(TimerId.PART, CALLER_ADDS);
            }
        } else {
            finish();
        }
    }

    /** The caller's words during the last ones are done with. */
    void callerIsDone() {
        if (state.phase == Phase.CLOSING && said && !state.callerSpeaks) {
            finish();
        }
    }

    /** Waited long enough for what the caller says. */
    void stopWaiting() {
        if (said) {
            finish();
        }
    }

    private void finish() {
        if (transfers) {
            transfers = false;
            voice.stop();
            state.phase = Phase.TRANSFERRING;
            state.emit(new Effect.Transfer(Objects.requireNonNull(
                    state.scenario().transferTo(), "transfers only where there is somebody to transfer to")));
            timers.start(TimerId.PART, TRANSFER);
        } else {
            hangUp(Disposition.FAILED);
        }
    }

    /** Nobody took the transferred call. */
    void transferFailed() {
        farewell(PhraseKey.HUMAN_CALLBACK, Disposition.HUMAN_REQUESTED);
    }

    void transferred() {
        result = Disposition.TRANSFERRED;
        conclude();
    }

    /**
     * Ends at once, without a word.
     *
     * @param unlessKnown the result, where there is none yet
     */
    void hangUp(Disposition unlessKnown) {
        settle(unlessKnown);
        voice.stop();
        conclude();
        state.emit(new Effect.HangUp());
    }

    /**
     * A machine has the call: what was made of its greeting does not count.
     *
     * @param disposition the result, whatever happens from here on
     */
    void expect(Disposition disposition) {
        result = disposition;
        afterPrelude = null;
        transfers = false;
    }

    /** The line is down. */
    void lineIsDown(boolean byCaller) {
        settle(byCaller ? Disposition.HUNG_UP : Disposition.FAILED);
        emitResult();
        state.phase = Phase.OVER;
    }

    private void settle(Disposition unlessKnown) {
        if (suppressed) {
            result = Disposition.DO_NOT_CALL;
        } else if (result == null) {
            result = unlessKnown;
        }
    }

    private void conclude() {
        timers.cancelAll();
        emitResult();
        state.phase = Phase.CONCLUDED;
    }

    private void emitResult() {
        Disposition disposition = Objects.requireNonNull(result, "concludes only with a result");
        state.emit(new Effect.Conclude(new ConversationResult(
                disposition,
                scorecard.score(),
                state.turns,
                disposition == Disposition.CALLBACK ? callbackAt : null,
                state.notes())));
    }
}
