package io.minibot.campaign;

import io.minibot.lead.Disposition;
import io.minibot.lead.LeadCounts;
import java.util.Map;

/**
 * How far a campaign is.
 *
 * @param state what it is doing
 * @param leads its leads by state, over all processes that work it
 * @param activeCalls calls of this process
 * @param dispositions attempts of this process since the start, by how they ended
 */
public record CampaignProgress(
        CampaignState state, LeadCounts leads, int activeCalls, Map<Disposition, Integer> dispositions) {
    /** Copies the counts. */
    public CampaignProgress {
        dispositions = Map.copyOf(dispositions);
    }
}
