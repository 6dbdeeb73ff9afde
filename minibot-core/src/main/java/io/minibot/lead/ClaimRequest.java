package io.minibot.lead;

import java.time.Duration;
import java.time.Instant;

/**
 * A wish for leads to call.
 *
 * @param campaignId of which campaign
 * @param owner who will call them: one process, one name
 * @param limit how many at most, 1 or more
 * @param now the present
 * @param lease how long the claim holds unless it is renewed
 */
public record ClaimRequest(String campaignId, String owner, int limit, Instant now, Duration lease) {
    /** Checks the limit and the lease. */
    public ClaimRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("lease " + lease + " is not positive");
        }
    }
}
