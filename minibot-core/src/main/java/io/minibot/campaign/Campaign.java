package io.minibot.campaign;

import io.minibot.call.CallParts;
import io.minibot.call.CallReport;
import io.minibot.call.CallSession;
import io.minibot.call.Mailbox;
import io.minibot.lead.ClaimRequest;
import io.minibot.lead.ClaimedLead;
import io.minibot.lead.Disposition;
import io.minibot.lead.Lead;
import io.minibot.lead.LeadCounts;
import io.minibot.lead.LeadStore;
import io.minibot.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A campaign at work: keeps as many calls going as it may until nobody is left to call. Thread-safe; every command
 * returns at once and may be given twice. Ends by itself when all leads are finished.
 */
public final class Campaign {
    private static final Logger log = LoggerFactory.getLogger(Campaign.class);
    /** How long to leave a store alone that does not work. */
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);
    /** How often to look whether other processes have finished or freed leads. */
    private static final Duration OTHERS_PAUSE = Duration.ofSeconds(1);

    private final CampaignSpec spec;
    private final LeadStore store;
    private final CampaignObserver observer;
    private final CallParts parts;
    private final AttemptRunner runner;
    private final LeaseKeeper leases;
    private final String owner;
    private final Mailbox mailbox;
    private final CompletableFuture<CampaignProgress> ended = new CompletableFuture<>();

    // of the mailbox
    private final Map<String, CallSession> sessions = new LinkedHashMap<>();
    private final Map<Disposition, Integer> dispositions = new EnumMap<>(Disposition.class);
    private CampaignState state = CampaignState.NEW;
    private int active;
    private boolean claiming;
    private Scheduler.@Nullable Timer wakeUp;

    /**
     * Creates a campaign; {@link #start} makes it call.
     *
     * @param spec what to do
     * @param environment with what
     * @param observer is told what happens
     */
    public Campaign(CampaignSpec spec, CampaignEnvironment environment, CampaignObserver observer) {
        this.spec = spec;
        this.store = environment.store();
        this.owner = environment.owner();
        this.parts = environment.parts();
        this.observer = observer;
        this.mailbox = new Mailbox(parts.executor());
        this.runner = new AttemptRunner(spec, environment);
        this.leases = new LeaseKeeper(spec, environment);
    }

    /** Returns what the campaign is to do. */
    public CampaignSpec spec() {
        return spec;
    }

    /** Begins to call: adds the specification's leads to the store, closes what a dead process left open, and dials. */
    public void start() {
        mailbox.post(() -> {
            if (state == CampaignState.NEW) {
                become(CampaignState.RUNNING);
                blocking(
                        () -> {
                            store.addLeads(spec.id(), spec.leads());
                            return leases.begin();
                        },
                        ignored -> fill());
            }
        });
    }

    /** Makes no new calls until {@link #resume}; those in progress go on. */
    public void pause() {
        mailbox.post(() -> {
            if (state == CampaignState.RUNNING) {
                become(CampaignState.PAUSED);
            }
        });
    }

    /** Calls again after {@link #pause}. */
    public void resume() {
        mailbox.post(() -> {
            if (state == CampaignState.PAUSED) {
                become(CampaignState.RUNNING);
                fill();
            }
        });
    }

    /** Makes no new calls any more, and ends when those in progress have ended. */
    public void stop() {
        mailbox.post(() -> {
            if (state != CampaignState.ENDED && state != CampaignState.STOPPING) {
                become(CampaignState.STOPPING);
                endIfNothingIsLeft();
            }
        });
    }

    /** Like {@link #stop}, and hangs up what is in progress. */
    public void stopNow() {
        stop();
        mailbox.post(() -> sessions.values().forEach(CallSession::hangUp));
    }

    /**
     * Returns how far the campaign is. Completes exceptionally, with a
     * {@link io.minibot.lead.LeadStoreException}, if the store does not answer.
     */
    public CompletableFuture<CampaignProgress> progress() {
        CompletableFuture<CampaignProgress> progress = new CompletableFuture<>();
        parts.executor().execute(() -> {
            try {
                LeadCounts counts = store.counts(spec.id());
                mailbox.post(() -> progress.complete(progress(counts)));
            } catch (RuntimeException e) {
                progress.completeExceptionally(e);
            }
        });
        return progress;
    }

    /** Returns the campaign's last progress, once it has ended. */
    public CompletableFuture<CampaignProgress> ended() {
        return ended.copy();
    }

    private void fill() {
        int free = spec.concurrentCalls() - active;
        if (state != CampaignState.RUNNING || claiming || free <= 0) {
            return;
        }
        claiming = true;
        Instant now = parts.scheduler().now();
        blocking(() -> store.claim(new ClaimRequest(spec.id(), owner, free, now, spec.lease())), claimed -> {
            claiming = false;
            if (claimed.isEmpty()) {
                endIfNothingIsLeft();
            } else {
                claimed.forEach(this::attempt);
                fill();
            }
        });
    }

    private void attempt(ClaimedLead claimed) {
        active++;
        runner.run(claimed, new AttemptRunner.Listener() {
            @Override
            public void onStarted(CallSession session) {
                mailbox.post(() -> {
                    sessions.put(session.plan().attemptId(), session);
                    if (state == CampaignState.ENDED) {
                        session.hangUp();
                    }
                });
            }

            @Override
            public void onRefused(Lead lead, String reason) {
                mailbox.post(() -> {
                    tell(each -> each.onLeadRefused(spec.id(), lead, reason));
                    slotIsFree();
                });
            }

            @Override
            public void onStoreFailed(String message) {
                mailbox.post(() -> tell(each -> each.onStoreFailed(spec.id(), message)));
            }

            @Override
            public void onCompleted(CallReport report) {
                mailbox.post(() -> {
                    sessions.remove(report.attemptId());
                    dispositions.merge(report.disposition(), 1, Integer::sum);
                    slotIsFree();
                });
            }
        });
    }

    private void slotIsFree() {
        active--;
        if (state == CampaignState.RUNNING) {
            fill();
        } else {
            endIfNothingIsLeft();
        }
    }

    private void endIfNothingIsLeft() {
        if (active > 0 || state == CampaignState.ENDED || state == CampaignState.PAUSED) {
            return;
        }
        blocking(() -> store.counts(spec.id()), counts -> {
            if (active > 0 || claiming || state == CampaignState.ENDED || state == CampaignState.PAUSED) {
                return;
            }
            if (state == CampaignState.STOPPING || counts.finished() == counts.total()) {
                end(counts);
            } else {
                wakeUpFor(counts);
            }
        });
    }

    private void end(LeadCounts counts) {
        leases.close();
        cancelWakeUp();
        become(CampaignState.ENDED);
        ended.complete(progress(counts));
    }

    private void wakeUpFor(LeadCounts counts) {
        Duration pause = OTHERS_PAUSE;
        Instant due = counts.nextDue();
        if (due != null && counts.waiting() == counts.total() - counts.finished()) {
            Duration untilDue = Duration.between(parts.scheduler().now(), due);
            pause = untilDue.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : untilDue;
        }
        wakeUpIn(pause);
    }

    private void wakeUpIn(Duration pause) {
        cancelWakeUp();
        wakeUp = parts.scheduler().schedule(pause, () -> mailbox.post(this::fill));
    }

    private void cancelWakeUp() {
        if (wakeUp != null) {
            wakeUp.cancel();
            wakeUp = null;
        }
    }

    private CampaignProgress progress(LeadCounts counts) {
        return new CampaignProgress(state, counts, active, dispositions);
    }

    /** Asks the store on a thread that may block, and goes on in the mailbox; where the store fails, tries again. */
    private <T> void blocking(java.util.concurrent.Callable<T> question, Consumer<T> answer) {
        parts.executor().execute(() -> {
            try {
                T value = question.call();
                mailbox.post(() -> answer.accept(value));
            } catch (Exception e) {
                log.warn("Campaign {}: the lead store failed; it is asked again in {}", spec.id(), STORE_PAUSE, e);
                mailbox.post(() -> tell(each -> each.onStoreFailed(spec.id(), String.valueOf(e.getMessage()))));
                parts.scheduler().schedule(STORE_PAUSE, () -> {
                    if (!ended.isDone()) {
                        blocking(question, answer);
                    }
                });
            }
        });
    }

    private void become(CampaignState next) {
        state = next;
        tell(each -> each.onStateChanged(spec.id(), next));
    }

    private void tell(Consumer<CampaignObserver> event) {
        try {
            event.accept(observer);
        } catch (RuntimeException e) {
            log.error("Campaign {}: the observer failed; the campaign goes on", spec.id(), e);
        }
    }
}
