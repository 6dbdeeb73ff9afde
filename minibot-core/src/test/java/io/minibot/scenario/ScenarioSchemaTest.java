package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minibot.intent.Intent;
import io.minibot.intent.IntentDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioSchemaTest {
    /** What is called otherwise in JSON, where the names of the record would not read well. */
    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "Scenario.vocabulary", List.of("intents"),
            "Scenario.asides", List.of("faq", "objections"),
            "Step.prompts", List.of("prompt"),
            "Step.listening", List.of("listen"),
            "Step.targets", List.of("on"),
            "Step.otherwise", List.of("on"),
            "Step.silencePrompts", List.of("silence"),
            "Step.notUnderstoodPrompts", List.of("notUnderstood"),
            "Step.scoring", List.of("score"),
            "Step.ending", List.of("end"));

    private static final Map<String, List<String>> MORE_NAMES = Map.of(
            "Aside.answers", List.of("answer"),
            // The name of the property is the id.
            "Step.id", List.of(),
            "Aside.intent", List.of(),
            "IntentDefinition.intent", List.of());

    private final JsonNode schema = parse(ScenarioSchema.json());

    @Test
    void isOfDraft202012() {
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void hasAPropertyForEveryFieldOfTheModel() {
        assertThat(undocumented(Scenario.class, "")).isEmpty();
        assertThat(undocumented(Step.class, "/$defs/step")).isEmpty();
        assertThat(undocumented(Listening.class, "/$defs/step/properties/listen"))
                .isEmpty();
        assertThat(undocumented(Scoring.class, "/$defs/step/properties/score")).isEmpty();
        assertThat(undocumented(Ending.class, "/$defs/step/properties/end")).isEmpty();
        assertThat(undocumented(Prompt.class, "/$defs/prompt")).isEmpty();
        assertThat(undocumented(IntentDefinition.class, "/$defs/intent")).isEmpty();
        assertThat(undocumented(Aside.class, "/$defs/aside")).isEmpty();
        assertThat(undocumented(Limits.class, "/properties/limits")).isEmpty();
        assertThat(undocumented(Qualification.class, "/properties/qualification"))
                .isEmpty();
        assertThat(undocumented(Voicemail.class, "/properties/voicemail")).isEmpty();
    }

    @Test
    void knowsEveryPhraseAndEveryBaseIntent() {
        assertThat(names("/properties/phrases"))
                .containsExactlyElementsOf(
                        Arrays.stream(PhraseKey.values()).map(PhraseKey::id).toList());
        List<String> bases = new ArrayList<>();
        schema.at("/$defs/intent/properties/base/enum").forEach(base -> bases.add(base.asText()));
        assertThat(bases)
                .containsExactlyElementsOf(Intent.BASE.stream().map(Intent::id).toList());
    }

    @Test
    void describesEveryPropertyAndAllowsNoOthers() {
        List<String> faults = new ArrayList<>();
        inspect("", schema, faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void everyDefaultThatItStatesIsTheModels() {
        Scenario bare = new ScenarioLoader()
                .load(new Survey()
                        .without("/limits")
                        .without("/qualification")
                        .with("/steps/interest/listen", "{}")
                        .with("/steps/owner/score", "{}")
                        .with("/steps/bye/end", "{}")
                        .without("/steps/owner/bargeIn")
                        .json());

        assertThat(schema.at("/properties/limits/properties/turns/default").asInt())
                .isEqualTo(bare.limits().turns());
        assertThat(DurationText.parse(schema.at("/properties/limits/properties/duration/default")
                        .asText()))
                .isEqualTo(bare.limits().duration());
        assertThat(schema.at("/properties/limits/properties/silences/default").asInt())
                .isEqualTo(bare.limits().silences());
        assertThat(schema.at("/properties/limits/properties/notUnderstood/default")
                        .asInt())
                .isEqualTo(bare.limits().notUnderstood());
        assertThat(schema.at("/properties/qualification/properties/threshold/default")
                        .asDouble())
                .isEqualTo(bare.qualification().threshold());
        JsonNode listen = schema.at("/$defs/step/properties/listen/properties");
        Listening listening = bare.step("interest").listening();
        assertThat(DurationText.parse(listen.at("/maxWait/default").asText())).isEqualTo(listening.maxWait());
        assertThat(listen.at("/attempts/default").asInt()).isEqualTo(listening.attempts());
        assertThat(listening.endSilence()).isNull();
        Scoring scoring = bare.step("owner").scoring();
        assertThat(scoring).isNotNull();
        assertThat(schema.at("/$defs/step/properties/score/properties/weight/default")
                        .asDouble())
                .isEqualTo(scoring.weight());
        assertThat(scoring.required()).isFalse();
        assertThat(scoring.positive()).containsExactly(Intent.AFFIRM);
        assertThat(bare.step("bye").ending()).isEqualTo(new Ending(null, false));
        assertThat(bare.step("owner").bargeIn()).isEqualTo(BargeIn.SPEECH);
    }

    private static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of(
                        "/steps/owner/promt",
                        "'x'",
                        "error /steps/owner/promt: there is no property 'promt' here; did you mean 'prompt'?"),
                Arguments.of(
                        "/steps/bye/end",
                        "'refuse'",
                        "error /steps/bye/end: \"refuse\" is not one of [\"auto\",\"qualified\",\"not_qualified\",\"refused\",\"callback\",\"wrong_number\",\"human_requested\"]; did you mean 'refused'?"),
                Arguments.of(
                        "/steps/owner/listen",
                        "{'attempts':0}",
                        "error /steps/owner/listen/attempts: 0 is less than 1; write 1 or more"),
                Arguments.of(
                        "/steps/owner/listen",
                        "{'maxWait':'5 sec'}",
                        "error /steps/owner/listen/maxWait: \"5 sec\" has a wrong form; write: A number with ms, s, m or h ('600ms', '5s', '2m'), or ISO-8601 ('PT5S')."),
                Arguments.of(
                        "/qualification/threshold",
                        "'high'",
                        "error /qualification/threshold: \"high\" is not a number; write a number"),
                Arguments.of(
                        "/steps/owner/prompt",
                        "3",
                        "error /steps/owner/prompt: 3 is not a text or a list or an object; write a text or a list or an object"),
                Arguments.of(
                        "/steps/owner/prompt",
                        "[]",
                        "error /steps/owner/prompt: nothing is in it; fill it, or remove it"),
                Arguments.of(
                        "/steps/owner/prompt",
                        "{'audio':'a'}",
                        "error /steps/owner/prompt/text: 'text' is missing; add \"text\": what is said, or what the recording says"),
                Arguments.of(
                        "/steps/owner/on/affirm",
                        "'@again'",
                        "error /steps/owner/on/affirm: \"@again\" has a wrong form; write: Id of a step, '@repeat' (ask this step again) or '@return' (back to the question that was open before this step)."),
                Arguments.of(
                        "/steps/owner/on/AFFIRM",
                        "'bye'",
                        "error /steps/owner/on/AFFIRM: the name 'AFFIRM' has a wrong form; write: Id of an intent (lower case), or '*'."));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aViolationIsSaidInPlainWords(String pointer, String json, String finding) {
        assertThat(new Survey().with(pointer, json).findings())
                .extracting(Finding::toString)
                .contains(finding);
    }

    @Test
    void aMissingDisclosureIsSaidInPlainWords() {
        assertThat(new Survey().without("/disclosure").findings())
                .extracting(Finding::toString)
                .containsExactly("error /disclosure: 'disclosure' is missing; add \"disclosure\":"
                        + " a sentence that says that an automated system is calling, and for whom");
    }

    @Test
    void aMissingPromptIsSaidInPlainWords() {
        assertThat(new Survey().without("/steps/owner/prompt").findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "error /steps/owner/prompt: 'prompt' is missing; add \"prompt\": what the bot says here");
    }

    private List<String> undocumented(Class<? extends Record> record, String pointer) {
        List<String> properties = names(pointer);
        List<String> missing = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = record.getSimpleName() + "." + component.getName();
            List<String> wanted =
                    OTHER_NAMES.getOrDefault(name, MORE_NAMES.getOrDefault(name, List.of(component.getName())));
            if (!properties.containsAll(wanted)) {
                missing.add(name);
            }
        }
        return missing;
    }

    private List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        schema.at(pointer.isEmpty() ? "/properties" : pointer + "/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static void inspect(String pointer, JsonNode node, List<String> faults) {
        boolean described = node.path("properties").properties().stream()
                .allMatch(property -> property.getValue().hasNonNull("description"));
        boolean closed = !node.path("properties").isObject()
                || node.has("additionalProperties")
                || pointer.endsWith("/properties");
        if (!described) {
            faults.add(pointer + " has a property without a description");
        }
        if (!closed) {
            faults.add(pointer + " allows any property");
        }
        node.properties().forEach(child -> inspect(pointer + "/" + child.getKey(), child.getValue(), faults));
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
