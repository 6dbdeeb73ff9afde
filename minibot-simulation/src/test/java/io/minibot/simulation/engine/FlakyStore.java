package io.minibot.simulation.engine;

import io.minibot.lead.Attempt;
import io.minibot.lead.AttemptResult;
import io.minibot.lead.ClaimRequest;
import io.minibot.lead.ClaimedLead;
import io.minibot.lead.Lead;
import io.minibot.lead.LeadCounts;
import io.minibot.lead.LeadOutlook;
import io.minibot.lead.LeadStore;
import io.minibot.lead.LeadStoreException;
import io.minibot.lead.PhoneNumber;
import io.minibot.lead.Suppression;
import io.minibot.lead.SuppressionList;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in memory that is out of reach for some uses. */
final class FlakyStore implements LeadStore {
    private final LeadStore store = LeadStore.inMemory();
    private final Map<String, Integer> failures = new HashMap<>();
    int suppressionsFail;

    void fail(String method, int times) {
        failures.put(method, times);
    }

    private void use(String method) {
        if (failures.merge(method, -1, Integer::sum) >= 0) {
            throw new LeadStoreException(
                    "the store is out of reach", new java.io.IOException("connection refused"), true);
        }
    }

    @Override
    public int addLeads(String campaignId, Collection<Lead> leads) {
        use("addLeads");
        return store.addLeads(campaignId, leads);
    }

    @Override
    public List<ClaimedLead> claim(ClaimRequest request) {
        use("claim");
        return store.claim(request);
    }

    @Override
    public void release(String campaignId, String owner, String leadId, LeadOutlook next) {
        store.release(campaignId, owner, leadId, next);
    }

    @Override
    public void begin(Attempt attempt) {
        use("begin");
        store.begin(attempt);
    }

    @Override
    public void answered(String attemptId, Instant at) {
        store.answered(attemptId, at);
    }

    @Override
    public boolean complete(AttemptResult result) {
        use("complete");
        return store.complete(result);
    }

    @Override
    public void renewLeases(String campaignId, String owner, Instant until) {
        store.renewLeases(campaignId, owner, until);
    }

    @Override
    public List<Attempt> expiredAttempts(String campaignId, Instant now) {
        return store.expiredAttempts(campaignId, now);
    }

    @Override
    public LeadCounts counts(String campaignId) {
        use("counts");
        return store.counts(campaignId);
    }

    @Override
    public SuppressionList suppressions() {
        return new SuppressionList() {
            @Override
            public void add(Suppression suppression) {
                if (suppressionsFail-- > 0) {
                    throw new LeadStoreException(
                            "the store is out of reach", new java.io.IOException("connection refused"), true);
                }
                store.suppressions().add(suppression);
            }

            @Override
            public Optional<Suppression> find(PhoneNumber phone) {
                return store.suppressions().find(phone);
            }
        };
    }

    @Override
    public void close() {
        store.close();
    }
}
