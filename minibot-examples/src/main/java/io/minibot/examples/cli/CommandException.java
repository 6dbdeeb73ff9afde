package io.minibot.examples.cli;

import io.minibot.error.MinibotException;

/** A command cannot do what it was asked to; the message is the one line that the user sees. */
public class CommandException extends MinibotException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates a refusal.
     *
     * @param message what is wrong, where, and how to mend it; one line
     */
    public CommandException(String message) {
        super(message);
    }

    /**
     * Creates a refusal with a cause.
     *
     * @param message what is wrong, where, and how to mend it; one line
     * @param cause what was thrown underneath
     */
    public CommandException(String message, Throwable cause) {
        super(message, cause, false);
    }
}
