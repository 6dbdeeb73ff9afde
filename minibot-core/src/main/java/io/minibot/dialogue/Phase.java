package io.minibot.dialogue;

/** Where a dialogue stands. */
enum Phase {
    /** Nobody has taken the call. */
    UNANSWERED,
    /** The disclosure sounds. Nothing said now is an answer. */
    PRELUDE,
    /** The prompt of a step sounds; the caller is heard, and may answer before its end. */
    ASKING,
    /** It is the caller's turn. */
    LISTENING,
    /** The caller asked to wait. */
    HOLDING,
    /** The last words sound, or have sounded and the caller still says something; the result is known. */
    CLOSING,
    /** The caller is being connected to somebody else. */
    TRANSFERRING,
    /** A machine plays its greeting. */
    MACHINE,
    /** The result was told; the line is still up. */
    CONCLUDED,
    /** The line is down. */
    OVER
}
