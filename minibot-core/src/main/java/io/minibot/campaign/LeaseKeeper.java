package io.minibot.campaign;

import io.minibot.call.CallParts;
import io.minibot.lead.Attempt;
import io.minibot.lead.AttemptResult;
import io.minibot.lead.Disposition;
import io.minibot.lead.LeadStore;
import io.minibot.time.Scheduler;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps our leases alive, and closes the attempts of processes that died: an attempt whose lease is over and whose call
 * the telephony does not know any more was interrupted.
 */
final class LeaseKeeper {
    private static final Logger log = LoggerFactory.getLogger(LeaseKeeper.class);

    private final CampaignSpec spec;
    private final CallParts parts;
    private final LeadStore store;
    private final String owner;
    private volatile boolean closed;
    private volatile Scheduler.@Nullable Timer timer;

    LeaseKeeper(CampaignSpec spec, CampaignEnvironment environment) {
        this.spec = spec;
        this.parts = environment.parts();
        this.store = environment.store();
        this.owner = environment.owner();
    }

    /** Looks after the leases once, on the calling thread, and from then on every third of a lease. */
    int begin() {
        int interrupted = closeExpired();
        scheduleNext();
        return interrupted;
    }

    void close() {
        closed = true;
        Scheduler.Timer pending = timer;
        if (pending != null) {
            pending.cancel();
        }
    }

    private void scheduleNext() {
        if (!closed) {
            timer = parts.scheduler()
                    .schedule(spec.lease().dividedBy(3), () -> parts.executor().execute(this::lookAfter));
        }
    }

    private void lookAfter() {
        try {
            store.renewLeases(spec.id(), owner, parts.scheduler().now().plus(spec.lease()));
            closeExpired();
        } catch (RuntimeException e) {
            log.warn("Campaign {}: leases could not be renewed; they are tried again", spec.id(), e);
        } finally {
            scheduleNext();
        }
    }

    private int closeExpired() {
        Instant now = parts.scheduler().now();
        int closedAttempts = 0;
        for (Attempt attempt : store.expiredAttempts(spec.id(), now)) {
            if (!parts.telephony().isAlive(attempt.id())) {
                store.complete(new AttemptResult(
                        attempt.id(),
                        Disposition.INTERRUPTED,
                        0,
                        now,
                        Map.of("interrupted", "its process '" + attempt.owner() + "' gave no sign of life"),
                        spec.retryPolicy().next(Disposition.INTERRUPTED, attempt.number(), now, null)));
                closedAttempts++;
            }
        }
        return closedAttempts;
    }
}
