package io.minibot;

import io.minibot.error.MinibotException;

/** A person must not be called, now or ever. */
public class DialRefusedException extends MinibotException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates a refusal.
     *
     * @param message which rule says so
     */
    public DialRefusedException(String message) {
        super(message);
    }
}
