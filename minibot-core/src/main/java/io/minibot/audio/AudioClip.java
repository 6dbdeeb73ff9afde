package io.minibot.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of sound in memory, in the engine's format (16 kHz mono signed 16-bit). Immutable and thread-safe; any number
 * of sources can read it at once.
 */
public final class AudioClip {
    private final short[] samples;
    /** The frames of the whole clip, cut when they are first played: a prompt is played in thousands of calls. */
    private final @Nullable AudioFrame[] frames;

    private AudioClip(short[] samples) {
        this.samples = samples;
        this.frames = new AudioFrame[(samples.length + AudioFrame.SAMPLES - 1) / AudioFrame.SAMPLES];
    }

    /**
     * Returns a clip of these samples, copied.
     *
     * @param samples 16 kHz mono; may be empty
     */
    public static AudioClip of(short[] samples) {
        return new AudioClip(samples.clone());
    }

    /**
     * Reads a source to its end and closes it.
     *
     * @param source what to read; may block
     * @throws AudioException if the stream breaks
     */
    public static AudioClip read(AudioSource source) {
        try (source) {
            List<AudioFrame> frames = new ArrayList<>();
            for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                frames.add(frame);
            }
            short[] samples = new short[frames.size() * AudioFrame.SAMPLES];
            for (int i = 0; i < frames.size(); i++) {
                frames.get(i).copyTo(samples, i * AudioFrame.SAMPLES);
            }
            return new AudioClip(samples);
        }
    }

    /**
     * Returns silence.
     *
     * @param duration how long
     */
    public static AudioClip silence(Duration duration) {
        return new AudioClip(new short[samplesIn(duration)]);
    }

    /**
     * Returns how many samples last this long, rounded down.
     *
     * @param duration at most 37 hours
     */
    public static int samplesIn(Duration duration) {
        return Math.toIntExact(duration.toNanos() * AudioFrame.SAMPLE_RATE_HZ / 1_000_000_000L);
    }

    /** Returns how many samples the clip has. */
    public int length() {
        return samples.length;
    }

    /** Returns how long the clip sounds. */
    public Duration duration() {
        return Duration.ofNanos(samples.length * 1_000_000_000L / AudioFrame.SAMPLE_RATE_HZ);
    }

    /** Returns a copy of the samples. */
    public short[] toSamples() {
        return samples.clone();
    }

    /**
     * Returns this clip with another behind it.
     *
     * @param next what follows
     */
    public AudioClip then(AudioClip next) {
        short[] joined = Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, joined, samples.length, next.samples.length);
        return new AudioClip(joined);
    }

    /** Returns a source of the whole clip; its last frame is filled up with silence. */
    public AudioSource source() {
        return sourceFrom(0);
    }

    /**
     * Returns a source of the rest of the clip; its last frame is filled up with silence.
     *
     * @param sample the first sample to play, 0..{@link #length()}
     */
    public AudioSource sourceFrom(int sample) {
        if (sample < 0 || sample > samples.length) {
            throw new IllegalArgumentException("sample " + sample + " is not within 0.." + samples.length);
        }
        return new ClipSource(sample);
    }

    private final class ClipSource implements AudioSource {
        private int position;

        ClipSource(int position) {
            this.position = position;
        }

        @Override
        public @Nullable AudioFrame next() {
            if (position >= samples.length) {
                return null;
            }
            int start = position;
            position += AudioFrame.SAMPLES;
            return start % AudioFrame.SAMPLES == 0 ? sharedFrame(start / AudioFrame.SAMPLES) : frameAt(start);
        }
    }

    private AudioFrame sharedFrame(int index) {
        AudioFrame frame = frames[index]; // threads that race cut the same
        if (frame == null) {
            frame = frameAt(index * AudioFrame.SAMPLES);
            frames[index] = frame;
        }
        return frame;
    }

    private AudioFrame frameAt(int start) {
        int end = start + AudioFrame.SAMPLES;
        return end <= samples.length
                ? AudioFrame.view(samples, start)
                : AudioFrame.of(Arrays.copyOfRange(samples, start, end), 0);
    }
}
