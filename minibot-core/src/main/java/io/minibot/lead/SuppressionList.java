package io.minibot.lead;

import java.util.Optional;

/** Numbers that must not be called, by any campaign, for ever. Thread-safe; may block. */
public interface SuppressionList {
    /**
     * Puts a number on the list. Durable when the method returns. A number that is on it keeps its first entry.
     *
     * @param suppression the number, with the evidence
     */
    void add(Suppression suppression);

    /**
     * Returns why a number must not be called, or empty if it may.
     *
     * @param phone the number
     */
    Optional<Suppression> find(PhoneNumber phone);
}
