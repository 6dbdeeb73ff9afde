package io.minibot.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.EngineListener;
import io.minibot.call.CallPlan;
import io.minibot.call.CallReport;
import io.minibot.campaign.Campaign;
import io.minibot.campaign.CampaignProgress;
import io.minibot.campaign.CampaignSpec;
import io.minibot.campaign.CampaignState;
import io.minibot.campaign.GateDecision;
import io.minibot.campaign.RetryPolicy;
import io.minibot.lead.Attempt;
import io.minibot.lead.ClaimRequest;
import io.minibot.lead.Disposition;
import io.minibot.lead.Lead;
import io.minibot.lead.LeadStore;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioException;
import io.minibot.scenario.ScenarioLoader;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.simulation.VirtualScheduler;
import io.minibot.telephony.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private final LeadStore store = LeadStore.inMemory();
    private final Watch watch = new Watch();
    private final EngineInVirtualTime engine =
            new EngineInVirtualTime(new VirtualScheduler(), store, builder -> builder.listener(watch));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void everyLeadIsCalledOnceAndTheCampaignEnds() {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String answer = i % 2 == 0 ? "yes" : "no";
            leads.add(engine.lead(
                    ScriptedCaller.named(answer + i).says(answer, answer).build()));
        }

        CampaignProgress end = engine.run(spec(leads).concurrentCalls(3).build());

        assertThat(end.state()).isEqualTo(CampaignState.ENDED);
        assertThat(end.leads().done()).isEqualTo(20);
        assertThat(end.dispositions()).isEqualTo(Map.of(Disposition.QUALIFIED, 10, Disposition.REFUSED, 10));
        assertThat(watch.dialed).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void neverMoreCallsRunAtOnceThanAllowed() {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            leads.add(engine.lead(
                    ScriptedCaller.named("yes" + i).says("yes", "yes").build()));
        }

        engine.run(spec(leads).concurrentCalls(4).build());

        assertThat(watch.most).isEqualTo(4);
    }

    @Test
    void whoIsBusyIsCalledAgainLater() {
        Lead busy = engine.lead(
                ScriptedCaller.named("busy").doesNotAnswer(CallOutcome.BUSY).build());
        RetryPolicy policy = RetryPolicy.builder()
                .retry(Disposition.BUSY, Duration.ofMinutes(15))
                .maxAttempts(3)
                .build();

        CampaignProgress end =
                engine.run(spec(List.of(busy)).retryPolicy(policy).build());

        assertThat(end.dispositions()).isEqualTo(Map.of(Disposition.BUSY, 3));
        assertThat(Duration.between(watch.dialedAt.get(0), watch.dialedAt.get(1)))
                .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
    }

    @Test
    void whoAsksToBeCalledTomorrowIsCalledThen() {
        Lead later = engine.lead(
                ScriptedCaller.named("later").says("call me tomorrow at ten").build());

        engine.run(spec(List.of(later))
                .retryPolicy(RetryPolicy.builder().maxAttempts(2).build())
                .build());

        assertThat(watch.dialedAt).hasSize(2);
        assertThat(watch.dialedAt.get(1))
                .isBetween(Instant.parse("2026-01-06T10:00:00Z"), Instant.parse("2026-01-06T10:00:05Z"));
    }

    @Test
    void aPausedCampaignMakesNoNewCallsUntilItIsResumed() {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            leads.add(engine.lead(
                    ScriptedCaller.named("yes" + i).says("yes", "yes").build()));
        }
        Campaign campaign = engine.engine.campaign(spec(leads).build());
        campaign.start();
        engine.time.advance(Duration.ofSeconds(2));
        campaign.pause();
        campaign.pause();
        engine.time.advance(Duration.ofMinutes(10));

        assertThat(watch.dialed).hasSize(1);
        assertThat(engine.await(campaign.progress()).activeCalls()).isZero();

        campaign.resume();
        engine.await(campaign.ended());
        assertThat(watch.dialed).hasSize(4);
    }

    @Test
    void aStoppedCampaignLetsItsCallsEndAndTheLeadsCanBeCalledByTheNext() {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            leads.add(engine.lead(
                    ScriptedCaller.named("yes" + i).says("yes", "yes").build()));
        }
        Campaign campaign = engine.engine.campaign(spec(leads).build());
        campaign.start();
        engine.time.advance(Duration.ofSeconds(2));
        campaign.stop();

        CampaignProgress stopped = engine.await(campaign.ended());

        assertThat(stopped.dispositions()).isEqualTo(Map.of(Disposition.QUALIFIED, 1));
        assertThat(stopped.leads().waiting()).isEqualTo(2);
        assertThat(engine.run(spec(leads).build()).leads().done()).isEqualTo(3);
    }

    @Test
    void theGateIsAskedBeforeEveryDialAndWhatItRefusesForNowIsCalledLater() {
        Lead lead = engine.lead(ScriptedCaller.named("yes").says("yes", "yes").build());
        Instant opens = engine.time.now().plus(Duration.ofHours(1));

        engine.run(spec(List.of(lead))
                .legalGate((who, scenario, at) ->
                        at.isBefore(opens) ? new GateDecision.Refused("too early", opens) : new GateDecision.Allowed())
                .build());

        assertThat(watch.refusals).containsExactly("too early");
        assertThat(watch.dialedAt).hasSize(1).allMatch(at -> !at.isBefore(opens));
    }

    @Test
    void whatADeadProcessLeftOpenIsClosedAsInterruptedAndNotSilentlyDialedAgain() {
        Lead lead = engine.lead(ScriptedCaller.named("yes").says("yes", "yes").build());
        Instant then = engine.time.now().minus(Duration.ofMinutes(10));
        store.addLeads("campaign", List.of(lead));
        store.claim(new ClaimRequest("campaign", "dead", 1, then, Duration.ofMinutes(1)));
        store.begin(new Attempt("old", "campaign", lead.id(), 1, "dead", then, then.plus(Duration.ofMinutes(1))));

        CampaignProgress end = engine.run(spec(List.of()).build());

        assertThat(watch.dialed).isEmpty();
        assertThat(end.leads().done()).isEqualTo(1);
    }

    @Test
    void aLeadWithoutANeededVariableIsToldBeforeTheCampaignStarts() {
        Scenario scenario = new ScenarioLoader().load("""
                        {"id": "v", "language": "en", "variables": {"lead.firstName": null},
                         "disclosure": "This is an automated call.", "start": "a",
                         "steps": {"a": {"prompt": "Hello {{lead.firstName}}, yes?",
                                         "on": {"affirm": "b", "deny": "b"}},
                                   "b": {"prompt": "Goodbye.", "end": "qualified"}}}
                        """);

        assertThatThrownBy(() -> engine.engine.campaign(CampaignSpec.builder("v", scenario)
                        .leads(List.of(Lead.of("1", "+33123456789")))
                        .build()))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("lead '1'")
                .hasMessageContaining("lead.firstName");
    }

    @Test
    void aListenerThatThrowsDoesNoHarm() {
        watch.broken = true;
        List<Lead> leads = List.of(
                engine.lead(ScriptedCaller.named("yes").says("yes", "yes").build()));

        assertThat(engine.run(spec(leads).build()).dispositions()).isEqualTo(Map.of(Disposition.QUALIFIED, 1));
    }

    private static CampaignSpec.Builder spec(List<Lead> leads) {
        return CampaignSpec.builder("campaign", EngineInVirtualTime.SCENARIO)
                .leads(leads)
                .retryPolicy(RetryPolicy.never());
    }

    private final class Watch implements EngineListener {
        final List<String> dialed = new ArrayList<>();
        final List<Instant> dialedAt = new ArrayList<>();
        final List<String> refusals = new ArrayList<>();
        boolean broken;
        int running;
        int most;

        @Override
        public void onDialing(CallPlan plan) {
            dialed.add(plan.lead().id());
            dialedAt.add(engine.time.now());
            most = Math.max(most, ++running);
            fail();
        }

        @Override
        public void onCallEnded(CallPlan plan, CallReport report) {
            running--;
            fail();
        }

        @Override
        public void onLeadRefused(String campaignId, Lead lead, String reason) {
            refusals.add(reason);
        }

        @Override
        public void onStateChanged(String campaignId, CampaignState state) {
            fail();
        }

        private void fail() {
            if (broken) {
                throw new IllegalStateException("a listener that throws");
            }
        }
    }
}
