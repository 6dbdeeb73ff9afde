package io.minibot.intent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How telling each word of a language is: its inverse frequency in the pack's examples. Immutable. */
final class WordWeights {
    private final Map<String, Double> weights = new HashMap<>();
    private final double unseen;

    WordWeights(List<List<String>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> text : texts) {
            new HashSet<>(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        unseen = Math.log(1 + texts.size());
        counts.forEach((word, count) -> weights.put(word, Math.log(1 + texts.size() / (double) (1 + count))));
    }

    double of(String word) {
        return weights.getOrDefault(word, unseen);
    }
}
