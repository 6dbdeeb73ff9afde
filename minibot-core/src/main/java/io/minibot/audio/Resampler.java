package io.minibot.audio;

import java.util.Arrays;

/**
 * Changes the sample rate by a windowed-sinc polyphase filter, block after block; the state between the blocks is kept,
 * so the cuts do not matter. Flat within 0.1 dB up to 85 % of the lower rate's half; what would alias or image is at
 * least 75 dB down. The output is in time with the input; it lags behind by the filter's half
 * ({@value #HALF_LENGTH} samples at the lower rate, 4.25 ms at 8 kHz). Not thread-safe.
 */
public final class Resampler {
    private static final int HALF_LENGTH = 34;

    private final int up;
    private final int down;
    private final PolyphaseFilter filter;
    private short[] history;
    private int held;
    private int phase;
    private long taken;
    private long given;
    private boolean finished;

    /**
     * Creates a resampler.
     *
     * @param fromHz samples a second that go in, 1000..384000
     * @param toHz samples a second that come out, 1000..384000
     */
    public Resampler(int fromHz, int toHz) {
        check(fromHz);
        check(toHz);
        int divisor = gcd(fromHz, toHz);
        this.up = toHz / divisor;
        this.down = fromHz / divisor;
        this.filter = up == down ? PolyphaseFilter.IDENTITY : PolyphaseFilter.design(up, down, HALF_LENGTH);
        this.held = filter.taps() / 2 - (up == down ? 0 : 1);
        this.history = new short[held + 1024];
    }

    /**
     * Converts a whole recording.
     *
     * @param samples what to convert
     * @param fromHz its samples a second
     * @param toHz the samples a second wanted
     * @return {@code ceil(samples.length * toHz / fromHz)} samples
     */
    public static short[] resample(short[] samples, int fromHz, int toHz) {
        Resampler resampler = new Resampler(fromHz, toHz);
        short[] body = resampler.resample(samples);
        short[] tail = resampler.finish();
        short[] whole = Arrays.copyOf(body, body.length + tail.length);
        System.arraycopy(tail, 0, whole, body.length, tail.length);
        return whole;
    }

    /**
     * Takes the next block.
     *
     * @param block any number of samples
     * @return what is ready, possibly nothing
     * @throws IllegalStateException after {@link #finish()}
     */
    public short[] resample(short[] block) {
        if (finished) {
            throw new IllegalStateException("the resampler has finished; make a new one for the next recording");
        }
        taken += block.length;
        return run(block, Long.MAX_VALUE);
    }

    /**
     * Ends the recording.
     *
     * @return the samples still held back by the filter
     */
    public short[] finish() {
        if (finished) {
            return new short[0];
        }
        finished = true;
        long due = (taken * up + down - 1) / down;
        return run(new short[filter.taps()], due - given);
    }

    private short[] run(short[] block, long atMost) {
        if (history.length < held + block.length) {
            history = Arrays.copyOf(history, held + block.length);
        }
        System.arraycopy(block, 0, history, held, block.length);
        held += block.length;
        short[] out = new short[(int) Math.min(atMost, (long) held * up / down + 1)];
        int position = 0;
        int count = 0;
        while (count < out.length && position + filter.taps() <= held) {
            out[count++] = round(filter.apply(history, position, phase, up));
            phase += down;
            position += phase / up;
            phase %= up;
        }
        System.arraycopy(history, position, history, 0, held - position);
        held -= position;
        given += count;
        return count == out.length ? out : Arrays.copyOf(out, count);
    }

    private static short round(double value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, StrictMath.rint(value)));
    }

    private static void check(int rateHz) {
        if (rateHz < 1_000 || rateHz > 384_000) {
            throw new IllegalArgumentException("a sample rate of " + rateHz + " Hz is not within 1000..384000");
        }
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
