package io.minibot.scenario;

import io.minibot.intent.Intent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One point of the conversation: a prompt, then listening, unless the step goes on or ends by itself. Exactly one of
 * these holds: {@code ending} is there (a terminal step), {@code next} is there (a statement), or there are targets (a
 * question).
 *
 * @param id unique in the scenario
 * @param prompts one of them is said, picked at random; at least one
 * @param bargeIn whether and how the prompt can be interrupted
 * @param listening how to wait for the answer
 * @param targets where each intent leads
 * @param otherwise where every intent leads that has no target and no meaning of its own to the dialogue; or null
 * @param silencePrompts said when nothing was heard, in turn; empty for the scenario's phrases
 * @param notUnderstoodPrompts said when the answer was not understood, in turn; empty for the scenario's phrases
 * @param scoring how the answer counts, or null
 * @param next of a statement: the target that follows without listening; or null
 * @param ending of a terminal step: the result; or null
 */
public record Step(
        String id,
        List<Prompt> prompts,
        BargeIn bargeIn,
        Listening listening,
        Map<Intent, Target> targets,
        @Nullable Target otherwise,
        List<Prompt> silencePrompts,
        List<Prompt> notUnderstoodPrompts,
        @Nullable Scoring scoring,
        @Nullable Target next,
        @Nullable Ending ending) {
    /** Copies the collections. */
    public Step {
        prompts = List.copyOf(prompts);
        targets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        silencePrompts = List.copyOf(silencePrompts);
        notUnderstoodPrompts = List.copyOf(notUnderstoodPrompts);
    }

    /** Returns whether the step waits for an answer. */
    public boolean isQuestion() {
        return ending == null && next == null;
    }
}
