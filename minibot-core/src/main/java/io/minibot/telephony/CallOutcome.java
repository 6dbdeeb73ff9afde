package io.minibot.telephony;

/** How a call ended, as the telephone network tells it. */
public enum CallOutcome {
    /** It was answered, and the caller hung up. */
    HUNG_UP_BY_CALLER,
    /** It was answered, and we hung up. */
    HUNG_UP_BY_US,
    /** It was answered, and the caller talks to somebody else now. */
    TRANSFERRED,
    /** The line was engaged. */
    BUSY,
    /** It rang, and nobody answered in time. */
    NO_ANSWER,
    /** The other end refused the call. */
    REJECTED,
    /** The number does not exist or has changed. */
    INVALID_NUMBER,
    /** The network had no capacity. */
    CONGESTION,
    /** We gave up before anybody answered. */
    CANCELLED,
    /** Anything else; the detail tells. */
    FAILED;

    /** Returns whether somebody, or something, had answered. */
    public boolean wasAnswered() {
        return this == HUNG_UP_BY_CALLER || this == HUNG_UP_BY_US || this == TRANSFERRED;
    }
}
