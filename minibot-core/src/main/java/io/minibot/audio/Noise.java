package io.minibot.audio;

import java.util.SplittableRandom;

/** Endless noise at a level, the same for the same seed on every machine. One reader at a time. */
public final class Noise implements AudioSource {
    private final SplittableRandom random;
    private final double deviation;
    private final boolean pink;
    private double slow;
    private double middle;
    private double fast;

    private Noise(double levelDbfs, long seed, boolean pink) {
        this.random = new SplittableRandom(seed);
        this.deviation = 32768 * Gain.factor(levelDbfs);
        this.pink = pink;
    }

    /**
     * Returns noise with the same power at all frequencies: the hiss of a line.
     *
     * @param levelDbfs its RMS level
     * @param seed which noise
     */
    public static Noise white(double levelDbfs, long seed) {
        return new Noise(levelDbfs, seed, false);
    }

    /**
     * Returns noise that falls by 3 dB an octave: more like a street or a room.
     *
     * @param levelDbfs its RMS level
     * @param seed which noise
     */
    public static Noise pink(double levelDbfs, long seed) {
        return new Noise(levelDbfs, seed, true);
    }

    /** Returns the next 20 ms; never null. */
    @Override
    public AudioFrame next() {
        short[] samples = new short[AudioFrame.SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Gain.saturated(deviation * (pink ? pink() : white()));
        }
        return AudioFrame.of(samples, 0);
    }

    /** Nearly normal with deviation 1: the sum of twelve uniform values, in exact arithmetic. */
    private double white() {
        long sum = 0;
        for (int i = 0; i < 3; i++) {
            long bits = random.nextLong();
            sum += (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
        }
        return (sum - 12 * 32767.5) / 65536;
    }

    /** Paul Kellet's economy filter over white noise (within 0.5 dB of pink), scaled to deviation 1. */
    private double pink() {
        double white = white();
        slow = 0.99765 * slow + white * 0.0990460;
        middle = 0.96300 * middle + white * 0.2965164;
        fast = 0.57000 * fast + white * 1.0526913;
        return (slow + middle + fast + white * 0.1848) * PINK_SCALE;
    }

    private static final double PINK_SCALE = 0.337;
}
