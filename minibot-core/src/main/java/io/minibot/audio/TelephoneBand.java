package io.minibot.audio;

import java.util.Arrays;

/**
 * What a narrow-band telephone line makes of a sound: 300 to 3400 Hz, 8000 samples a second, G.711. Frames go in and come
 * out in step, {@value #DELAY_SAMPLES} samples late. One stream of frames each; not thread-safe.
 */
public final class TelephoneBand {
    private static final int LINE_RATE_HZ = 8_000;
    private static final int DELAY_SAMPLES = 160;

    private final G711 law;
    /** Two sections make a Butterworth high-pass of the fourth order. */
    private final Biquad[] highPass = {Biquad.highPass(300, 0.5412), Biquad.highPass(300, 1.3066)};

    private final Resampler toLine = new Resampler(AudioFrame.SAMPLE_RATE_HZ, LINE_RATE_HZ);
    private final Resampler fromLine = new Resampler(LINE_RATE_HZ, AudioFrame.SAMPLE_RATE_HZ);
    private short[] waiting = new short[DELAY_SAMPLES];

    /**
     * Creates a line.
     *
     * @param law how it codes a sample
     */
    public TelephoneBand(G711 law) {
        this.law = law;
    }

    /**
     * Sends a frame over the line.
     *
     * @param frame what goes in
     * @return what comes out at this moment
     */
    public AudioFrame apply(AudioFrame frame) {
        short[] samples = new short[AudioFrame.SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Gain.saturated(highPass[1].next(highPass[0].next(frame.sample(i))));
        }
        short[] line = toLine.resample(samples);
        for (int i = 0; i < line.length; i++) {
            line[i] = law.decode(law.encode(line[i]));
        }
        short[] out = fromLine.resample(line);
        short[] ready = Arrays.copyOf(waiting, waiting.length + out.length);
        System.arraycopy(out, 0, ready, waiting.length, out.length);
        waiting = Arrays.copyOfRange(ready, AudioFrame.SAMPLES, ready.length);
        return AudioFrame.of(ready, 0);
    }
}
