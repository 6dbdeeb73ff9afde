package io.minibot;

import io.minibot.call.CallParts;
import io.minibot.call.CallPlan;
import io.minibot.call.CallReport;
import io.minibot.call.CallSession;
import io.minibot.call.PromptLibrary;
import io.minibot.campaign.Campaign;
import io.minibot.campaign.CampaignEnvironment;
import io.minibot.campaign.CampaignSpec;
import io.minibot.campaign.DialClearance;
import io.minibot.campaign.GateDecision;
import io.minibot.campaign.LegalGate;
import io.minibot.error.MinibotException;
import io.minibot.lead.Lead;
import io.minibot.scenario.Scenario;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Phones people and talks with them: the whole of minibot, wired from the parts that a host chose. Thread-safe; one
 * engine serves any number of calls and campaigns. Closing it ends them.
 *
 * <pre>{@code
 * try (ConversationEngine engine = ConversationEngine.builder()
 *         .telephony(telephony)
 *         .recognizer(recognizer)
 *         .synthesizer(synthesizer)
 *         .build()) {
 *     CallReport report = engine.call(Lead.of("1", "+33123456789"), scenario).join();
 * }
 * }</pre>
 */
public final class ConversationEngine implements AutoCloseable {
    private static final Duration RING_TIMEOUT = Duration.ofSeconds(25);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final EngineParts parts;
    private final CallParts callParts;
    private final Set<CallSession> sessions = ConcurrentHashMap.newKeySet();
    private final Set<Campaign> campaigns = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ConversationEngine(EngineParts parts) {
        this.parts = parts;
        this.callParts = new CallParts(
                parts.telephony(),
                parts.recognizer(),
                parts.classifier(),
                new PromptLibrary(parts.synthesizer(), parts.promptCache(), parts.voice(), parts.personality()),
                parts.scheduler(),
                parts.executor(),
                parts.recognitionExecutor(),
                parts.turns(),
                parts.deadlines(),
                parts.leadStore().suppressions()::add,
                parts.listener(),
                parts.callLogs());
    }

    /** Returns a builder; telephony, recognizer and synthesizer must be given, all else has a default. */
    public static ConversationEngineBuilder builder() {
        return new ConversationEngineBuilder();
    }

    /**
     * Calls one person, outside any campaign. The suppression list is checked before dialling; the rest of the law is the
     * host's business here.
     *
     * @param lead whom
     * @param scenario what about
     * @return what will come of it; completes exceptionally with a {@link DialRefusedException} where the number is
     *     suppressed, and with another {@link MinibotException} where the call cannot be prepared
     */
    public CompletableFuture<CallReport> call(Lead lead, Scenario scenario) {
        requireOpen();
        return CompletableFuture.supplyAsync(() -> dial(lead, scenario), parts.executor())
                .thenCompose(CallSession::report);
    }

    /**
     * Makes a campaign of this engine, ready to be started.
     *
     * @param spec what to do
     * @throws io.minibot.scenario.ScenarioException if a lead lacks a variable that the scenario needs
     */
    public Campaign campaign(CampaignSpec spec) {
        requireOpen();
        spec.leads().forEach(lead -> spec.scenario().values(lead, spec.variables()));
        Campaign campaign = new Campaign(
                spec,
                new CampaignEnvironment(callParts, parts.leadStore(), parts.owner(), parts.attemptIds()),
                parts.listener());
        campaigns.removeIf(each -> each.ended().isDone());
        campaigns.add(campaign);
        return campaign;
    }

    /**
     * Stops all campaigns, hangs up all calls, waits up to 10 s for them to end, and closes the threads and parts that the
     * engine made itself; parts that the host gave stay open. Closing twice does nothing.
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        List<CompletableFuture<?>> endings = new ArrayList<>();
        for (Campaign campaign : campaigns) {
            endings.add(campaign.ended());
            campaign.stopNow();
        }
        for (CallSession session : sessions) {
            endings.add(session.report());
            session.hangUp();
        }
        await(endings);
        parts.close();
    }

    private CallSession dial(Lead lead, Scenario scenario) {
        DialClearance clearance = new DialClearance(parts.leadStore().suppressions(), LegalGate.hostHasChecked());
        requireCleared(clearance, lead, scenario);
        String attemptId = parts.attemptIds().get();
        ZoneId zone = lead.zone();
        CallPlan plan = new CallPlan(
                attemptId,
                lead,
                scenario,
                scenario.values(lead, Map.of()),
                zone == null ? ZoneOffset.UTC : zone,
                null,
                RING_TIMEOUT,
                attemptId.hashCode());
        CallSession session = CallSession.prepare(callParts, plan);
        requireCleared(clearance, lead, scenario);
        sessions.removeIf(each -> each.report().isDone());
        sessions.add(session);
        if (closed) {
            throw new MinibotException("the engine was closed before the call was dialled");
        }
        session.dial();
        return session;
    }

    private void requireCleared(DialClearance clearance, Lead lead, Scenario scenario) {
        GateDecision decision =
                clearance.check(lead, scenario, parts.scheduler().now());
        if (decision instanceof GateDecision.Refused refused) {
            throw new DialRefusedException("lead '" + lead.id() + "' is not called: " + refused.reason());
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the engine is closed: build a new one");
        }
    }

    private void await(List<CompletableFuture<?>> endings) {
        if (!parts.ownsThreads()) {
            return; // threads of the host, possibly this one: waiting could block what is waited for
        }
        try {
            CompletableFuture.allOf(endings.toArray(CompletableFuture[]::new))
                    .get(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            org.slf4j.LoggerFactory.getLogger(ConversationEngine.class)
                    .warn("Not all calls ended within {} of closing the engine", CLOSING, e);
        }
    }
}
