package io.minibot.audio;

import java.time.Duration;

/**
 * 20 ms of sound: {@value #SAMPLES} samples of mono signed 16-bit PCM at {@value #SAMPLE_RATE_HZ} Hz, the one format of
 * the engine. Immutable and thread-safe.
 */
public final class AudioFrame {
    /** Samples a second. */
    public static final int SAMPLE_RATE_HZ = 16_000;
    /** Samples in a frame. */
    public static final int SAMPLES = 320;
    /** Bytes in a frame: two a sample, little-endian. */
    public static final int BYTES = 2 * SAMPLES;
    /** How long a frame sounds. */
    public static final Duration DURATION = Duration.ofMillis(20);
    /** What {@link #levelDbfs()} says of digital silence. */
    public static final double SILENCE_DBFS = -100;
    /** A frame of zeros. */
    public static final AudioFrame SILENCE = new AudioFrame(new short[SAMPLES]);

    private final short[] samples;
    private final double levelDbfs;

    private AudioFrame(short[] samples) {
        this.samples = samples;
        this.levelDbfs = rmsDbfs(samples);
    }

    /**
     * Returns a frame of these samples, copied.
     *
     * @param samples at least {@code offset + SAMPLES} samples
     * @param offset where the frame starts
     */
    public static AudioFrame of(short[] samples, int offset) {
        short[] copy = new short[SAMPLES];
        System.arraycopy(samples, offset, copy, 0, SAMPLES);
        return new AudioFrame(copy);
    }

    /**
     * Returns a frame of these bytes.
     *
     * @param littleEndian at least {@code offset + BYTES} bytes, low byte first
     * @param offset where the frame starts
     */
    public static AudioFrame ofBytes(byte[] littleEndian, int offset) {
        short[] copy = new short[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            int low = littleEndian[offset + 2 * i] & 0xff;
            copy[i] = (short) (low | (littleEndian[offset + 2 * i + 1] << 8));
        }
        return new AudioFrame(copy);
    }

    /**
     * Returns one sample.
     *
     * @param index 0..{@value #SAMPLES} - 1
     */
    public short sample(int index) {
        return samples[index];
    }

    /**
     * Copies the samples.
     *
     * @param target where to
     * @param offset where the first one goes
     */
    public void copyTo(short[] target, int offset) {
        System.arraycopy(samples, 0, target, offset, SAMPLES);
    }

    /** Returns the samples as {@value #BYTES} bytes, low byte first. */
    public byte[] toBytes() {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < SAMPLES; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }

    /** Returns the RMS level in dB below full scale, {@value #SILENCE_DBFS} for digital silence; computed once. */
    public double levelDbfs() {
        return levelDbfs;
    }

    private static double rmsDbfs(short[] samples) {
        long squares = 0;
        for (short sample : samples) {
            squares += sample * sample;
        }
        if (squares == 0) {
            return SILENCE_DBFS;
        }
        double meanSquare = (double) squares / samples.length;
        return Math.max(SILENCE_DBFS, 10 * StrictMath.log10(meanSquare / (32768.0 * 32768.0)));
    }
}
