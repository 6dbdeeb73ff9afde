package io.minibot.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.ConversationEngineBuilder;
import io.minibot.call.CallReport;
import io.minibot.campaign.CampaignProgress;
import io.minibot.campaign.CampaignSpec;
import io.minibot.campaign.RetryPolicy;
import io.minibot.lead.Disposition;
import io.minibot.lead.Lead;
import io.minibot.lead.LeadStore;
import io.minibot.simulation.FakeIntentClassifier;
import io.minibot.simulation.FakeRecognizer;
import io.minibot.simulation.FakeSynthesizer;
import io.minibot.simulation.Faults;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.simulation.VirtualScheduler;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part that breaks is heard of and survived, and the other calls go on. */
class FaultTest {
    private static final ScriptedCaller WILLING = ScriptedCaller.named("yes")
            .says("yes please", "yes I do", "yes", "yes")
            .build();

    private final VirtualScheduler time = new VirtualScheduler();
    private EngineInVirtualTime engine = with(builder -> builder);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aRecognizerThatAlwaysFailsEndsTheCallPolitely() {
        engine = with(builder -> builder.recognizer(
                new FakeRecognizer().whenOpening(Faults.none().failing(use -> true))));

        CallReport report = engine.call(WILLING);

        assertThat(report.disposition()).isEqualTo(Disposition.FAILED);
        assertThat(report.transcript().get(report.transcript().size() - 1).text())
                .contains("problem");
    }

    @Test
    void aRecognizerThatFailsOnceOnlyCostsARepetition() {
        engine = with(builder -> builder.recognizer(
                new FakeRecognizer().whenFinishing(Faults.none().failing(use -> use == 1))));

        assertThat(engine.call(WILLING).disposition()).isEqualTo(Disposition.QUALIFIED);
    }

    @Test
    void aRecognizerThatHangsIsWaitedForTwoSecondsAndTheOtherCallGoesOn() {
        engine = with(builder -> builder.recognizer(
                new FakeRecognizer().whenFinishing(Faults.none().hanging(time, use -> use == 1))));
        CompletableFuture<CallReport> first = engine.engine.call(engine.lead(WILLING), EngineInVirtualTime.SCENARIO);
        CompletableFuture<CallReport> second = engine.engine.call(engine.lead(WILLING), EngineInVirtualTime.SCENARIO);

        assertThat(engine.await(second).disposition()).isEqualTo(Disposition.QUALIFIED);
        assertThat(engine.await(first).disposition()).isEqualTo(Disposition.QUALIFIED);
        assertThat(Duration.between(first.join().startedAt(), first.join().endedAt()))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aClassifierThatHangsIsNotWaitedFor() {
        FakeIntentClassifier hanging =
                new FakeIntentClassifier().with(Faults.none().hanging(time, use -> true));
        engine = with(builder -> builder.classifier(hanging));

        CallReport report = engine.call(WILLING);

        assertThat(report.disposition()).isEqualTo(Disposition.FAILED);
        assertThat(Duration.between(report.startedAt(), report.endedAt())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aCallerWhoNeverStopsSpeakingDoesNotHoldTheLineForEver() {
        ScriptedCaller endless = ScriptedCaller.named("endless")
                .says(String.join(" ", Collections.nCopies(2000, "and then the weather")))
                .build();

        CallReport report = engine.call(endless);

        assertThat(Duration.between(report.startedAt(), report.endedAt())).isLessThan(Duration.ofMinutes(6));
    }

    @Test
    void anOptOutThatTheStoreDoesNotTakeAtOnceIsStoredAfterTheCall() {
        FlakyStore store = new FlakyStore();
        engine = new EngineInVirtualTime(time, store, builder -> builder);
        Lead lead =
                engine.lead(ScriptedCaller.named("stop").says("stop calling me").build());
        store.suppressionsFail = 1;

        CampaignProgress end = engine.run(spec(lead));

        assertThat(end.dispositions()).isEqualTo(Map.of(Disposition.DO_NOT_CALL, 1));
        assertThat(store.suppressions().find(lead.phone())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"addLeads", "claim", "begin", "complete", "counts"})
    void aStoreThatFailsForAWhileLosesNobody(String method) {
        FlakyStore store = new FlakyStore();
        engine = new EngineInVirtualTime(time, store, builder -> builder);
        Lead lead = engine.lead(WILLING);
        store.fail(method, 3);

        CampaignProgress end = engine.run(spec(lead));

        assertThat(end.dispositions()).isEqualTo(Map.of(Disposition.QUALIFIED, 1));
        assertThat(end.leads().done()).isEqualTo(1);
    }

    @Test
    void aPromptThatCannotBeRenderedDelaysTheLeadAndLosesItNot() {
        engine = with(
                builder -> builder.synthesizer(new FakeSynthesizer(Faults.none().failing(use -> use == 1))));

        CampaignProgress end = engine.run(spec(engine.lead(WILLING)));

        assertThat(end.dispositions()).isEqualTo(Map.of(Disposition.QUALIFIED, 1));
    }

    private EngineInVirtualTime with(UnaryOperator<ConversationEngineBuilder> replacement) {
        return new EngineInVirtualTime(time, LeadStore.inMemory(), replacement);
    }

    private static CampaignSpec spec(Lead lead) {
        return CampaignSpec.builder("campaign", EngineInVirtualTime.SCENARIO)
                .leads(List.of(lead))
                .retryPolicy(RetryPolicy.never())
                .build();
    }
}
