package io.minibot.audio;

/**
 * A Kaiser-windowed low-pass, cut into phases. Up to {@value #MOST_PHASES} phases are exact; odd ratios that have more
 * are interpolated between two neighbours (error below -100 dB), so that no rate can make the table large.
 */
final class PolyphaseFilter {
    static final PolyphaseFilter IDENTITY = new PolyphaseFilter(new float[][] {{1}, {1}});

    private static final int MOST_PHASES = 1024;
    /** Kaiser's formula for 80 dB: 0.1102 * (80 - 8.7). */
    private static final double KAISER_BETA = 7.857;
    /** The middle of the transition, which runs from 85 % of the lower rate's half to all of it. */
    private static final double CUTOFF = 0.925;

    private final float[][] phases;

    private PolyphaseFilter(float[][] phases) {
        this.phases = phases;
    }

    static PolyphaseFilter design(int up, int down, int halfLength) {
        double scale = Math.min(1.0, (double) up / down);
        int half = (int) StrictMath.ceil(halfLength / scale);
        int count = Math.min(up, MOST_PHASES);
        float[][] phases = new float[count + 1][2 * half];
        for (int phase = 0; phase <= count; phase++) {
            double[] row = new double[2 * half];
            double sum = 0;
            for (int tap = 0; tap < row.length; tap++) {
                double distance = tap - (half - 1) - (double) phase / count;
                row[tap] = sinc(distance * scale * CUTOFF) * kaiser(distance / half);
                sum += row[tap];
            }
            for (int tap = 0; tap < row.length; tap++) {
                phases[phase][tap] = (float) (row[tap] / sum);
            }
        }
        return new PolyphaseFilter(phases);
    }

    int taps() {
        return phases[0].length;
    }

    double apply(short[] samples, int position, int phase, int up) {
        int count = phases.length - 1;
        long scaled = (long) phase * count;
        int row = (int) (scaled / up);
        double fraction = (double) (scaled % up) / up;
        double value = dot(phases[row], samples, position);
        return fraction == 0 ? value : value + fraction * (dot(phases[row + 1], samples, position) - value);
    }

    private static double dot(float[] row, short[] samples, int position) {
        double sum = 0;
        for (int tap = 0; tap < row.length; tap++) {
            sum += row[tap] * samples[position + tap];
        }
        return sum;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(StrictMath.PI * x) / (StrictMath.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * StrictMath.sqrt(1 - x * x)) / bessel(KAISER_BETA);
    }

    /** The modified Bessel function of order zero, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
