package io.minibot.scenario;

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
        Findings findings = new Findings();
        Flow flow = new Flow(scenario);
        new FlowCheck(scenario, flow, findings).run();
        if (!findings.hasErrors()) {
            // Whether somebody can qualify is only worth saying of steps that lead somewhere.
            new ScoreCheck(scenario, flow, findings).run();
        }
        new IntentCheck(scenario, findings).run();
        new TextCheck(scenario, findings).run();
        new TimeCheck(scenario, findings).run();
        return findings.list();
    }
}
