package io.minibot.scenario;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a step waits for its answer.
 *
 * @param maxWait silence after the prompt that counts as no answer; default 5 s
 * @param endSilence silence that ends an answer of which nothing better is known; null for the engine's default
 * @param attempts how often the step is asked in all before it is given up, 1..10; default 3
 * @param grammar phrases to which a recognizer may limit the answer; empty for free speech
 */
public record Listening(Duration maxWait, @Nullable Duration endSilence, int attempts, List<String> grammar) {
    /** The defaults. */
    public static final Listening DEFAULT = new Listening(Duration.ofSeconds(5), null, 3, List.of());

    /** Checks the ranges. */
    public Listening {
        if (maxWait.isNegative() || maxWait.isZero()) {
            throw new IllegalArgumentException("maxWait " + maxWait + " is not positive");
        }
        if (attempts < 1 || attempts > 10) {
            throw new IllegalArgumentException("attempts " + attempts + " is not within 1..10");
        }
        grammar = List.copyOf(grammar);
    }
}
