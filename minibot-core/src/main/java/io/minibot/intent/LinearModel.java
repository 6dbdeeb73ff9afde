package io.minibot.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression over {@link Features}, trained on a pack's examples when the pack is loaded. The
 * order of training is fixed, so the same pack always gives the same model. Immutable after its construction.
 */
final class LinearModel {
    private static final int EPOCHS = 14;
    private static final double RATE = 0.9;
    /** Share of the features that each step of training leaves out. */
    private static final float DROPPED = 0.6f;

    /** Examples that the model is this sure of teach it nothing more. */
    private static final double LEARNED = 0.98;
    /** Steps smaller than this are not worth their time. */
    private static final float NEGLIGIBLE = 0.001f;

    private final List<Intent> classes;
    private final float[] weights;

    /** One example with its meaning. */
    static final class Example {
        private final Intent intent;
        private final int[] features;

        Example(Intent intent, int[] features) {
            this.intent = intent;
            this.features = features;
        }
    }

    LinearModel(List<Example> examples) {
        classes = examples.stream().map(example -> example.intent).distinct().toList();
        weights = new float[Features.BUCKETS * classes.size()];
        train(new ArrayList<>(examples));
    }

    private void train(List<Example> examples) {
        Random order = new Random(42);
        int count = classes.size();
        double[] scores = new double[count];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, order);
            double rate = RATE / (1 + 0.25 * epoch);
            for (Example example : examples) {
                int[] features = thinned(example.features, order);
                score(features, scores);
                int target = classes.indexOf(example.intent);
                double norm = Math.sqrt(features.length);
                if (scores[target] > LEARNED) {
                    continue;
                }
                for (int c = 0; c < count; c++) {
                    float step = (float) (rate * ((c == target ? 1 : 0) - scores[c]) / norm);
                    if (Math.abs(step) > NEGLIGIBLE) {
                        move(features, c, step);
                    }
                }
            }
        }
    }

    private void move(int[] features, int column, float step) {
        for (int feature : features) {
            weights[feature * classes.size() + column] += step;
        }
    }

    /** Leaves out some of the features by chance, so that none is relied upon alone. */
    private static int[] thinned(int[] features, Random random) {
        int[] kept = new int[features.length];
        int count = 0;
        for (int feature : features) {
            if (random.nextFloat() >= DROPPED) {
                kept[count++] = feature;
            }
        }
        return count == 0 ? features : Arrays.copyOf(kept, count);
    }

    /** Fills the probabilities of the classes. */
    private void score(int[] features, double[] probabilities) {
        int count = classes.size();
        Arrays.fill(probabilities, 0);
        for (int feature : features) {
            int base = feature * count;
            for (int c = 0; c < count; c++) {
                probabilities[c] += weights[base + c];
            }
        }
        double norm = Math.sqrt(features.length);
        double top = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            probabilities[c] /= norm;
            top = Math.max(top, probabilities[c]);
        }
        double sum = 0;
        for (int c = 0; c < count; c++) {
            probabilities[c] = Math.exp(probabilities[c] - top);
            sum += probabilities[c];
        }
        for (int c = 0; c < count; c++) {
            probabilities[c] /= sum;
        }
    }

    /** Returns what is likeliest. */
    Guess guess(int[] features) {
        double[] probabilities = new double[classes.size()];
        score(features, probabilities);
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return new Guess(classes, probabilities, best);
    }

    /** The model's opinion. */
    static final class Guess {
        private final List<Intent> classes;
        private final double[] probabilities;
        private final int best;

        private Guess(List<Intent> classes, double[] probabilities, int best) {
            this.classes = classes;
            this.probabilities = probabilities;
            this.best = best;
        }

        /** Returns the likeliest class. */
        Intent best() {
            return classes.get(best);
        }

        /** Returns the probability of the likeliest class. */
        double probability() {
            return probabilities[best];
        }

        /** Returns the probability of a class; 0 for one without examples. */
        double of(Intent intent) {
            int index = classes.indexOf(intent);
            return index < 0 ? 0 : probabilities[index];
        }
    }
}
