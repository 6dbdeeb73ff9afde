package io.minibot.scenario;

import java.util.Locale;

/** What the bot says outside the steps. Every language brings defaults; a scenario may put its own in their place. */
public enum PhraseKey {
    /** Nothing was heard; the question follows again. */
    SILENCE,
    /** The answer was not understood; the question follows again. */
    NOT_UNDERSTOOD,
    /** Truthful answer to "are you a robot?"; the question follows again. */
    ROBOT,
    /** A question without an FAQ entry; the question follows again. */
    UNKNOWN_QUESTION,
    /** An objection without an entry; the question follows again. */
    UNKNOWN_OBJECTION,
    /** The person hesitates and the step has no target for it; the question follows again. */
    UNSURE,
    /** The person asks to wait. */
    HOLD,
    /** A call at another time was agreed; then the call ends. */
    CALLBACK,
    /** No more calls; then the call ends. The number is suppressed before this is said. */
    DO_NOT_CALL,
    /** Wrong number; then the call ends. */
    WRONG_NUMBER,
    /** Abuse; then the call ends. */
    INSULT,
    /** The person refuses and the step has no target for it; then the call ends. */
    REFUSED,
    /** The person says goodbye; then the call ends. */
    GOODBYE,
    /** A human being takes over now. */
    TRANSFER,
    /** A human being will call back; then the call ends. */
    HUMAN_CALLBACK,
    /** Nobody speaks; then the call ends. */
    SILENCE_GOODBYE,
    /** Too often not understood; then the call ends. */
    NOT_UNDERSTOOD_GOODBYE,
    /** The limit of turns or time is reached; then the call ends. */
    LIMIT_GOODBYE,
    /** A part of the system broke; then the call ends. */
    FAILURE_GOODBYE;

    /** Returns the name in JSON, for instance {@code not_understood}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
