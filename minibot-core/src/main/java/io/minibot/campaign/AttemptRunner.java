package io.minibot.campaign;

import io.minibot.call.CallParts;
import io.minibot.call.CallPlan;
import io.minibot.call.CallReport;
import io.minibot.call.CallSession;
import io.minibot.error.MinibotException;
import io.minibot.lead.Attempt;
import io.minibot.lead.AttemptResult;
import io.minibot.lead.ClaimedLead;
import io.minibot.lead.Disposition;
import io.minibot.lead.Lead;
import io.minibot.lead.LeadOutlook;
import io.minibot.lead.LeadStore;
import io.minibot.lead.LeadStoreException;
import io.minibot.lead.Suppression;
import io.minibot.scenario.ScenarioException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one claimed lead through an attempt: clearance, rendering, clearance again, the ledger, the call, the ledger. All
 * of it runs on threads that may block.
 */
final class AttemptRunner {
    private static final Logger log = LoggerFactory.getLogger(AttemptRunner.class);
    /** How long to wait before a lead whose prompts could not be rendered is tried again. */
    private static final Duration RENDERING_PAUSE = Duration.ofMinutes(1);
    /** How long to wait before the store is asked again to take a result. */
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    /** What becomes of an attempt; told on any thread. Ends with refused or completed, exactly once. */
    interface Listener {
        void onStarted(CallSession session);

        void onRefused(Lead lead, String reason);

        void onStoreFailed(String message);

        void onCompleted(CallReport report);
    }

    private final CampaignSpec spec;
    private final CallParts parts;
    private final LeadStore store;
    private final String owner;
    private final Supplier<String> attemptIds;
    private final DialClearance clearance;

    AttemptRunner(CampaignSpec spec, CampaignEnvironment environment) {
        this.spec = spec;
        this.parts = environment.parts();
        this.store = environment.store();
        this.owner = environment.owner();
        this.attemptIds = environment.attemptIds();
        this.clearance = new DialClearance(store.suppressions(), spec.legalGate());
    }

    void run(ClaimedLead claimed, Listener listener) {
        parts.executor().execute(() -> {
            Lead lead = claimed.lead();
            try {
                if (!isCleared(lead, listener)) {
                    return;
                }
                CallPlan plan = plan(lead);
                CallSession session = CallSession.prepare(parts, plan);
                if (!isCleared(lead, listener)) {
                    return;
                }
                begin(claimed, plan);
                dial(claimed, session, listener);
            } catch (ScenarioException e) {
                giveBack(lead, new LeadOutlook.Done(), String.valueOf(e.getMessage()), listener);
            } catch (LeadStoreException e) {
                // the claim's lease gives the lead back if this does not
                giveBack(lead, retryIn(STORE_PAUSE), String.valueOf(e.getMessage()), listener);
            } catch (MinibotException e) {
                giveBack(lead, retryIn(RENDERING_PAUSE), String.valueOf(e.getMessage()), listener);
            } catch (RuntimeException e) {
                log.error("Campaign {}: lead {} could not be dialled", spec.id(), lead.id(), e);
                giveBack(lead, retryIn(RENDERING_PAUSE), e.toString(), listener);
            }
        });
    }

    private boolean isCleared(Lead lead, Listener listener) {
        GateDecision decision =
                clearance.check(lead, spec.scenario(), parts.scheduler().now());
        if (!(decision instanceof GateDecision.Refused refused)) {
            return true;
        }
        Instant notBefore = refused.notBefore();
        giveBack(
                lead,
                notBefore == null ? new LeadOutlook.Suppressed() : new LeadOutlook.Retry(notBefore),
                refused.reason(),
                listener);
        return false;
    }

    private CallPlan plan(Lead lead) {
        String attemptId = attemptIds.get();
        ZoneId zone = lead.zone();
        return new CallPlan(
                attemptId,
                lead,
                spec.scenario(),
                spec.scenario().values(lead, spec.variables()),
                zone == null ? ZoneOffset.UTC : zone,
                spec.callerId(),
                spec.ringTimeout(),
                attemptId.hashCode());
    }

    private void begin(ClaimedLead claimed, CallPlan plan) {
        Instant now = parts.scheduler().now();
        store.begin(new Attempt(
                plan.attemptId(),
                spec.id(),
                claimed.lead().id(),
                claimed.attemptsSoFar() + 1,
                owner,
                now,
                now.plus(spec.lease())));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what follows an answer or an end handles its own failures
    private void dial(ClaimedLead claimed, CallSession session, Listener listener) {
        session.answered().thenAcceptAsync(at -> noteAnswered(session.plan(), at), parts.executor());
        session.report().thenAcceptAsync(report -> close(claimed, report, listener), parts.executor());
        listener.onStarted(session);
        session.dial();
    }

    private void noteAnswered(CallPlan plan, Instant at) {
        try {
            store.answered(plan.attemptId(), at);
        } catch (RuntimeException e) {
            log.warn("Attempt {} was answered, which the store could not note", plan.attemptId(), e);
        }
    }

    /** Hands the result to the store until it takes it; the attempt holds its place in the campaign meanwhile. */
    private void close(ClaimedLead claimed, CallReport report, Listener listener) {
        try {
            LeadOutlook next = spec.retryPolicy()
                    .next(report.disposition(), claimed.attemptsSoFar() + 1, report.endedAt(), report.callbackAt());
            if (report.disposition() == Disposition.DO_NOT_CALL) {
                store.suppressions()
                        .add(new Suppression(
                                report.lead().phone(), report.endedAt(), report.attemptId(), "said in the call"));
            }
            store.complete(new AttemptResult(
                    report.attemptId(), report.disposition(), report.score(), report.endedAt(), report.notes(), next));
            listener.onCompleted(report);
        } catch (RuntimeException e) {
            listener.onStoreFailed("the result of " + report.attemptId() + " waits: " + e.getMessage());
            parts.scheduler()
                    .schedule(STORE_PAUSE, () -> parts.executor().execute(() -> close(claimed, report, listener)));
        }
    }

    private void giveBack(Lead lead, LeadOutlook next, String reason, Listener listener) {
        try {
            store.release(spec.id(), owner, lead.id(), next);
        } catch (RuntimeException e) {
            listener.onStoreFailed("lead " + lead.id() + " comes back when its lease ends: " + e.getMessage());
        }
        listener.onRefused(lead, reason);
    }

    private LeadOutlook retryIn(Duration pause) {
        return new LeadOutlook.Retry(parts.scheduler().now().plus(pause));
    }
}
