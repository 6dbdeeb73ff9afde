package io.minibot.simulation.engine;

import io.minibot.ConversationEngine;
import io.minibot.ConversationEngineBuilder;
import io.minibot.call.CallReport;
import io.minibot.campaign.Campaign;
import io.minibot.campaign.CampaignProgress;
import io.minibot.campaign.CampaignSpec;
import io.minibot.intent.IntentClassifier;
import io.minibot.intent.RuleIntentClassifier;
import io.minibot.lead.Lead;
import io.minibot.lead.LeadStore;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioLoader;
import io.minibot.simulation.FakeRecognizer;
import io.minibot.simulation.FakeSynthesizer;
import io.minibot.simulation.FakeTelephony;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.simulation.VirtualScheduler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An engine whose parts are all fakes in one virtual time; callers are known by their numbers. */
final class EngineInVirtualTime implements AutoCloseable {
    /** Loading the language packs takes a while. */
    private static final IntentClassifier RULES = RuleIntentClassifier.ofDefaults();

    static final Scenario SCENARIO = new ScenarioLoader().load("""
                    {
                      "id": "test",
                      "language": "en",
                      "disclosure": "Hello, this is an automated assistant calling for Sunny.",
                      "start": "interest",
                      "steps": {
                        "interest": {
                          "prompt": "Would you like to hear about solar panels?",
                          "on": {"affirm": "owner", "deny": "refused"},
                          "score": {"weight": 50}
                        },
                        "owner": {
                          "prompt": "Do you own your home?",
                          "on": {"affirm": "thanks", "deny": "thanks"},
                          "score": {"weight": 50, "required": true}
                        },
                        "thanks": {"prompt": "Thank you. A colleague will write to you. Goodbye.", "end": "auto"},
                        "refused": {"prompt": "I understand. Goodbye.", "end": "refused"}
                      },
                      "qualification": {"threshold": 60}
                    }
                    """);

    final VirtualScheduler time;
    final LeadStore store;
    final Map<String, ScriptedCaller> callers = new LinkedHashMap<>();
    final ConversationEngine engine;

    EngineInVirtualTime() {
        this(new VirtualScheduler(), LeadStore.inMemory(), builder -> builder);
    }

    /** Makes an engine of fakes, some of which the test replaces. */
    EngineInVirtualTime(VirtualScheduler time, LeadStore store, UnaryOperator<ConversationEngineBuilder> replacement) {
        this.time = time;
        this.store = store;
        AtomicInteger attempts = new AtomicInteger();
        engine = replacement
                .apply(ConversationEngine.builder()
                        .telephony(new FakeTelephony(time, request -> callers.get(request.destination())))
                        .recognizer(new FakeRecognizer())
                        .synthesizer(new FakeSynthesizer())
                        .classifier(RULES)
                        .leadStore(store)
                        .scheduler(time)
                        .executor(time)
                        .recognitionExecutor(time)
                        .attemptIds(() -> "attempt-" + attempts.incrementAndGet()))
                .build();
    }

    /** Adds a caller, and returns the lead who is called there. */
    Lead lead(ScriptedCaller caller) {
        String number = "+3312345" + (1000 + callers.size());
        callers.put(number, caller);
        return Lead.of(caller.name(), number);
    }

    CallReport call(ScriptedCaller caller) {
        return await(engine.call(lead(caller), SCENARIO));
    }

    CampaignProgress run(CampaignSpec spec) {
        Campaign campaign = engine.campaign(spec);
        campaign.start();
        return await(campaign.ended());
    }

    <T> T await(CompletableFuture<T> future) {
        time.runUntil(future::isDone, Duration.ofDays(60));
        if (!future.isDone()) {
            throw new AssertionError("not done after 60 days of virtual time");
        }
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        engine.close();
        time.close();
    }
}
