package io.minibot.scenario;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The steps of a scenario as a graph. Targets that do not exist, and {@code @repeat}, are no edges. */
final class Flow {
    /**
     * A way from one step to another.
     *
     * @param positive whether the answer that leads this way earns the step's points
     */
    record Edge(String from, String to, boolean positive) {}

    private final Scenario scenario;
    private final List<Edge> edges = new ArrayList<>();

    Flow(Scenario scenario) {
        this.scenario = scenario;
        scenario.steps().values().forEach(step -> targets(step).forEach((key, target) -> {
            if (target instanceof Target.Go go && scenario.steps().containsKey(go.stepId())) {
                edges.add(new Edge(step.id(), go.stepId(), isPositive(step, key)));
            }
        }));
        Map<String, List<String>> before = ways(reversed());
        List<Edge> returns = new ArrayList<>();
        scenario.steps().values().forEach(step -> targets(step).forEach((key, target) -> {
            if (target instanceof Target.Return) {
                questionsBefore(step.id(), before)
                        .forEach(question -> returns.add(new Edge(step.id(), question, isPositive(step, key))));
            }
        }));
        edges.addAll(returns);
    }

    /** Returns where a step leads, by the rest of the path in JSON: {@code next}, {@code on/affirm}, {@code on/*}. */
    static Map<String, Target> targets(Step step) {
        Map<String, Target> targets = new LinkedHashMap<>();
        step.targets().forEach((intent, target) -> targets.put("on/" + intent.id(), target));
        Target otherwise = step.otherwise();
        if (otherwise != null) {
            targets.put("on/*", otherwise);
        }
        Target next = step.next();
        if (next != null) {
            targets.put("next", next);
        }
        return targets;
    }

    List<Edge> edges() {
        return edges;
    }

    /** Returns what can be reached from the start, over the edges that count. */
    Set<String> reachable(Predicate<Edge> counts) {
        return spread(
                scenario.steps().containsKey(scenario.start()) ? Set.of(scenario.start()) : Set.of(),
                edges.stream().filter(counts).toList());
    }

    /** Returns the steps from which one of these can be reached, themselves included. */
    Set<String> leadingTo(Set<String> goals) {
        return spread(goals, reversed());
    }

    private List<Edge> reversed() {
        return edges.stream()
                .map(edge -> new Edge(edge.to(), edge.from(), edge.positive()))
                .toList();
    }

    private static Map<String, List<String>> ways(List<Edge> edges) {
        Map<String, List<String>> ways = new HashMap<>();
        edges.forEach(edge ->
                ways.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge.to()));
        return ways;
    }

    private static Set<String> spread(Set<String> seeds, List<Edge> edges) {
        Map<String, List<String>> ways = ways(edges);
        Set<String> found = new LinkedHashSet<>(seeds);
        Deque<String> open = new ArrayDeque<>(seeds);
        while (!open.isEmpty()) {
            for (String next : ways.getOrDefault(open.remove(), List.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /** Returns the questions that can be open when a step returns: the nearest ones that lead to it. */
    private Set<String> questionsBefore(String stepId, Map<String, List<String>> before) {
        Set<String> questions = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(stepId));
        while (!open.isEmpty()) {
            for (String step : before.getOrDefault(open.remove(), List.of())) {
                if (seen.add(step)) {
                    (scenario.step(step).isQuestion() ? questions : open).add(step);
                }
            }
        }
        return questions;
    }

    private boolean isPositive(Step step, String key) {
        Scoring scoring = step.scoring();
        if (scoring == null || !key.startsWith("on/")) {
            return false;
        }
        Set<Intent> positive = scoring.positive();
        if (key.equals("on/*")) {
            return !step.targets().keySet().containsAll(positive);
        }
        Intent intent = new Intent(key.substring("on/".length()));
        return positive.contains(intent) || positive.contains(base(intent));
    }

    /** Returns the base intent that an intent is a kind of; itself if it is one. */
    Intent base(Intent intent) {
        return scenario.vocabulary().definitions().stream()
                .filter(definition -> definition.intent().equals(intent))
                .map(IntentDefinition::base)
                .findFirst()
                .orElse(intent);
    }
}
