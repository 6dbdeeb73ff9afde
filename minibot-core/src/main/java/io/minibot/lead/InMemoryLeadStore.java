package io.minibot.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The default {@link LeadStore}: one lock, plain maps. Holds every lead and closed attempt until it is dropped. */
final class InMemoryLeadStore implements LeadStore {
    private final Map<String, CampaignLedger> ledgers = new HashMap<>();
    private final Map<String, CampaignLedger> ledgerOfAttempt = new HashMap<>();
    private final SuppressionList suppressions = new InMemorySuppressions();

    @Override
    public synchronized int addLeads(String campaignId, Collection<Lead> leads) {
        CampaignLedger ledger = ledgers.computeIfAbsent(campaignId, id -> new CampaignLedger());
        int added = 0;
        for (Lead lead : leads) {
            added += ledger.add(lead) ? 1 : 0;
        }
        return added;
    }

    @Override
    public synchronized List<ClaimedLead> claim(ClaimRequest request) {
        CampaignLedger ledger = ledgers.get(request.campaignId());
        return ledger == null ? List.of() : ledger.claim(request);
    }

    @Override
    public synchronized void release(String campaignId, String owner, String leadId, LeadOutlook next) {
        CampaignLedger ledger = ledgers.get(campaignId);
        if (ledger != null) {
            ledger.release(owner, leadId, next);
        }
    }

    @Override
    public synchronized void begin(Attempt attempt) {
        CampaignLedger ledger = ledgers.get(attempt.campaignId());
        if (ledger == null) {
            throw new LeadStoreException("campaign '" + attempt.campaignId() + "' has no leads: add them first");
        }
        if (ledgerOfAttempt.containsKey(attempt.id())) {
            throw new LeadStoreException("attempt '" + attempt.id() + "' exists: choose a new id for every dialling");
        }
        ledger.begin(attempt);
        ledgerOfAttempt.put(attempt.id(), ledger);
    }

    @Override
    public synchronized void answered(String attemptId, Instant at) {
        ledgerOf(attemptId).answered(attemptId);
    }

    @Override
    public synchronized boolean complete(AttemptResult result) {
        return ledgerOf(result.attemptId()).complete(result);
    }

    @Override
    public synchronized void renewLeases(String campaignId, String owner, Instant until) {
        CampaignLedger ledger = ledgers.get(campaignId);
        if (ledger != null) {
            ledger.renewLeases(owner, until);
        }
    }

    @Override
    public synchronized List<Attempt> expiredAttempts(String campaignId, Instant now) {
        CampaignLedger ledger = ledgers.get(campaignId);
        return ledger == null ? List.of() : new ArrayList<>(ledger.expiredAttempts(now));
    }

    @Override
    public synchronized LeadCounts counts(String campaignId) {
        CampaignLedger ledger = ledgers.get(campaignId);
        return ledger == null ? new LeadCounts(0, 0, 0, 0, 0, 0, null) : ledger.counts();
    }

    @Override
    public SuppressionList suppressions() {
        return suppressions;
    }

    @Override
    public void close() {}

    private CampaignLedger ledgerOf(String attemptId) {
        @Nullable CampaignLedger ledger = ledgerOfAttempt.get(attemptId);
        if (ledger == null) {
            throw new LeadStoreException("there is no attempt '" + attemptId + "': begin it before dialling");
        }
        return ledger;
    }

    private static final class InMemorySuppressions implements SuppressionList {
        private final Map<PhoneNumber, Suppression> byPhone = new ConcurrentHashMap<>();

        @Override
        public void add(Suppression suppression) {
            byPhone.putIfAbsent(suppression.phone(), suppression);
        }

        @Override
        public Optional<Suppression> find(PhoneNumber phone) {
            return Optional.ofNullable(byPhone.get(phone));
        }
    }
}
