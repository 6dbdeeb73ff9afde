package io.minibot.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The leads of a campaign, by state. The counts add up to all leads.
 *
 * @param waiting ready, or to be retried
 * @param claimed taken, not yet dialled
 * @param dialing an attempt is open, not yet answered
 * @param inCall an attempt is open and answered
 * @param done finished
 * @param suppressed finished, never to be called again
 * @param nextDue when the earliest of the waiting is due; null where none waits
 */
public record LeadCounts(
        int waiting,
        int claimed,
        int dialing,
        int inCall,
        int done,
        int suppressed,
        @Nullable Instant nextDue) {
    /** Returns all leads of the campaign. */
    public int total() {
        return waiting + claimed + dialing + inCall + done + suppressed;
    }

    /** Returns the leads that are finished. */
    public int finished() {
        return done + suppressed;
    }
}
