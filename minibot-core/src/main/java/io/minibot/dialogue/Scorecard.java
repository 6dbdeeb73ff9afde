package io.minibot.dialogue;

import io.minibot.intent.Intent;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.Scoring;
import io.minibot.scenario.Step;
import java.util.HashSet;
import java.util.Set;

/** The answers that count, and the verdict. Of several answers to one step the last counts. */
final class Scorecard {
    private final Scenario scenario;
    private final Set<String> positive = new HashSet<>();

    Scorecard(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Counts an answer.
     *
     * @param intent as it was found
     * @param base the base intent that it is a kind of
     */
    void answer(Step step, Intent intent, Intent base) {
        Scoring scoring = step.scoring();
        if (scoring == null) {
            return;
        }
        if (scoring.positive().contains(intent) || scoring.positive().contains(base)) {
            positive.add(step.id());
        } else {
            positive.remove(step.id());
        }
    }

    /** Returns 0..100, rounded to two decimals; 0 where no step has a weight. */
    double score() {
        double all = 0;
        double got = 0;
        for (Step step : scenario.steps().values()) {
            if (step.scoring() != null) {
                all += step.scoring().weight();
                got += positive.contains(step.id()) ? step.scoring().weight() : 0;
            }
        }
        return all == 0 ? 0 : Math.round(10_000 * got / all) / 100.0;
    }

    /** Returns the verdict at a regular end. Where no step has a weight, the required steps alone decide. */
    boolean qualifies() {
        boolean weighted = false;
        for (Step step : scenario.steps().values()) {
            Scoring scoring = step.scoring();
            if (scoring != null) {
                if (scoring.required() && !positive.contains(step.id())) {
                    return false;
                }
                weighted |= scoring.weight() > 0;
            }
        }
        return !weighted || score() >= scenario.qualification().threshold();
    }

    /** Returns the verdict where the conversation is cut short: only required steps can have settled it. */
    boolean isSettled() {
        return qualifies()
                && scenario.steps().values().stream()
                        .anyMatch(
                                step -> step.scoring() != null && step.scoring().required());
    }
}
