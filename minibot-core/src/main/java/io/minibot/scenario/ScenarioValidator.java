package io.minibot.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what is wrong with a scenario beyond its form. Stateless. */
public final class ScenarioValidator {
    private ScenarioValidator() {}

    /**
     * Returns all that is wrong, errors first.
     *
     * @param scenario one that a loader read, or that a program built
     */
    public static List<Finding> validate(Scenario scenario) {
        List<Finding> findings = new ArrayList<>();
        Flow flow = new Flow(scenario);
        new FlowCheck(scenario, flow, findings).run();
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }
}
