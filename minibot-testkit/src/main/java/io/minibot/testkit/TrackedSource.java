package io.minibot.testkit;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioException;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import org.jspecify.annotations.Nullable;

/** A source that knows whether it was closed. */
final class TrackedSource implements AudioSource {
    private final AudioSource source;
    private volatile boolean closed;

    TrackedSource(AudioClip clip) {
        source = clip.source();
    }

    static AudioSource broken() {
        return () -> {
            throw new AudioException("this source is broken, as the test wants");
        };
    }

    @Override
    public @Nullable AudioFrame next() {
        return source.next();
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }
}
