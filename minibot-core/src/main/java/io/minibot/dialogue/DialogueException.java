package io.minibot.dialogue;

import io.minibot.error.MinibotException;

/** A call's log cannot be read; the message names the line and what is wrong with it. */
public class DialogueException extends MinibotException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure that will not go away by itself.
     *
     * @param message what is wrong, where, and how to mend it
     */
    public DialogueException(String message) {
        super(message);
    }

    /**
     * Creates a failure with a cause, that will not go away by itself.
     *
     * @param message what is wrong, where, and how to mend it
     * @param cause what was thrown underneath
     */
    public DialogueException(String message, Throwable cause) {
        super(message, cause, false);
    }
}
