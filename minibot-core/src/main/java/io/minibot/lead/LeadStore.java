package io.minibot.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Remembers the leads of campaigns, who is calling them, and what came of it.
 *
 * <p>A lead's life: {@code READY -> CLAIMED (lease) -> DIALING (attempt written before the network hears of it) -> IN_CALL
 * -> DONE | RETRY(at) | SUPPRESSED}. Thread-safe; several processes may share one store. May block: the engine calls it
 * on its executor for blocking work. All methods throw {@link LeadStoreException}, retryable where the store is only out
 * of reach.
 */
public interface LeadStore extends AutoCloseable {
    /**
     * Adds leads to a campaign, ready to be called. A lead whose id or number the campaign has already is passed over.
     *
     * @param campaignId the campaign; it exists from its first lead on
     * @param leads whom to call
     * @return how many were added
     */
    int addLeads(String campaignId, Collection<Lead> leads);

    /**
     * Takes leads that are due (ready, or to be retried by now), oldest first, for one owner alone. Each claim is
     * exclusive, over all processes, until its lease ends.
     *
     * @param request how many, for whom, until when
     * @return at most as many as asked for; empty where none is due
     */
    List<ClaimedLead> claim(ClaimRequest request);

    /**
     * Gives a claim back undialled.
     *
     * @param campaignId the campaign
     * @param owner who claimed it
     * @param leadId the lead; one that this owner has not claimed, or has dialled, stays as it is
     * @param next what becomes of it
     */
    void release(String campaignId, String owner, String leadId, LeadOutlook next);

    /**
     * Writes an attempt down, before the network hears of it. The lead must be claimed by the attempt's owner.
     *
     * @param attempt the dialling that is about to begin; its id must be new
     * @throws LeadStoreException if the claim is lost or the id exists: then do not dial
     */
    void begin(Attempt attempt);

    /**
     * Notes that an attempt was answered; one that is closed stays as it is.
     *
     * @param attemptId which
     * @param at when
     */
    void answered(String attemptId, Instant at);

    /**
     * Closes an attempt and moves its lead on. Closing it again changes nothing.
     *
     * @param result what came of it
     * @return whether this call closed it; false if it was closed before
     * @throws LeadStoreException if there is no such attempt
     */
    boolean complete(AttemptResult result);

    /**
     * Extends the leases of all claims and open attempts of an owner.
     *
     * @param campaignId the campaign
     * @param owner who still lives
     * @param until when the leases end
     */
    void renewLeases(String campaignId, String owner, Instant until);

    /**
     * Returns the open attempts whose lease has ended: their owner is dead. Claims that were never dialled are due again
     * by themselves.
     *
     * @param campaignId the campaign
     * @param now the present
     */
    List<Attempt> expiredAttempts(String campaignId, Instant now);

    /**
     * Counts the leads of a campaign by their state.
     *
     * @param campaignId the campaign; an unknown one has none
     */
    LeadCounts counts(String campaignId);

    /** Returns the numbers that must not be called. */
    SuppressionList suppressions();

    /** Releases everything; closing twice does nothing. */
    @Override
    void close();

    /** Returns a new store in memory, whose content is gone with the process. */
    static LeadStore inMemory() {
        return new InMemoryLeadStore();
    }
}
