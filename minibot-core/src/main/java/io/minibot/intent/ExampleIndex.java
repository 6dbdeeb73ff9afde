package io.minibot.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The definitions of one vocabulary, compiled: finds the example that an utterance is most like. Immutable. */
final class ExampleIndex {
    /**
     * The nearest example.
     *
     * @param definition whose it is
     * @param similarity cosine of the weighted words and word beginnings, 1 for the same words
     */
    record Nearest(IntentDefinition definition, double similarity) {}

    private record Example(IntentDefinition definition, Map<String, Double> vector) {}

    private static final int STEM = 5;

    private final List<Example> examples = new ArrayList<>();
    private final LanguagePack pack;

    ExampleIndex(IntentVocabulary vocabulary, LanguagePack pack) {
        this.pack = pack;
        for (IntentDefinition definition : vocabulary.definitions()) {
            for (String text : definition.examples()) {
                examples.add(new Example(
                        definition, vector(pack.tokenizer().tokenize(text).words())));
            }
        }
    }

    /** Returns the nearest example and, where it belongs to another definition, nothing about the second. */
    Optional<Nearest> nearest(Utterance utterance, Set<Intent> expected) {
        if (examples.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> vector = vector(utterance.words());
        Nearest best = null;
        double bestRank = 0;
        for (Example example : examples) {
            double similarity = cosine(vector, example.vector());
            double rank = similarity + (expected.contains(example.definition().intent()) ? 0.02 : 0);
            if (similarity > 0 && (best == null || rank > bestRank)) {
                best = new Nearest(example.definition(), similarity);
                bestRank = rank;
            }
        }
        return Optional.ofNullable(best);
    }

    private Map<String, Double> vector(List<String> words) {
        Map<String, Double> vector = new HashMap<>();
        String before = "^";
        for (String word : words) {
            double weight = pack.wordWeights().of(word);
            String stem = word.length() > STEM ? word.substring(0, STEM) : word;
            vector.merge(word, 0.5 * weight, Math::max);
            vector.merge("~" + stem, weight, Math::max);
            vector.merge(before + ' ' + word, 0.25 * weight, Math::max);
            before = word;
        }
        double norm = Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
        vector.replaceAll((key, value) -> value / norm);
        return vector;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            sum += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
