package io.minibot.dialogue;

import io.minibot.scenario.Aside;
import io.minibot.scenario.PhraseKey;
import io.minibot.scenario.Prompt;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioException;
import io.minibot.scenario.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Picks among prompts, never the same twice in a row where there is a choice, and fills in their variables. */
final class Phrases {
    private final DialogueContext context;
    private final SplittableRandom random;
    private final Map<String, Integer> last = new HashMap<>();

    /**
     * Checks that every variable has a value, so that nothing is missing once somebody is on the line.
     *
     * @throws ScenarioException if one has none
     */
    Phrases(DialogueContext context) {
        this.context = context;
        this.random = new SplittableRandom(context.seed());
        prompts(context.scenario()).forEach(this::render);
    }

    private static Stream<Prompt> prompts(Scenario scenario) {
        Stream<Prompt> steps = scenario.steps().values().stream()
                .flatMap(step -> Stream.of(step.prompts(), step.silencePrompts(), step.notUnderstoodPrompts())
                        .flatMap(List::stream));
        Stream<Prompt> others = Stream.concat(
                scenario.asides().stream().flatMap(aside -> aside.answers().stream()),
                scenario.phrases().values().stream().flatMap(List::stream));
        return Stream.of(
                        Stream.of(scenario.disclosure()),
                        Stream.ofNullable(scenario.voicemail().message()),
                        steps,
                        others)
                .flatMap(prompts -> prompts);
    }

    List<Speech> phrase(PhraseKey key) {
        return pick("phrase " + key, context.scenario().phrases().getOrDefault(key, List.of()));
    }

    List<Speech> question(Step step) {
        return pick("step " + step.id(), step.prompts());
    }

    /** The step's own words for a silence, in their order, or else the scenario's. */
    List<Speech> afterSilence(Step step) {
        return step.silencePrompts().isEmpty()
                ? phrase(PhraseKey.SILENCE)
                : next("silence " + step.id(), step.silencePrompts());
    }

    /** The step's own words for an answer that was not understood, in their order, or else the scenario's. */
    List<Speech> afterNotUnderstood(Step step) {
        return step.notUnderstoodPrompts().isEmpty()
                ? phrase(PhraseKey.NOT_UNDERSTOOD)
                : next("not understood " + step.id(), step.notUnderstoodPrompts());
    }

    /** The first answer the first time, and so on; the last one from then on. */
    List<Speech> answer(Aside aside) {
        if (aside.answers().isEmpty()) {
            return List.of();
        }
        int times = last.merge("aside " + aside.intent(), 0, (before, zero) -> before + 1);
        return List.of(
                render(aside.answers().get(Math.min(times, aside.answers().size() - 1))));
    }

    Speech render(Prompt prompt) {
        return new Speech(prompt.text().render(context.variables()), prompt.audio());
    }

    private List<Speech> next(String key, List<Prompt> prompts) {
        int index = (last.getOrDefault(key, -1) + 1) % prompts.size();
        last.put(key, index);
        return List.of(render(prompts.get(index)));
    }

    private List<Speech> pick(String key, List<Prompt> prompts) {
        if (prompts.isEmpty()) {
            return List.of();
        }
        int index = 0;
        if (prompts.size() > 1) {
            Integer before = last.get(key);
            // nextLong rather than nextInt(bound): its algorithm has been the same on every JDK.
            index = Math.floorMod(random.nextLong(), before == null ? prompts.size() : prompts.size() - 1);
            if (before != null && index >= before) {
                index++;
            }
        }
        last.put(key, index);
        return List.of(render(prompts.get(index)));
    }
}
