package io.minibot.lead;

import io.minibot.error.MinibotException;

/** A {@link LeadStore} could not do its work. */
public class LeadStoreException extends MinibotException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure that will not go away by itself.
     *
     * @param message what is wrong and how to mend it
     */
    public LeadStoreException(String message) {
        super(message);
    }

    /**
     * Creates a failure with a cause.
     *
     * @param message what is wrong and how to mend it
     * @param cause what was thrown underneath
     * @param retryable whether the same request may succeed later
     */
    public LeadStoreException(String message, Throwable cause, boolean retryable) {
        super(message, cause, retryable);
    }
}
