package io.minibot.campaign;

import io.minibot.lead.Disposition;
import io.minibot.lead.LeadOutlook;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which dispositions are worth another attempt, and when. Immutable.
 *
 * <p>Whatever the policy, a callback is dialled at the time the person named, and {@link Disposition#DO_NOT_CALL} is
 * never retried.
 */
public final class RetryPolicy {
    private final Map<Disposition, Duration> delays;
    private final int maxAttempts;
    private final Duration callbackDelay;

    private RetryPolicy(Builder builder) {
        this.delays = new EnumMap<>(builder.delays);
        this.maxAttempts = builder.maxAttempts;
        this.callbackDelay = builder.callbackDelay;
    }

    /** Returns a policy that calls everybody once and ignores callback requests; the host takes care of those. */
    public static RetryPolicy never() {
        return builder().maxAttempts(1).build();
    }

    /**
     * Returns the standard policy, four attempts in all: busy after 15 minutes, congestion and interrupted calls after 5
     * minutes, failures after 30 minutes, no answer after 3 hours, voicemail after 4 hours, silence after a day.
     */
    public static RetryPolicy standard() {
        return builder()
                .retry(Disposition.BUSY, Duration.ofMinutes(15))
                .retry(Disposition.CONGESTION, Duration.ofMinutes(5))
                .retry(Disposition.INTERRUPTED, Duration.ofMinutes(5))
                .retry(Disposition.FAILED, Duration.ofMinutes(30))
                .retry(Disposition.NO_ANSWER, Duration.ofHours(3))
                .retry(Disposition.VOICEMAIL, Duration.ofHours(4))
                .retry(Disposition.SILENT, Duration.ofDays(1))
                .build();
    }

    /** Returns a builder of a policy that retries nothing but callbacks. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Decides what becomes of a lead.
     *
     * @param disposition how the attempt ended
     * @param attempts how many attempts that makes
     * @param endedAt when it ended
     * @param callbackAt when the person wants to be called, or null
     */
    public LeadOutlook next(Disposition disposition, int attempts, Instant endedAt, @Nullable Instant callbackAt) {
        if (disposition == Disposition.DO_NOT_CALL) {
            return new LeadOutlook.Suppressed();
        }
        if (attempts >= maxAttempts) {
            return new LeadOutlook.Done();
        }
        if (disposition == Disposition.CALLBACK) {
            return new LeadOutlook.Retry(callbackAt != null ? callbackAt : endedAt.plus(callbackDelay));
        }
        Duration delay = delays.get(disposition);
        return delay == null ? new LeadOutlook.Done() : new LeadOutlook.Retry(endedAt.plus(delay));
    }

    /** Builds a policy. */
    public static final class Builder {
        private final Map<Disposition, Duration> delays = new EnumMap<>(Disposition.class);
        private int maxAttempts = 4;
        private Duration callbackDelay = Duration.ofDays(1);

        private Builder() {}

        /**
         * Retries one disposition.
         *
         * @param disposition which; not {@link Disposition#DO_NOT_CALL}
         * @param delay from the end of the attempt
         */
        public Builder retry(Disposition disposition, Duration delay) {
            if (disposition == Disposition.DO_NOT_CALL) {
                throw new IllegalArgumentException("who wants no more calls is never called again");
            }
            if (delay.isNegative()) {
                throw new IllegalArgumentException("delay " + delay + " is negative");
            }
            delays.put(disposition, delay);
            return this;
        }

        /**
         * Limits the attempts at one lead, callbacks included; default 4.
         *
         * @param attempts 1 or more
         */
        public Builder maxAttempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException("maxAttempts " + attempts + " is below 1");
            }
            maxAttempts = attempts;
            return this;
        }

        /**
         * Sets when to call somebody back who named no time; default a day later.
         *
         * @param delay from the end of the attempt
         */
        public Builder callbackDelay(Duration delay) {
            callbackDelay = delay;
            return this;
        }

        /** Builds the policy. */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }
    }
}
