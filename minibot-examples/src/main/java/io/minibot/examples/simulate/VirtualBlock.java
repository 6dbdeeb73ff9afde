package io.minibot.examples.simulate;

import io.minibot.ConversationEngine;
import io.minibot.EngineListener;
import io.minibot.call.CallPlan;
import io.minibot.call.CallReport;
import io.minibot.campaign.Campaign;
import io.minibot.campaign.CampaignSpec;
import io.minibot.campaign.RetryPolicy;
import io.minibot.examples.cli.CommandException;
import io.minibot.examples.run.CallResult;
import io.minibot.examples.run.People;
import io.minibot.examples.run.Person;
import io.minibot.intent.IntentClassifier;
import io.minibot.lead.Lead;
import io.minibot.scenario.Scenario;
import io.minibot.simulation.CallTimeline;
import io.minibot.simulation.FakeRecognizer;
import io.minibot.simulation.FakeSynthesizer;
import io.minibot.simulation.FakeTelephony;
import io.minibot.simulation.VirtualScheduler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Some of a run's calls, with a clock and an engine of their own. Used once, by one thread. */
final class VirtualBlock {
    private final Scenario scenario;
    private final IntentClassifier classifier;
    private final People people;
    private final long seed;
    private final int concurrency;
    private final Map<String, String> logs = new HashMap<>();
    private final Map<String, CallTimeline> timelines = new HashMap<>();
    private final Map<String, CallReport> reports = new HashMap<>();

    VirtualBlock(Scenario scenario, IntentClassifier classifier, People people, long seed, int concurrency) {
        this.scenario = scenario;
        this.classifier = classifier;
        this.people = people;
        this.seed = seed;
        this.concurrency = concurrency;
    }

    /** Makes the calls; ended early, it returns those that had ended. */
    List<CallResult> run(BooleanSupplier stop, AtomicInteger ended) {
        try (VirtualScheduler time = new VirtualScheduler();
                FakeTelephony telephony = new FakeTelephony(
                        time,
                        request -> at(request.destination()).caller(),
                        timeline -> timelines.put(timeline.attemptId(), timeline));
                FakeRecognizer recognizer = new FakeRecognizer();
                FakeSynthesizer synthesizer = new FakeSynthesizer();
                ConversationEngine engine = ConversationEngine.builder()
                        .telephony(telephony)
                        .recognizer(recognizer)
                        .synthesizer(synthesizer)
                        .classifier(classifier)
                        .scheduler(time)
                        .executor(time)
                        .recognitionExecutor(time)
                        .attemptIds(attemptIds())
                        .callLogs(logs::put)
                        .listener(new Listener(ended))
                        .build()) {
            List<Lead> leads = people.all().stream().map(Person::lead).toList();
            Campaign campaign = engine.campaign(CampaignSpec.builder("simulation", scenario)
                    .leads(leads)
                    .concurrentCalls(concurrency)
                    .retryPolicy(RetryPolicy.never())
                    .build());
            campaign.start();
            boolean complete =
                    time.runUntil(() -> stop.getAsBoolean() || campaign.ended().isDone());
            if (!complete) {
                throw new CommandException("the campaign stands still in virtual time with " + reports.size() + " of "
                        + leads.size() + " calls made");
            }
        }
        return results();
    }

    private List<CallResult> results() {
        List<CallResult> results = new ArrayList<>();
        for (Person person : people.all()) {
            CallReport report = reports.get(person.lead().id());
            if (report != null) {
                String attempt = report.attemptId();
                results.add(new CallResult(person, report, logs.getOrDefault(attempt, ""), timelines.get(attempt)));
            }
        }
        return results;
    }

    private Person at(String destination) {
        return people.reachedAt(destination)
                .orElseThrow(() -> new CommandException("nobody in this run has the number " + destination));
    }

    /** Ids count up in the order of dialling, which virtual time fixes. */
    private java.util.function.Supplier<String> attemptIds() {
        int first = people.all().get(0).number();
        AtomicInteger next = new AtomicInteger(first);
        return () -> String.format(Locale.ROOT, "sim-%d-%06d", seed, next.getAndIncrement());
    }

    /** Keeps what comes out. */
    private final class Listener implements EngineListener {
        private final AtomicInteger ended;

        Listener(AtomicInteger ended) {
            this.ended = ended;
        }

        @Override
        public void onCallEnded(CallPlan plan, CallReport report) {
            reports.put(report.lead().id(), report);
            ended.incrementAndGet();
        }
    }
}
