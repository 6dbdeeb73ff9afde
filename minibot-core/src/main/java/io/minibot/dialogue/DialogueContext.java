package io.minibot.dialogue;

import io.minibot.scenario.Scenario;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a dialogue needs to know before it begins.
 *
 * @param scenario the conversation
 * @param variables values of the scenario's variables, by name; complete
 * @param zone where the caller lives, for times that are said
 * @param seed picks among prompts: the same seed, the same words
 * @param canTransfer whether the telephony can connect the caller to somebody else
 */
public record DialogueContext(
        Scenario scenario, Map<String, String> variables, ZoneId zone, long seed, boolean canTransfer) {
    /** Copies the variables. */
    public DialogueContext {
        variables = Map.copyOf(variables);
    }
}
