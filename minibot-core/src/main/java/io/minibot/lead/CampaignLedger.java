package io.minibot.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The leads and open attempts of one campaign in memory. Not thread-safe: the store's lock guards it. */
final class CampaignLedger {
    private enum State {
        WAITING,
        CLAIMED,
        DIALING,
        IN_CALL,
        DONE,
        SUPPRESSED
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<PhoneNumber> phones = new HashSet<>();
    private final TreeSet<Entry> waiting =
            new TreeSet<>(Comparator.comparing((Entry entry) -> entry.dueAt).thenComparingLong(entry -> entry.order));
    private final Set<Entry> held = new HashSet<>();
    private final Map<String, Entry> openAttempts = new HashMap<>();
    private final Map<State, Integer> counts = new EnumMap<>(State.class);

    boolean add(Lead lead) {
        if (entries.containsKey(lead.id()) || !phones.add(lead.phone())) {
            return false;
        }
        Entry entry = new Entry(lead, entries.size());
        entries.put(lead.id(), entry);
        count(State.WAITING, 1);
        waiting.add(entry);
        return true;
    }

    List<ClaimedLead> claim(ClaimRequest request) {
        reviveExpiredClaims(request.now());
        List<ClaimedLead> claimed = new ArrayList<>();
        while (claimed.size() < request.limit()
                && !waiting.isEmpty()
                && !waiting.first().dueAt.isAfter(request.now())) {
            Entry entry = waiting.first();
            move(entry, State.CLAIMED);
            entry.owner = request.owner();
            entry.leaseUntil = request.now().plus(request.lease());
            claimed.add(new ClaimedLead(entry.lead, entry.attempts));
        }
        return claimed;
    }

    void release(String owner, String leadId, LeadOutlook next) {
        Entry entry = entries.get(leadId);
        if (entry != null && entry.state == State.CLAIMED && owner.equals(entry.owner)) {
            moveOn(entry, next);
        }
    }

    void begin(Attempt attempt) {
        Entry entry = entries.get(attempt.leadId());
        if (entry == null || entry.state != State.CLAIMED || !attempt.owner().equals(entry.owner)) {
            throw new LeadStoreException("lead '" + attempt.leadId() + "' is not claimed by '" + attempt.owner()
                    + "': claim it again before dialling");
        }
        entry.attempts = attempt.number();
        entry.attempt = attempt;
        entry.leaseUntil = attempt.leaseUntil();
        openAttempts.put(attempt.id(), entry);
        move(entry, State.DIALING);
    }

    void answered(String attemptId) {
        Entry entry = openAttempts.get(attemptId);
        if (entry != null && entry.state == State.DIALING) {
            move(entry, State.IN_CALL);
        }
    }

    boolean complete(AttemptResult result) {
        Entry entry = openAttempts.remove(result.attemptId());
        if (entry == null) {
            return false;
        }
        entry.attempt = null;
        moveOn(entry, result.next());
        return true;
    }

    void renewLeases(String owner, Instant until) {
        for (Entry entry : held) {
            if (owner.equals(entry.owner)) {
                entry.leaseUntil = until;
            }
        }
    }

    List<Attempt> expiredAttempts(Instant now) {
        List<Attempt> expired = new ArrayList<>();
        for (Entry entry : openAttempts.values()) {
            if (entry.attempt != null && entry.leaseUntil.isBefore(now)) {
                expired.add(entry.attempt);
            }
        }
        expired.sort(Comparator.comparing(Attempt::startedAt).thenComparing(Attempt::id));
        return expired;
    }

    LeadCounts counts() {
        return new LeadCounts(
                count(State.WAITING),
                count(State.CLAIMED),
                count(State.DIALING),
                count(State.IN_CALL),
                count(State.DONE),
                count(State.SUPPRESSED),
                waiting.isEmpty() ? null : waiting.first().dueAt);
    }

    private void moveOn(Entry entry, LeadOutlook next) {
        if (next instanceof LeadOutlook.Retry retry) {
            entry.dueAt = retry.at(); // the entry is not among the waiting now, whose order depends on it
            move(entry, State.WAITING);
        } else {
            move(entry, next instanceof LeadOutlook.Suppressed ? State.SUPPRESSED : State.DONE);
        }
    }

    private void reviveExpiredClaims(Instant now) {
        List<Entry> expired = new ArrayList<>();
        for (Entry entry : held) {
            if (entry.state == State.CLAIMED && entry.leaseUntil.isBefore(now)) {
                expired.add(entry);
            }
        }
        expired.forEach(entry -> move(entry, State.WAITING));
    }

    private void move(Entry entry, State to) {
        if (entry.state == State.WAITING) {
            waiting.remove(entry);
        }
        count(entry.state, -1);
        entry.state = to;
        count(to, 1);
        if (to == State.WAITING) {
            waiting.add(entry);
        }
        if (to == State.CLAIMED || to == State.DIALING || to == State.IN_CALL) {
            held.add(entry);
        } else {
            held.remove(entry);
            entry.owner = null;
        }
    }

    private int count(State state) {
        return counts.getOrDefault(state, 0);
    }

    private void count(State state, int change) {
        counts.merge(state, change, Integer::sum);
    }

    private static final class Entry {
        final Lead lead;
        final long order;
        State state = State.WAITING;
        Instant dueAt = Instant.EPOCH;
        Instant leaseUntil = Instant.EPOCH;
        int attempts;

        @Nullable String owner;

        @Nullable Attempt attempt;

        Entry(Lead lead, long order) {
            this.lead = lead;
            this.order = order;
        }
    }
}
