package io.minibot.campaign;

import io.minibot.lead.Lead;
import io.minibot.scenario.Scenario;
import java.time.Instant;

/**
 * Decides whether a person may be called at a moment. Asked when a lead is claimed and again immediately before it is
 * dialled; the suppression list is checked besides, always. Thread-safe; may block.
 */
@FunctionalInterface
public interface LegalGate {
    /**
     * Decides.
     *
     * @param lead whom to call
     * @param scenario what about
     * @param at when
     */
    GateDecision check(Lead lead, Scenario scenario, Instant at);

    /** Returns a gate that lets everybody pass whose number is not suppressed: the host has checked the law itself. */
    static LegalGate hostHasChecked() {
        return (lead, scenario, at) -> new GateDecision.Allowed();
    }
}
