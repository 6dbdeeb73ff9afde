package io.minibot.scenario;

import io.minibot.error.MinibotException;

/** A scenario cannot be loaded or used; the message names the path in the file and the mend. */
public class ScenarioException extends MinibotException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure that will not go away by itself.
     *
     * @param message what is wrong and how to mend it
     */
    public ScenarioException(String message) {
        super(message);
    }

    /**
     * Creates a failure with a cause.
     *
     * @param message what is wrong and how to mend it
     * @param cause what was thrown underneath
     * @param retryable whether the same request may succeed later
     */
    public ScenarioException(String message, Throwable cause, boolean retryable) {
        super(message, cause, retryable);
    }
}
