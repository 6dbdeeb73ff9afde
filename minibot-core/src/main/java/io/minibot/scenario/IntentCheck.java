package io.minibot.scenario;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that every intent that is asked for can be heard, and that no two of them are taught the same. */
final class IntentCheck {
    /** What the dialogue answers by itself, because the law or decency asks for it. */
    private static final Set<Intent> RESERVED = Set.of(Intent.DO_NOT_CALL, Intent.ROBOT_QUESTION);

    private final Scenario scenario;
    private final Findings findings;
    private final Set<String> known;

    IntentCheck(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        this.known = Stream.concat(
                        Intent.BASE.stream(),
                        scenario.vocabulary().definitions().stream().map(IntentDefinition::intent))
                .map(Intent::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void run() {
        scenario.steps().values().forEach(this::checkStep);
        for (Aside aside : scenario.asides()) {
            checkKnown(Spoken.path(aside), aside.intent());
        }
        checkExamples();
        checkUsed();
    }

    private void checkStep(Step step) {
        String path = Pointer.child("/steps", step.id());
        for (Intent intent : step.targets().keySet()) {
            String place = path + "/on/" + intent.id();
            checkKnown(place, intent);
            if (RESERVED.contains(intent)) {
                findings.error(
                        place,
                        "'" + intent + "' is answered in the same way at every step",
                        "remove it here; the words are in \"phrases\"");
            }
        }
        Scoring scoring = step.scoring();
        if (scoring != null) {
            scoring.positive().forEach(intent -> checkKnown(path + "/score/positive", intent));
        }
    }

    private void checkKnown(String path, Intent intent) {
        if (!known.contains(intent.id())) {
            findings.error(
                    path,
                    "nothing that is said can mean '" + intent + "'",
                    () -> Nearest.suggest(
                            intent.id(),
                            known,
                            "define it in \"intents\" with examples, or use one of " + Nearest.some(known)));
        }
    }

    private void checkExamples() {
        Map<String, Intent> taught = new LinkedHashMap<>();
        for (IntentDefinition definition : scenario.vocabulary().definitions()) {
            String path = path(definition.intent()) + "/examples";
            for (int i = 0; i < definition.examples().size(); i++) {
                String example = definition.examples().get(i);
                String words = PlainWords.of(example);
                Intent other = taught.putIfAbsent(words, definition.intent());
                if (words.isEmpty()) {
                    findings.error(path + "/" + i, "the example has no words", "write what people say");
                } else if (other != null && !other.equals(definition.intent())) {
                    findings.error(
                            path + "/" + i,
                            "'" + example + "' is an example of '" + other + "' too",
                            "keep it with the one that it means");
                }
            }
        }
    }

    private void checkUsed() {
        Set<String> used = new TreeSet<>();
        scenario.asides().forEach(aside -> used.add(aside.intent().id()));
        scenario.steps().values().forEach(step -> step.targets().keySet().forEach(intent -> used.add(intent.id())));
        for (IntentDefinition definition : scenario.vocabulary().definitions()) {
            if (!used.contains(definition.intent().id()) && definition.base().equals(Intent.UNKNOWN)) {
                findings.warning(
                        path(definition.intent()),
                        "no step does anything with '" + definition.intent() + "'",
                        "give it a target in \"on\", or a \"base\", or remove it");
            }
        }
    }

    private String path(Intent intent) {
        return Spoken.path(new Aside(intent, List.of()));
    }
}
