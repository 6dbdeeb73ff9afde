package io.minibot.audio;

/** Louder, softer, and one sound over another. What would be beyond 16 bits is cut off at the limit, never wrapped. */
public final class Gain {
    private Gain() {}

    /**
     * Returns a clip made louder or softer.
     *
     * @param clip what to change
     * @param decibels how much louder; negative is softer
     */
    public static AudioClip apply(AudioClip clip, double decibels) {
        return AudioClip.of(scaled(clip.toSamples(), decibels));
    }

    /**
     * Returns a frame made louder or softer.
     *
     * @param frame what to change
     * @param decibels how much louder; negative is softer
     */
    public static AudioFrame apply(AudioFrame frame, double decibels) {
        short[] samples = new short[AudioFrame.SAMPLES];
        frame.copyTo(samples, 0);
        return AudioFrame.of(scaled(samples, decibels), 0);
    }

    /**
     * Returns two clips at the same time, as long as the longer one.
     *
     * @param one a clip
     * @param other what sounds with it
     */
    public static AudioClip mix(AudioClip one, AudioClip other) {
        short[] a = one.toSamples();
        short[] b = other.toSamples();
        return AudioClip.of(a.length >= b.length ? added(a, b) : added(b, a));
    }

    /**
     * Returns two frames at the same time.
     *
     * @param one a frame
     * @param other what sounds with it
     */
    public static AudioFrame mix(AudioFrame one, AudioFrame other) {
        if (other == AudioFrame.SILENCE) {
            return one;
        }
        if (one == AudioFrame.SILENCE) {
            return other;
        }
        short[] a = new short[AudioFrame.SAMPLES];
        short[] b = new short[AudioFrame.SAMPLES];
        one.copyTo(a, 0);
        other.copyTo(b, 0);
        return AudioFrame.of(added(a, b), 0);
    }

    /**
     * Returns the factor of amplitude that is so many decibels.
     *
     * @param decibels 0 is 1, -20 is 0.1
     */
    public static double factor(double decibels) {
        return StrictMath.pow(10, decibels / 20);
    }

    static short saturated(double value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, StrictMath.rint(value)));
    }

    private static short[] scaled(short[] samples, double decibels) {
        double factor = factor(decibels);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = saturated(samples[i] * factor);
        }
        return samples;
    }

    private static short[] added(short[] longer, short[] shorter) {
        for (int i = 0; i < shorter.length; i++) {
            int sum = longer[i] + shorter[i];
            longer[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum));
        }
        return longer;
    }
}
