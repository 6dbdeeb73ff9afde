package io.minibot.dialogue;

/** The timers of a dialogue. */
public enum TimerId {
    /** The caller says nothing. */
    SILENCE,
    /** The call lasts too long. */
    CALL_DURATION,
    /** The caller asked to wait. */
    HOLD,
    /** The answering machine does not beep. */
    BEEP,
    /** A part does not answer: recognition, classification or transfer. */
    PART
}
