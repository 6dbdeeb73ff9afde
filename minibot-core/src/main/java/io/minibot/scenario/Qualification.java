package io.minibot.scenario;

/**
 * When a person fits: all required steps positive, and the score at the threshold or above.
 *
 * @param threshold 0..100, in percent of the weights of all steps that have one; default 50
 */
public record Qualification(double threshold) {
    /** Checks the range. */
    public Qualification {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new IllegalArgumentException("threshold " + threshold + " is not within 0..100");
        }
    }
}
