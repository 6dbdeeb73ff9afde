package io.minibot.scenario;

import io.minibot.intent.IntentVocabulary;
import io.minibot.lead.Lead;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
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

    /**
     * Returns everything that can be said in a call, each prompt once, in the order in which a call is likely to need
     * it. Those that are {@linkplain Prompt#isStatic() static} sound the same in every call; the others are rendered
     * for each lead. With them ready, nothing is synthesized during a call.
     */
    public List<Prompt> prompts() {
        return Spoken.of(this).stream().map(Spoken::prompt).distinct().toList();
    }

    /**
     * Returns the value of every variable for a call: the lead's attributes as {@code lead.*}, else the campaign's
     * value, else the default. Values that the scenario does not declare are left out.
     *
     * @param lead who is called
     * @param campaign values by name; may be empty
     * @throws ScenarioException if a variable has no value; the message names all that are missing
     */
    public Map<String, String> values(Lead lead, Map<String, String> campaign) {
        Map<String, String> values = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        variables.forEach((name, standard) -> {
            String own = name.startsWith("lead.") ? lead.attributes().get(name.substring("lead.".length())) : null;
            String value = own != null ? own : campaign.getOrDefault(name, standard.orElse(null));
            if (value == null) {
                missing.add(name);
            } else {
                values.put(name, value);
            }
        });
        if (!missing.isEmpty()) {
            throw new ScenarioException(
                    "lead '" + lead.id() + "' cannot be called with scenario '" + id + "': " + missing
                            + " have no value; give them to the lead, to the campaign, or as defaults in the scenario");
        }
        return Map.copyOf(values);
    }
}
