package io.minibot.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything minibot throws. Unchecked; {@link #isRetryable()} tells whether the same request may succeed
 * later without anybody changing anything.
 */
public class MinibotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * Creates a failure that will not go away by itself.
     *
     * @param message what is wrong, where, and how to mend it
     */
    public MinibotException(String message) {
        super(message);
        this.retryable = false;
    }

    /**
     * Creates a failure with a cause.
     *
     * @param message what is wrong, where, and how to mend it
     * @param cause what was thrown underneath, null if nothing was
     * @param retryable whether the same request may succeed later
     */
    public MinibotException(String message, @Nullable Throwable cause, boolean retryable) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Returns whether the same request may succeed later without anybody changing anything. */
    public boolean isRetryable() {
        return retryable;
    }
}
