package io.minibot.scenario;

import io.minibot.intent.Intent;
import io.minibot.lead.Disposition;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that somebody can qualify, and nobody by a way around what is required. */
final class ScoreCheck {
    private final Scenario scenario;
    private final Flow flow;
    private final Findings findings;

    ScoreCheck(Scenario scenario, Flow flow, Findings findings) {
        this.scenario = scenario;
        this.flow = flow;
        this.findings = findings;
    }

    void run() {
        double total = 0;
        for (Step step : scenario.steps().values()) {
            Scoring scoring = step.scoring();
            if (scoring != null) {
                checkScoring(step, scoring);
                total += scoring.weight();
            }
        }
        Set<String> qualified = endings(Disposition.QUALIFIED);
        Set<String> decided = endings(null);
        Set<String> reachable = flow.reachable(edge -> true);
        if (reachable.stream().noneMatch(id -> qualified.contains(id) || decided.contains(id))) {
            findings.error(
                    "/steps",
                    "nobody can qualify: no way leads to a step that ends with \"qualified\" or \"auto\"",
                    "let one of the steps end with it");
        } else if (reachable.stream().noneMatch(qualified::contains)) {
            checkThreshold(decided, total);
        }
        for (Step step : scenario.steps().values()) {
            Scoring scoring = step.scoring();
            if (scoring != null && scoring.required()) {
                checkRequired(step, qualified, decided);
            }
        }
    }

    private void checkScoring(Step step, Scoring scoring) {
        String path = Pointer.child("/steps", step.id()) + "/score";
        if (Flow.targets(step).isEmpty() || !step.isQuestion()) {
            findings.error(path, "the step asks nothing, so no answer can count", "remove \"score\"");
            return;
        }
        for (Intent intent : scoring.positive()) {
            boolean led = step.otherwise() != null
                    || step.targets().keySet().stream()
                            .anyMatch(target -> target.equals(intent)
                                    || target.equals(flow.base(intent))
                                    || flow.base(target).equals(intent));
            if (!led) {
                findings.warning(
                        path + "/positive",
                        "'" + intent + "' counts as positive, but leads nowhere",
                        "give it a target in \"on\"");
            }
        }
    }

    private void checkThreshold(Set<String> decided, double total) {
        double threshold = scenario.qualification().threshold();
        double best = 100 * new BestScore(scenario, flow).upTo(decided) / Math.max(total, Double.MIN_NORMAL);
        if (total > 0 && best < threshold - 1e-9) {
            findings.error(
                    "/qualification/threshold",
                    "the best answers earn %.0f of 100, so no score can reach %.0f".formatted(best, threshold),
                    "lower it, or change the weights");
        }
    }

    private void checkRequired(Step step, Set<String> qualified, Set<String> decided) {
        Set<String> without = flow.reachable(edge -> !(edge.from().equals(step.id()) && edge.positive()));
        Set<String> around = flow.reachable(edge -> !edge.from().equals(step.id()));
        if (without.stream().anyMatch(qualified::contains)) {
            bypassed(step, "a way leads to \"qualified\" without a positive answer to this required step");
        } else if (around.stream().anyMatch(id -> decided.contains(id) && !id.equals(step.id()))) {
            bypassed(step, "a way leads around this required step; who takes it cannot qualify");
        }
    }

    private void bypassed(Step step, String message) {
        findings.warning(
                Pointer.child("/steps", step.id()) + "/score/required",
                message,
                "lead that way through the step, or to an ending of its own");
    }

    private Set<String> endings(@Nullable Disposition result) {
        Set<String> endings = new HashSet<>();
        for (Step step : scenario.steps().values()) {
            Ending ending = step.ending();
            if (ending != null && ending.result() == result) {
                endings.add(step.id());
            }
        }
        return endings;
    }
}
