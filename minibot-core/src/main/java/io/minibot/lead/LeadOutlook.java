package io.minibot.lead;

import java.time.Instant;

/** What becomes of a lead after an attempt. */
public sealed interface LeadOutlook {
    /** It is not called again in this campaign. */
    record Done() implements LeadOutlook {}

    /**
     * It is called again.
     *
     * @param at not before then
     */
    record Retry(Instant at) implements LeadOutlook {}

    /** Its number is suppressed; it is never called again. */
    record Suppressed() implements LeadOutlook {}
}
