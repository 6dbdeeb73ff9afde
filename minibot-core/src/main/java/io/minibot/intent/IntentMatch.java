package io.minibot.intent;

/**
 * What an utterance was taken to mean.
 *
 * @param intent the meaning; {@link Intent#UNKNOWN} rather than a guess
 * @param confidence 0..1, the estimated probability that the meaning is right; of {@code unknown}, that nothing fits
 * @param evidence the words that decided, as they were said; empty where there are none
 * @param source who decided, for instance {@code rules} or {@code similarity}; for logs and reports
 */
public record IntentMatch(Intent intent, double confidence, String evidence, String source) {
    /** Checks the range of the confidence. */
    public IntentMatch {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
        }
    }
}
