package io.minibot.scenario;

import io.minibot.intent.IntentVocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as data. Immutable; loaded by {@code ScenarioLoader}, which only lets valid ones through.
 *
 * @param id stable name, for logs and reports
 * @param language what is spoken
 * @param variables what templates may use, by name ({@code lead.firstName}, {@code agent.name}): the default value, or
 *     empty where the lead or the campaign must bring one
 * @param disclosure said first, never interrupted: that the caller is an automated system, and whose
 * @param start id of the first step
 * @param steps by id, in the order of the file
 * @param vocabulary base intents and the scenario's own, asides included
 * @param asides FAQ and objections
 * @param phrases what to say outside the steps; complete, the language's defaults included
 * @param limits of the whole call
 * @param qualification when a person fits
 * @param voicemail what to do with a machine
 * @param transferTo number or endpoint of a human being, or null for a promise to call back
 */
public record Scenario(
        String id,
        Locale language,
        Map<String, Optional<String>> variables,
        Prompt disclosure,
        String start,
        Map<String, Step> steps,
        IntentVocabulary vocabulary,
        List<Aside> asides,
        Map<PhraseKey, List<Prompt>> phrases,
        Limits limits,
        Qualification qualification,
        Voicemail voicemail,
        @Nullable String transferTo) {
    /** Copies the collections, keeping the order of the steps. */
    public Scenario {
        variables = Map.copyOf(variables);
        steps = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        asides = List.copyOf(asides);
        phrases = Map.copyOf(phrases);
    }

    /**
     * Returns a step.
     *
     * @param stepId an id that exists
     */
    public Step step(String stepId) {
        Step step = steps.get(stepId);
        if (step == null) {
            throw new ScenarioException("scenario '" + id + "' has no step '" + stepId + "'; it has " + steps.keySet());
        }
        return step;
    }
}
