package io.minibot.scenario;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A hash of all that a scenario says and does, the same on every JDK, whatever the order in its sets and maps. */
public final class ScenarioFingerprint {
    private final StringBuilder content = new StringBuilder();

    private ScenarioFingerprint() {}

    /**
     * Returns the SHA-256 of a scenario's content in 64 hexadecimal digits.
     *
     * @param scenario loaded or made otherwise
     */
    public static String of(Scenario scenario) {
        ScenarioFingerprint fingerprint = new ScenarioFingerprint();
        fingerprint.add(scenario);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(fingerprint.content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void add(Scenario scenario) {
        add(scenario.id(), scenario.language().toLanguageTag(), scenario.start(), scenario.transferTo());
        new TreeMap<>(scenario.variables()).forEach((name, value) -> add(name, value.orElse(null)));
        add(scenario.disclosure());
        scenario.steps().values().forEach(this::add);
        for (IntentDefinition definition : scenario.vocabulary().definitions()) {
            add(definition.intent().id(), definition.base().id());
            addAll(definition.examples());
        }
        for (Aside aside : scenario.asides()) {
            add(aside.intent().id());
            add(aside.answers());
        }
        for (PhraseKey key : PhraseKey.values()) {
            add(key.name());
            add(scenario.phrases().getOrDefault(key, List.of()));
        }
        add(scenario.limits().turns(), scenario.limits().duration());
        add(scenario.limits().silences(), scenario.limits().notUnderstood());
        add(number(scenario.qualification().threshold()));
        add(scenario.voicemail().message());
    }

    private void add(Step step) {
        add(
                step.id(),
                step.bargeIn(),
                step.listening().maxWait(),
                step.listening().endSilence());
        add(step.listening().attempts());
        addAll(step.listening().grammar());
        add(step.prompts());
        add(step.silencePrompts());
        add(step.notUnderstoodPrompts());
        byId(step).forEach((intent, target) -> add(intent, name(target)));
        add(step.otherwise() == null ? null : name(step.otherwise()));
        add(step.next() == null ? null : name(step.next()));
        Scoring scoring = step.scoring();
        if (scoring != null) {
            add(number(scoring.weight()), scoring.required());
            addAll(scoring.positive().stream().map(Intent::id).sorted().toList());
        }
        Ending ending = step.ending();
        if (ending != null) {
            add("ending", ending.result(), ending.transfer());
        }
    }

    private static Map<String, Target> byId(Step step) {
        Map<String, Target> targets = new TreeMap<>();
        step.targets().forEach((intent, target) -> targets.put(intent.id(), target));
        return targets;
    }

    private static String name(Target target) {
        if (target instanceof Target.Go go) {
            return go.stepId();
        }
        return target instanceof Target.Repeat ? "@repeat" : "@return";
    }

    private static String number(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    private void addAll(List<String> texts) {
        add(texts.size());
        texts.forEach(this::add);
    }

    private void add(List<Prompt> prompts) {
        add(prompts.size());
        prompts.forEach(this::add);
    }

    private void add(@Nullable Prompt prompt) {
        if (prompt == null) {
            add((Object) null);
        } else {
            add(prompt.text().source(), prompt.audio());
        }
    }

    /** Adds values with their lengths, so that what is next to each other cannot run together. */
    private void add(@Nullable Object... values) {
        for (Object value : values) {
            String text = String.valueOf(value);
            content.append(value == null ? -1 : text.length()).append(':').append(text);
        }
    }
}
