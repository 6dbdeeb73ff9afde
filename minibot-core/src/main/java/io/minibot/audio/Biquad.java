package io.minibot.audio;

/**
 * A filter of the second order for sound at {@value AudioFrame#SAMPLE_RATE_HZ} Hz, after Bristow-Johnson's cookbook. It
 * keeps its state: one stream of samples each. Not thread-safe.
 */
public final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    /**
     * Returns a high-pass.
     *
     * @param hz where it begins to pass
     * @param q its quality; 0.7071 is the flattest
     */
    public static Biquad highPass(double hz, double q) {
        double w = 2 * StrictMath.PI * hz / AudioFrame.SAMPLE_RATE_HZ;
        double cos = StrictMath.cos(w);
        double alpha = StrictMath.sin(w) / (2 * q);
        return new Biquad((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /**
     * Returns a resonance that passes its middle unchanged.
     *
     * @param hz its middle
     * @param q its quality: the middle over the width
     */
    public static Biquad bandPass(double hz, double q) {
        double w = 2 * StrictMath.PI * hz / AudioFrame.SAMPLE_RATE_HZ;
        double alpha = StrictMath.sin(w) / (2 * q);
        return new Biquad(alpha, 0, -alpha, 1 + alpha, -2 * StrictMath.cos(w), 1 - alpha);
    }

    /**
     * Filters the next sample.
     *
     * @param sample what goes in
     * @return what comes out
     */
    public double next(double sample) {
        double out = b0 * sample + s1;
        s1 = b1 * sample - a1 * out + s2;
        s2 = b2 * sample - a2 * out;
        return out;
    }
}
