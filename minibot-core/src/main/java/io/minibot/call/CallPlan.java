package io.minibot.call;

import io.minibot.lead.Lead;
import io.minibot.scenario.Scenario;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be made.
 *
 * @param attemptId unique for ever
 * @param lead whom to call
 * @param scenario what to talk about
 * @param variables values of the scenario's variables, complete
 * @param zone where the person lives, for times that are said
 * @param callerId the number to show, or null for the telephony's default
 * @param ringTimeout how long it may ring
 * @param seed picks among prompts
 */
public record CallPlan(
        String attemptId,
        Lead lead,
        Scenario scenario,
        Map<String, String> variables,
        ZoneId zone,
        @Nullable String callerId,
        Duration ringTimeout,
        long seed) {
    /** Copies the variables. */
    public CallPlan {
        variables = Map.copyOf(variables);
    }
}
