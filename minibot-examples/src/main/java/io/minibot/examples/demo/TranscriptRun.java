package io.minibot.examples.demo;

import io.minibot.examples.cli.Interruption;
import io.minibot.examples.run.CallMarkers;
import io.minibot.examples.run.People;
import io.minibot.examples.run.RunSummary;
import io.minibot.examples.run.ShownCall;
import io.minibot.examples.simulate.VirtualRun;
import io.minibot.intent.IntentClassifier;
import io.minibot.intent.RuleIntentClassifier;
import io.minibot.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run without sound: transcripts in virtual time. */
final class TranscriptRun {
    private TranscriptRun() {}

    static RunSummary run(String title, Scenario scenario, People people, int concurrency, Interruption interruption) {
        long began = System.nanoTime();
        Instant startedAt = Instant.now();
        List<ShownCall> calls = new ArrayList<>();
        try (IntentClassifier classifier = RuleIntentClassifier.ofDefaults()) {
            new VirtualRun(scenario, classifier, people, 1, concurrency)
                    .run(
                            interruption::isRequested,
                            result -> calls.add(new ShownCall(
                                    result, CallMarkers.timeline(result.log(), result.heard()), Optional.empty())));
        }
        Map<String, String> words = new LinkedHashMap<>();
        words.put("scenario", scenario.id());
        words.put("calls at a time", String.valueOf(concurrency));
        words.put("speech", "transcripts in virtual time, no sound");
        return new RunSummary(
                title,
                startedAt,
                Duration.ofNanos(System.nanoTime() - began),
                words,
                calls,
                calls.size() == people.all().size());
    }
}
