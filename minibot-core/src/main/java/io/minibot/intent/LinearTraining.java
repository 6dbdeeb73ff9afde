package io.minibot.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link LinearModel} on a pack's examples: multinomial logistic regression by stochastic steps, each of which
 * leaves out features by chance. The order is fixed and the arithmetic strict, so the same pack gives the same model on
 * every machine.
 */
final class LinearTraining {
    private static final int EPOCHS = 30;
    private static final double RATE = 2.5;
    private static final double DECAY = 0.1;
    /** Share of the features that each step of training leaves out. */
    private static final float DROPPED = 0.5f;

    /** Examples that the model is this sure of teach it nothing more. */
    private static final double LEARNED = 0.99;
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

    private LinearTraining(List<Intent> classes) {
        this.classes = classes;
        this.weights = new float[Features.BUCKETS * classes.size()];
    }

    /** Returns the model that the examples give; their order counts. */
    static LinearModel train(List<Example> examples) {
        List<Intent> classes =
                examples.stream().map(example -> example.intent).distinct().toList();
        LinearTraining training = new LinearTraining(classes);
        training.run(new ArrayList<>(examples));
        return LinearModel.rounded(classes, training.weights);
    }

    private void run(List<Example> examples) {
        Random order = new Random(42);
        double[] scores = new double[classes.size()];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, order);
            double rate = RATE / (1 + DECAY * epoch);
            for (Example example : examples) {
                step(thinned(example.features, order), classes.indexOf(example.intent), rate, scores);
            }
        }
    }

    private void step(int[] features, int target, double rate, double[] scores) {
        score(features, scores);
        if (scores[target] > LEARNED) {
            return;
        }
        double norm = Math.sqrt(features.length);
        for (int c = 0; c < scores.length; c++) {
            float step = (float) (rate * ((c == target ? 1 : 0) - scores[c]) / norm);
            if (Math.abs(step) > NEGLIGIBLE) {
                for (int feature : features) {
                    weights[feature * scores.length + c] += step;
                }
            }
        }
    }

    private void score(int[] features, double[] scores) {
        Arrays.fill(scores, 0);
        for (int feature : features) {
            int base = feature * scores.length;
            for (int c = 0; c < scores.length; c++) {
                scores[c] += weights[base + c];
            }
        }
        LinearModel.normalise(scores, Math.sqrt(features.length));
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
}
