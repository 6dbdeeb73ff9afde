package io.minibot.call;

/** Who said a line. */
public enum Speaker {
    /** We. */
    BOT,
    /** The person. */
    CALLER
}
