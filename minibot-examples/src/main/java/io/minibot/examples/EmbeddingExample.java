package io.minibot.examples;

import io.minibot.ConversationEngine;
import io.minibot.EngineListener;
import io.minibot.call.CallPlan;
import io.minibot.call.CallReport;
import io.minibot.campaign.Campaign;
import io.minibot.campaign.CampaignProgress;
import io.minibot.campaign.CampaignSpec;
import io.minibot.lead.Lead;
import io.minibot.recognition.Recognizer;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioLoader;
import io.minibot.synthesis.Synthesizer;
import io.minibot.telephony.Telephony;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** How a host embeds the engine; the README shows this class. */
public final class EmbeddingExample {
    private EmbeddingExample() {}

    /**
     * Calls two people about a scenario, and waits until that is done.
     *
     * @param file the scenario
     * @param telephony makes the calls
     * @param recognizer hears
     * @param synthesizer speaks
     * @param results is told of each call that has ended
     * @return how the calls came out
     */
    public static CampaignProgress callThem(
            Path file,
            Telephony telephony,
            Recognizer recognizer,
            Synthesizer synthesizer,
            Consumer<CallReport> results) {
        Scenario scenario = new ScenarioLoader().load(file);
        List<Lead> leads = List.of(
                Lead.of("1", "+15550000001").with("firstName", "Ada"),
                Lead.of("2", "+15550000002").with("firstName", "Boris"));

        try (ConversationEngine engine = ConversationEngine.builder()
                .telephony(telephony)
                .recognizer(recognizer)
                .synthesizer(synthesizer)
                .listener(new EngineListener() {
                    @Override
                    public void onCallEnded(CallPlan plan, CallReport report) {
                        results.accept(report);
                    }
                })
                .build()) {
            Campaign campaign = engine.campaign(CampaignSpec.builder("spring", scenario)
                    .leads(leads)
                    .concurrentCalls(2)
                    .build());
            campaign.start();
            return campaign.ended().join();
        }
    }
}
