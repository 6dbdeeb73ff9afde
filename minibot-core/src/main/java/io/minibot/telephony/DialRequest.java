package io.minibot.telephony;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call, and how.
 *
 * @param attemptId chosen before dialling, unique for ever; at most 64 characters of {@code A-Z a-z 0-9 . _ -}
 * @param destination an E.164 number such as {@code +33123456789}, or an endpoint that the adapter understands
 * @param callerId the number to show, or null for the adapter's default
 * @param ringTimeout how long it may ring before the call ends as {@link CallOutcome#NO_ANSWER}; positive
 */
public record DialRequest(
        String attemptId, String destination, @Nullable String callerId, Duration ringTimeout) {
    /** Checks the id and the time. */
    public DialRequest {
        if (!attemptId.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "attempt id '" + attemptId + "' must be 1..64 characters of A-Z a-z 0-9 . _ -");
        }
        if (destination.isBlank()) {
            throw new IllegalArgumentException("destination is blank");
        }
        if (ringTimeout.isNegative() || ringTimeout.isZero()) {
            throw new IllegalArgumentException("ring timeout " + ringTimeout + " is not positive");
        }
    }
}
