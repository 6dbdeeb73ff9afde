package io.minibot.campaign;

import io.minibot.lead.Lead;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the values of a scenario's variables: the lead's own first, then the campaign's, then the defaults. */
public final class CallVariables {
    private static final String LEAD = "lead.";

    private CallVariables() {}

    /**
     * Returns a value for each variable of the scenario.
     *
     * @param scenario whose variables
     * @param campaign the same for all leads, by full name
     * @param lead its attributes serve as {@code lead.<name>}
     * @throws ScenarioException if variables have no value; the message names them all
     */
    public static Map<String, String> resolve(Scenario scenario, Map<String, String> campaign, Lead lead) {
        Map<String, String> values = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        scenario.variables().forEach((name, fallback) -> find(name, fallback, campaign, lead)
                .ifPresentOrElse(value -> values.put(name, value), () -> missing.add(name)));
        if (!missing.isEmpty()) {
            missing.sort(null);
            throw new ScenarioException("lead '" + lead.id() + "' cannot be called with scenario '" + scenario.id()
                    + "': no value for " + missing
                    + ". Give the lead these attributes, set them for the campaign, or give the scenario defaults");
        }
        return values;
    }

    private static Optional<String> find(
            String name, Optional<String> fallback, Map<String, String> campaign, Lead lead) {
        if (name.startsWith(LEAD)) {
            String own = lead.attributes().get(name.substring(LEAD.length()));
            if (own != null && !own.isBlank()) {
                return Optional.of(own);
            }
        }
        String shared = campaign.get(name);
        return shared != null ? Optional.of(shared) : fallback;
    }
}
