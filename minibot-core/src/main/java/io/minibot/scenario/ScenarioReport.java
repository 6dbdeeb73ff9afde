package io.minibot.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What became of reading a scenario.
 *
 * @param scenario the scenario; empty if there are errors
 * @param findings all that is wrong, errors first
 */
public record ScenarioReport(Optional<Scenario> scenario, List<Finding> findings) {
    /** Copies the findings. */
    public ScenarioReport {
        findings = List.copyOf(findings);
    }

    /** Returns whether the scenario cannot be used. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
