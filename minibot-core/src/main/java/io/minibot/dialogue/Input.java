package io.minibot.dialogue;

import io.minibot.intent.IntentMatch;
import io.minibot.recognition.Transcript;
import java.time.Duration;
import java.time.Instant;

/** Something that happened to the call, told to the {@link Dialogue}. */
public sealed interface Input {
    /** Returns when it happened. */
    Instant at();

    /**
     * Somebody, or something, took the call.
     *
     * @param at when
     */
    record Answered(Instant at) implements Input {}

    /**
     * The caller began to speak. An {@link UtteranceEnded} follows, an empty one for mere noise, or a failure.
     *
     * @param at when
     */
    record SpeechStarted(Instant at) implements Input {}

    /**
     * The caller has finished speaking.
     *
     * @param at when
     * @param transcript what was said; empty where nothing was understood
     * @param overPrompt whether it was said wholly while a prompt was sounding, and did not stop it
     */
    record UtteranceEnded(Instant at, Transcript transcript, boolean overPrompt) implements Input {}

    /**
     * The meaning of an utterance is known.
     *
     * @param at when
     * @param turn of the {@link Effect.Classify} that asked
     * @param match the meaning
     */
    record IntentFound(Instant at, int turn, IntentMatch match) implements Input {}

    /**
     * A prompt was played to its end.
     *
     * @param at when
     * @param prompt of the {@link Effect.Say}
     */
    record PromptFinished(Instant at, int prompt) implements Input {}

    /**
     * The caller speaks over a prompt and means it.
     *
     * @param at when
     * @param prompt of the {@link Effect.Say}
     * @param heard how much of it the caller has heard
     */
    record BargeIn(Instant at, int prompt, Duration heard) implements Input {}

    /**
     * A barge-in was a false alarm: nothing was said, or only a backchannel.
     *
     * @param at when
     * @param prompt of the {@link Effect.Say}
     */
    record BargeInWithdrawn(Instant at, int prompt) implements Input {}

    /**
     * The caller pressed a key.
     *
     * @param at when
     * @param digit one of {@code 0-9 * # A-D}
     */
    record Dtmf(Instant at, char digit) implements Input {}

    /**
     * A timer ran out.
     *
     * @param at when
     * @param timer of the {@link Effect.StartTimer}
     */
    record TimerFired(Instant at, TimerId timer) implements Input {}

    /**
     * An answering machine took the call.
     *
     * @param at when
     */
    record MachineDetected(Instant at) implements Input {}

    /**
     * The answering machine's beep has ended: it records now.
     *
     * @param at when
     */
    record MachineBeep(Instant at) implements Input {}

    /**
     * A part failed or was too late.
     *
     * @param at when
     * @param part which one
     * @param message what went wrong, for the log
     */
    record PartFailed(Instant at, Part part, String message) implements Input {}

    /**
     * The call was connected to a human being. No {@link Effect.HangUp} follows.
     *
     * @param at when
     */
    record Transferred(Instant at) implements Input {}

    /**
     * The call is over. The last input: what the caller had said before comes first, with its meaning, as the last words
     * are often "stop calling me".
     *
     * @param at when
     * @param byCaller whether the caller hung up; otherwise we did, or the network
     */
    record HungUp(Instant at, boolean byCaller) implements Input {}
}
