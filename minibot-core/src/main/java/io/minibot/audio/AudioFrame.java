package io.minibot.audio;

import java.time.Duration;
import java.util.Objects;

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
    public static final AudioFrame SILENCE = new AudioFrame(new short[SAMPLES], 0);

    private static final float UNKNOWN = Float.NaN;

    private final short[] samples;
    private final int offset;
    private float levelDbfs = UNKNOWN;

    private AudioFrame(short[] samples, int offset) {
        this.samples = samples;
        this.offset = offset;
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
        return new AudioFrame(copy, 0);
    }

    /** Returns a frame that looks into samples that nobody changes any more. */
    static AudioFrame view(short[] samples, int offset) {
        return new AudioFrame(samples, offset);
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
        return new AudioFrame(copy, 0);
    }

    /**
     * Returns one sample.
     *
     * @param index 0..{@value #SAMPLES} - 1
     */
    public short sample(int index) {
        return samples[offset + Objects.checkIndex(index, SAMPLES)];
    }

    /**
     * Copies the samples.
     *
     * @param target where to
     * @param start where the first one goes
     */
    public void copyTo(short[] target, int start) {
        System.arraycopy(samples, offset, target, start, SAMPLES);
    }

    /** Returns the samples as {@value #BYTES} bytes, low byte first. */
    public byte[] toBytes() {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < SAMPLES; i++) {
            short sample = samples[offset + i];
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }

    /** Returns the RMS level in dB below full scale, {@value #SILENCE_DBFS} for digital silence; computed once. */
    public double levelDbfs() {
        float known = levelDbfs; // threads that race compute the same
        if (Float.isNaN(known)) {
            known = (float) rmsDbfs();
            levelDbfs = known;
        }
        return known;
    }

    private double rmsDbfs() {
        long squares = 0;
        for (int i = 0; i < SAMPLES; i++) {
            long sample = samples[offset + i];
            squares += sample * sample;
        }
        if (squares == 0) {
            return SILENCE_DBFS;
        }
        double meanSquare = (double) squares / SAMPLES;
        return Math.max(SILENCE_DBFS, 10 * StrictMath.log10(meanSquare / (32768.0 * 32768.0)));
    }
}
