package io.minibot.campaign;

import io.minibot.lead.Lead;
import io.minibot.lead.Suppression;
import io.minibot.lead.SuppressionList;
import io.minibot.scenario.Scenario;
import java.time.Instant;
import java.util.Optional;

/** All that stands between a lead and the telephone: the suppression list first, then the legal gate. */
public final class DialClearance {
    private final SuppressionList suppressions;
    private final LegalGate gate;

    /**
     * Creates a clearance.
     *
     * @param suppressions numbers that must not be called
     * @param gate the law
     */
    public DialClearance(SuppressionList suppressions, LegalGate gate) {
        this.suppressions = suppressions;
        this.gate = gate;
    }

    /**
     * Decides whether a lead may be dialled. May block.
     *
     * @param lead whom
     * @param scenario what about
     * @param at when
     */
    public GateDecision check(Lead lead, Scenario scenario, Instant at) {
        Optional<Suppression> suppression = suppressions.find(lead.phone());
        if (suppression.isPresent()) {
            return new GateDecision.Refused(
                    "the number is suppressed since " + suppression.get().at(), null);
        }
        return gate.check(lead, scenario, at);
    }
}
