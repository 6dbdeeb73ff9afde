package io.minibot.scenario;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks where the steps lead. */
final class FlowCheck {
    private final Scenario scenario;
    private final Findings findings;
    private final Flow flow;
    private final Set<String> reachable;

    FlowCheck(Scenario scenario, Flow flow, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        this.flow = flow;
        this.reachable = flow.reachable(edge -> true);
    }

    void run() {
        if (!scenario.steps().containsKey(scenario.start())) {
            noStep("/start", scenario.start());
        }
        scenario.steps().values().forEach(this::checkKind);
        scenario.steps().values().forEach(step -> Flow.targets(step)
                .forEach((key, target) -> checkTarget(step, Pointer.child("/steps", step.id()) + "/" + key, target)));
        checkReachable();
        checkExits();
    }

    private void checkKind(Step step) {
        String path = Pointer.child("/steps", step.id());
        boolean asks = !step.targets().isEmpty() || step.otherwise() != null;
        int kinds = (asks ? 1 : 0) + (step.next() == null ? 0 : 1) + (step.ending() == null ? 0 : 1);
        if (kinds == 0) {
            findings.error(
                    path, "the step leads nowhere", "add \"on\" (a question), \"next\" (a statement) or \"end\"");
        } else if (kinds > 1) {
            findings.error(
                    path,
                    "the step is more than one of a question (\"on\"), a statement (\"next\") and an ending (\"end\")",
                    "keep one of them; say the rest in a step of its own");
        }
        Ending ending = step.ending();
        if (ending != null && ending.transfer() && scenario.transferTo() == null) {
            findings.error(
                    path + "/end/transfer",
                    "nobody is named to whom the caller could be transferred",
                    "add \"transferTo\" with a number or endpoint at the top, or remove \"transfer\"");
        }
    }

    private void checkTarget(Step step, String path, Target target) {
        if (target instanceof Target.Go go && !scenario.steps().containsKey(go.stepId())) {
            noStep(path, go.stepId());
        } else if (target instanceof Target.Return && step.id().equals(scenario.start())) {
            findings.error(
                    path, "no question is open before the first step, so there is nothing to return to", "name a step");
        } else if (target instanceof Target.Repeat && step.next() == target) {
            findings.error(
                    path, "a statement that repeats itself never ends", "name the step that follows, or \"@return\"");
        }
    }

    private void noStep(String path, String stepId) {
        Set<String> ids = scenario.steps().keySet();
        findings.error(
                path,
                "there is no step '" + stepId + "'",
                () -> Nearest.suggest(stepId, ids, "name one of " + Nearest.some(ids) + ", or add the step"));
    }

    private void checkReachable() {
        for (String id : scenario.steps().keySet()) {
            if (!reachable.contains(id) && scenario.steps().containsKey(scenario.start())) {
                findings.error(
                        Pointer.child("/steps", id),
                        "nothing leads to this step",
                        "make it the target of an answer, or remove it");
            }
        }
    }

    /** A step with a fault of its own counts as an exit, so that one mistake is not reported twice. */
    private void checkExits() {
        Set<String> exits = scenario.steps().values().stream()
                .filter(step -> step.ending() != null || leavesTheKnown(step))
                .map(Step::id)
                .collect(Collectors.toSet());
        Set<String> trapped = new LinkedHashSet<>(reachable);
        trapped.removeAll(flow.leadingTo(exits));
        if (!trapped.isEmpty()) {
            findings.error(
                    Pointer.child("/steps", trapped.iterator().next()),
                    trapped.size() == 1
                            ? "the step only leads back to itself, and to no ending"
                            : "the steps " + trapped + " only lead to each other, and to no ending",
                    "let an answer lead to a step that has \"end\"");
        }
    }

    private boolean leavesTheKnown(Step step) {
        return Flow.targets(step).isEmpty()
                || Flow.targets(step).values().stream()
                        .anyMatch(target -> target instanceof Target.Go go
                                && !scenario.steps().containsKey(go.stepId()));
    }
}
