package io.minibot.call;

import io.minibot.dialogue.Part;
import io.minibot.intent.IntentMatch;

/**
 * Is told what happens in calls; every method does nothing by default. Called from the calls' mailboxes: it must not
 * block. What it throws is logged and does the call no harm.
 */
public interface CallObserver {
    /**
     * A call is being dialled.
     *
     * @param plan the call
     */
    default void onDialing(CallPlan plan) {}

    /**
     * Somebody, or something, took the call.
     *
     * @param plan the call
     */
    default void onAnswered(CallPlan plan) {}

    /**
     * A line was said by us or by the caller.
     *
     * @param plan the call
     * @param line what was said
     */
    default void onLine(CallPlan plan, TranscriptLine line) {}

    /**
     * The meaning of an utterance was found.
     *
     * @param plan the call
     * @param match the meaning
     */
    default void onIntent(CallPlan plan, IntentMatch match) {}

    /**
     * We began to answer a turn.
     *
     * @param plan the call
     * @param timing where the time went
     */
    default void onTurnAnswered(CallPlan plan, TurnTiming timing) {}

    /**
     * A part failed or was too late; the call goes on as well as it can.
     *
     * @param plan the call
     * @param part which part
     * @param message what went wrong
     */
    default void onPartFailed(CallPlan plan, Part part, String message) {}

    /**
     * A call is over; the last event of a call.
     *
     * @param plan the call
     * @param report what came of it
     */
    default void onCallEnded(CallPlan plan, CallReport report) {}
}
