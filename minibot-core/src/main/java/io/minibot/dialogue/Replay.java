package io.minibot.dialogue;

import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioException;
import io.minibot.scenario.ScenarioFingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a dialogue decides today about the inputs of a call of yesterday. With another scenario, what follows the first
 * difference says little: the caller of the log answers what was asked then.
 *
 * @param decisions one for every input, in their order
 * @param sameScenario whether the scenario is the one that ran, to the letter
 */
public record Replay(List<Decision> decisions, boolean sameScenario) {
    /** Copies the decisions. */
    public Replay {
        decisions = List.copyOf(decisions);
    }

    /**
     * What was and what is decided about one input.
     *
     * @param number of the input, counted from 1
     * @param input what happened
     * @param recorded what was to be done then
     * @param replayed what is to be done now
     */
    public record Decision(int number, Input input, List<Effect> recorded, List<Effect> replayed) {
        /** Copies the effects. */
        public Decision {
            recorded = List.copyOf(recorded);
            replayed = List.copyOf(replayed);
        }

        /** Returns whether the two are not the same. */
        public boolean differs() {
            return !recorded.equals(replayed);
        }
    }

    /**
     * Replays a log.
     *
     * @param log of a call
     * @param scenario the one that ran then, or another
     * @throws ScenarioException if the scenario uses a variable to which the log has no value
     */
    public static Replay of(CallLog log, Scenario scenario) {
        CallLog.Header header = log.header();
        Dialogue dialogue = Dialogue.start(
                new DialogueContext(scenario, header.variables(), header.zone(), header.seed(), header.canTransfer()));
        List<Decision> decisions = new ArrayList<>();
        for (CallLog.Exchange exchange : log.exchanges()) {
            List<Effect> replayed = dialogue.on(exchange.input());
            decisions.add(new Decision(decisions.size() + 1, exchange.input(), exchange.effects(), replayed));
        }
        return new Replay(decisions, ScenarioFingerprint.of(scenario).equals(header.scenarioHash()));
    }

    /** Returns where the decisions part, if they do. */
    public Optional<Decision> firstDifference() {
        return decisions.stream().filter(Decision::differs).findFirst();
    }
}
