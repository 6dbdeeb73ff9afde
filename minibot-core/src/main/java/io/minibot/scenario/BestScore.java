package io.minibot.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The most points that a call can earn. Exact for scenarios without cycles; within a cycle every step counts as if it
 * could be answered positively, so that a threshold is only called out of reach when it is.
 */
final class BestScore {
    private final Scenario scenario;
    private final Flow flow;
    private final Map<String, Set<String>> cycles = new HashMap<>();
    private final Map<Set<String>, Double> known = new HashMap<>();
    private Set<String> goals = Set.of();

    BestScore(Scenario scenario, Flow flow) {
        this.scenario = scenario;
        this.flow = flow;
        Map<String, Set<String>> leading = new HashMap<>();
        for (String id : scenario.steps().keySet()) {
            leading.put(id, flow.leadingTo(Set.of(id)));
        }
        leading.forEach((id, before) -> {
            Set<String> cycle = new HashSet<>();
            for (String other : before) {
                if (leading.getOrDefault(other, Set.of()).contains(id)) {
                    cycle.add(other);
                }
            }
            cycles.put(id, cycle);
        });
    }

    /** Returns the points on the best way from the start to one of these steps, or 0 if there is no way. */
    double upTo(Set<String> endings) {
        goals = endings;
        known.clear();
        return scenario.steps().containsKey(scenario.start()) ? Math.max(0, from(scenario.start())) : 0;
    }

    private double from(String stepId) {
        Set<String> cycle = cycles.getOrDefault(stepId, Set.of(stepId));
        Double memo = known.get(cycle);
        if (memo != null) {
            return memo;
        }
        double inside = 0;
        Set<String> earned = new HashSet<>();
        List<Flow.Edge> out = new ArrayList<>();
        for (Flow.Edge edge : flow.edges()) {
            if (!cycle.contains(edge.from())) {
                continue;
            }
            if (!cycle.contains(edge.to())) {
                out.add(edge);
            } else if (edge.positive() && earned.add(edge.from())) {
                inside += weight(edge.from());
            }
        }
        double best = cycle.stream().anyMatch(goals::contains) ? 0 : Double.NEGATIVE_INFINITY;
        for (Flow.Edge edge : out) {
            double leaving = edge.positive() && !earned.contains(edge.from()) ? weight(edge.from()) : 0;
            best = Math.max(best, leaving + from(edge.to()));
        }
        known.put(cycle, best + inside);
        return best + inside;
    }

    private double weight(String stepId) {
        Scoring scoring = scenario.step(stepId).scoring();
        return scoring == null ? 0 : scoring.weight();
    }
}
