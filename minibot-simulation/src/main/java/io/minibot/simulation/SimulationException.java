package io.minibot.simulation;

import io.minibot.error.MinibotException;

/** A simulation could not be set up, for instance because its file of callers is wrong. */
public class SimulationException extends MinibotException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure that will not go away by itself.
     *
     * @param message what is wrong, where, and how to mend it
     */
    public SimulationException(String message) {
        super(message);
    }

    /**
     * Creates a failure with a cause.
     *
     * @param message what is wrong, where, and how to mend it
     * @param cause what was thrown underneath
     * @param retryable whether the same request may succeed later
     */
    public SimulationException(String message, Throwable cause, boolean retryable) {
        super(message, cause, retryable);
    }
}
