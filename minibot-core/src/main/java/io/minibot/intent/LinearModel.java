package io.minibot.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Multinomial logistic regression over {@link Features}. The weights are rounded to a byte each, so that they can be
 * shipped with a pack and say the same on every machine. Immutable.
 */
final class LinearModel {
    private final List<Intent> classes;
    private final float unit;
    private final byte[] weights;

    private LinearModel(List<Intent> classes, float unit, byte[] weights) {
        this.classes = classes;
        this.unit = unit;
        this.weights = weights;
    }

    /** Rounds trained weights, which stand feature by feature and within one class by class. */
    static LinearModel rounded(List<Intent> classes, float[] trained) {
        float top = Float.MIN_NORMAL;
        for (float weight : trained) {
            top = Math.max(top, Math.abs(weight));
        }
        float unit = top / Byte.MAX_VALUE;
        byte[] weights = new byte[trained.length];
        for (int i = 0; i < trained.length; i++) {
            weights[i] = (byte) Math.round(trained[i] / unit);
        }
        return new LinearModel(classes, unit, weights);
    }

    /** Reads what {@link #write} wrote. */
    static LinearModel read(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        List<Intent> classes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            classes.add(new Intent(in.readUTF()));
        }
        float unit = in.readFloat();
        byte[] weights = new byte[Features.BUCKETS * count];
        in.readFully(weights);
        return new LinearModel(List.copyOf(classes), unit, weights);
    }

    /** Writes the classes and the weights. */
    void write(DataOutputStream out) throws IOException {
        out.writeByte(classes.size());
        for (Intent intent : classes) {
            out.writeUTF(intent.id());
        }
        out.writeFloat(unit);
        out.write(weights);
    }

    /** Turns sums of weights into probabilities. */
    static void normalise(double[] scores, double norm) {
        double top = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= norm;
            top = Math.max(top, scores[c]);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = StrictMath.exp(scores[c] - top);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
    }

    /** Returns what is likeliest. */
    Guess guess(int[] features) {
        int count = classes.size();
        double[] probabilities = new double[count];
        for (int feature : features) {
            int base = feature * count;
            for (int c = 0; c < count; c++) {
                probabilities[c] += weights[base + c];
            }
        }
        normalise(probabilities, Math.sqrt(features.length) / unit);
        int best = 0;
        for (int c = 1; c < count; c++) {
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
