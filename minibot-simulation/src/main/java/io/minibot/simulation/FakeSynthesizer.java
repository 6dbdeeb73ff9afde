package io.minibot.simulation;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioSource;
import io.minibot.synthesis.SynthesisException;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Speaks at once, at the pace of a person, in sound that carries its text: a {@link FakeTelephony}'s callers understand
 * it. Obeys the personality's speed. Thread-safe.
 */
public final class FakeSynthesizer implements Synthesizer {
    private final Faults faults;
    private volatile boolean closed;

    /** Creates a synthesizer without latency and faults. */
    public FakeSynthesizer() {
        this(Faults.none());
    }

    /**
     * Creates a synthesizer with latency or faults; each request counts as one use.
     *
     * @param faults what goes wrong, and how long a request takes
     */
    public FakeSynthesizer(Faults faults) {
        this.faults = faults;
    }

    @Override
    public AudioSource synthesize(SynthesisRequest request) {
        if (closed) {
            throw new SynthesisException("the synthesizer is closed");
        }
        @Nullable String fault = faults.nextUse();
        if (fault != null) {
            throw new SynthesisException(fault);
        }
        return clip(request.text(), request.personality().speed()).source();
    }

    @Override
    public String fingerprint() {
        return "fake-1";
    }

    @Override
    public void close() {
        closed = true;
    }

    /**
     * Returns how long a text takes at a speed.
     *
     * @param text what is said
     * @param speed of the personality
     */
    public static Duration durationOf(String text, double speed) {
        return clip(text, speed).duration();
    }

    private static AudioClip clip(String text, double speed) {
        return AudioClip.of(SpokenWords.speak(text, speed));
    }
}
