package io.minibot.scenario;

import io.minibot.intent.Intent;
import java.util.Set;

/**
 * How the answer to a step counts.
 *
 * @param weight points for a positive answer, 0 or more
 * @param required whether a person without a positive answer here does not qualify, whatever the score
 * @param positive the intents that count as positive; {@link Intent#AFFIRM} by default
 */
public record Scoring(double weight, boolean required, Set<Intent> positive) {
    /** Checks the weight. */
    public Scoring {
        if (!(weight >= 0 && weight <= 1_000_000)) {
            throw new IllegalArgumentException("weight " + weight + " is not within 0..1000000");
        }
        positive = Set.copyOf(positive);
    }
}
