package io.minibot.call;

import io.minibot.lead.Suppression;

/** Makes a spoken opt-out durable. Thread-safe; may block. */
@FunctionalInterface
public interface Suppressor {
    /**
     * Puts the number on the list of those never to be called; durable when it returns.
     *
     * @param suppression the number, with what was said
     */
    void suppress(Suppression suppression);
}
