package io.minibot.dialogue;

/** The parts that can fail during a call. */
public enum Part {
    /** Speech to text. */
    RECOGNIZER,
    /** Text to meaning. */
    CLASSIFIER,
    /** Text to speech, or a recording that cannot be played. */
    SYNTHESIZER,
    /** The call itself: media, transfer. */
    TELEPHONY,
    /** Leads, attempts, suppressions. */
    LEAD_STORE
}
