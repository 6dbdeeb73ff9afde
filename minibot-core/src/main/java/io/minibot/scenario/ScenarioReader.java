package io.minibot.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.minibot.intent.Intent;
import io.minibot.intent.IntentDefinition;
import io.minibot.intent.IntentVocabulary;
import io.minibot.lead.Disposition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns JSON that fits the schema into a scenario. What the schema cannot say becomes findings. */
final class ScenarioReader {
    private final JsonNode root;
    private final PromptReader prompts;
    private final Findings findings = new Findings();

    ScenarioReader(JsonNode root, AudioDirectory audio) {
        this.root = root;
        this.prompts = new PromptReader(audio, findings);
    }

    List<Finding> findings() {
        return findings.list();
    }

    /** Returns the scenario; what is in {@link #findings()} was left out of it or stands in for it. */
    Scenario read() {
        Locale language = Locale.forLanguageTag(root.path("language").asText());
        Map<String, Step> steps = new LinkedHashMap<>();
        fields("/steps").forEach((id, step) -> steps.put(id, step(id, step)));
        List<IntentDefinition> definitions = new ArrayList<>();
        fields("/intents").forEach((id, intent) -> define(definitions, Pointer.child("/intents", id), id, intent));
        List<Aside> asides = new ArrayList<>();
        asides("/faq", "faq.", Intent.QUESTION, definitions, asides);
        asides("/objections", "objection.", Intent.OBJECTION, definitions, asides);
        return new Scenario(
                root.path("id").asText(),
                language,
                variables(),
                prompts.one("/disclosure", root.path("disclosure")),
                root.path("start").asText(),
                steps,
                new IntentVocabulary(language, definitions),
                asides,
                phrases(language),
                limits(root.path("limits")),
                new Qualification(root.at("/qualification/threshold").asDouble(50)),
                voicemail(root.at("/voicemail/message")),
                root.path("transferTo").textValue());
    }

    private Map<String, Optional<String>> variables() {
        Map<String, Optional<String>> variables = new LinkedHashMap<>();
        fields("/variables").forEach((name, value) -> variables.put(name, Optional.ofNullable(value.textValue())));
        return variables;
    }

    private Step step(String id, JsonNode node) {
        String path = Pointer.child("/steps", id);
        Map<Intent, Target> targets = new LinkedHashMap<>();
        Target otherwise = null;
        for (Map.Entry<String, JsonNode> entry : node.path("on").properties()) {
            if (entry.getKey().equals("*")) {
                otherwise = target(entry.getValue());
            } else {
                targets.put(new Intent(entry.getKey()), target(entry.getValue()));
            }
        }
        return new Step(
                id,
                prompts.all(path + "/prompt", node.path("prompt")),
                bargeIn(node.path("bargeIn")),
                listening(path + "/listen", node.path("listen")),
                targets,
                otherwise,
                prompts.all(path + "/silence", node.path("silence")),
                prompts.all(path + "/notUnderstood", node.path("notUnderstood")),
                node.has("score") ? scoring(node.path("score")) : null,
                node.has("next") ? target(node.path("next")) : null,
                node.has("end") ? ending(node.path("end")) : null);
    }

    private static Target target(JsonNode node) {
        return switch (node.asText()) {
            case "@repeat" -> new Target.Repeat();
            case "@return" -> new Target.Return();
            default -> new Target.Go(node.asText());
        };
    }

    private static BargeIn bargeIn(JsonNode node) {
        return switch (node.asText("speech")) {
            case "false", "none" -> BargeIn.NONE;
            case "any-voice" -> BargeIn.ANY_VOICE;
            default -> BargeIn.SPEECH;
        };
    }

    private Listening listening(String path, JsonNode node) {
        List<String> grammar = new ArrayList<>();
        node.path("grammar").forEach(phrase -> grammar.add(phrase.asText()));
        return new Listening(
                duration(path + "/maxWait", node.path("maxWait")).orElse(Listening.DEFAULT.maxWait()),
                duration(path + "/endSilence", node.path("endSilence")).orElse(null),
                node.path("attempts").asInt(Listening.DEFAULT.attempts()),
                grammar);
    }

    private static Scoring scoring(JsonNode node) {
        Set<Intent> positive = new LinkedHashSet<>();
        node.path("positive").forEach(intent -> positive.add(new Intent(intent.asText())));
        return new Scoring(
                node.path("weight").asDouble(1),
                node.path("required").asBoolean(),
                positive.isEmpty() ? Set.of(Intent.AFFIRM) : positive);
    }

    private static Ending ending(JsonNode node) {
        String result = node.isTextual() ? node.asText() : node.path("result").asText("auto");
        return new Ending(
                result.equals("auto") ? null : Disposition.of(result),
                node.path("transfer").asBoolean());
    }

    private void asides(
            String path, String prefix, Intent base, List<IntentDefinition> definitions, List<Aside> asides) {
        fields(path).forEach((id, aside) -> {
            String place = Pointer.child(path, id);
            define(definitions, place, prefix + id, aside, base);
            asides.add(new Aside(new Intent(prefix + id), prompts.all(place + "/answer", aside.path("answer"))));
        });
    }

    private void define(List<IntentDefinition> definitions, String path, String id, JsonNode node) {
        if (new Intent(id).isBase()) {
            findings.error(path, "'" + id + "' is a base intent", "choose another id");
            return;
        }
        define(definitions, path, id, node, new Intent(node.path("base").asText(Intent.UNKNOWN.id())));
    }

    private void define(List<IntentDefinition> definitions, String path, String id, JsonNode node, Intent base) {
        Intent intent = new Intent(id);
        if (definitions.stream().anyMatch(other -> other.intent().equals(intent))) {
            findings.error(path, "intent '" + id + "' is defined twice", "rename one of the two");
            return;
        }
        List<String> examples = new ArrayList<>();
        node.path("examples").forEach(example -> examples.add(example.asText()));
        definitions.add(new IntentDefinition(intent, base, examples));
    }

    private Map<PhraseKey, List<Prompt>> phrases(Locale language) {
        Map<PhraseKey, List<Prompt>> phrases = new EnumMap<>(PhraseKey.class);
        phrases.putAll(DefaultPhrases.of(language));
        for (PhraseKey key : PhraseKey.values()) {
            JsonNode node = root.path("phrases").path(key.id());
            if (!node.isMissingNode()) {
                phrases.put(key, prompts.all("/phrases/" + key.id(), node));
            }
        }
        return phrases;
    }

    private Limits limits(JsonNode node) {
        return new Limits(
                node.path("turns").asInt(Limits.DEFAULT.turns()),
                duration("/limits/duration", node.path("duration")).orElse(Limits.DEFAULT.duration()),
                node.path("silences").asInt(Limits.DEFAULT.silences()),
                node.path("notUnderstood").asInt(Limits.DEFAULT.notUnderstood()));
    }

    private Voicemail voicemail(JsonNode message) {
        return message.isMissingNode() || message.isNull()
                ? Voicemail.HANG_UP
                : new Voicemail(prompts.one("/voicemail/message", message));
    }

    private Optional<Duration> duration(String path, JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        try {
            Duration duration = DurationText.parse(node.asText());
            if (!duration.isZero() && !duration.isNegative()) {
                return Optional.of(duration);
            }
            findings.error(path, node + " is not longer than nothing", "write a duration such as \"5s\"");
        } catch (IllegalArgumentException e) {
            findings.error(path, node + " is no duration", "write a duration such as \"5s\" or \"600ms\"");
        }
        return Optional.empty();
    }

    private Map<String, JsonNode> fields(String pointer) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        root.at(pointer).properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
    }
}
