package io.minibot.telephony;

import io.minibot.error.MinibotException;

/** The telephony itself could not do its work; how a call ended is never an exception but a {@link CallEnd}. */
public class TelephonyException extends MinibotException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure that will not go away by itself.
     *
     * @param message what is wrong and how to mend it
     */
    public TelephonyException(String message) {
        super(message);
    }

    /**
     * Creates a failure with a cause.
     *
     * @param message what is wrong and how to mend it
     * @param cause what was thrown underneath
     * @param retryable whether the same request may succeed later
     */
    public TelephonyException(String message, Throwable cause, boolean retryable) {
        super(message, cause, retryable);
    }
}
