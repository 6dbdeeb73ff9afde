package io.minibot.examples.live;

import io.minibot.audio.AudioSource;
import io.minibot.synthesis.PromptCache;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import java.nio.file.Path;

/**
 * A synthesizer that keeps what it has spoken on disk. The engine can do that by itself; here the cache stands behind the
 * callers' prompt book, which must see every prompt, cached or not. Thread-safe.
 */
final class KeptSpeech implements Synthesizer {
    private final Synthesizer synthesizer;
    private final PromptCache cache;

    KeptSpeech(Synthesizer synthesizer, Path folder) {
        this.synthesizer = synthesizer;
        this.cache = PromptCache.onDisk(folder, PromptCache.DEFAULT_MAX_BYTES);
    }

    @Override
    public AudioSource synthesize(SynthesisRequest request) {
        return cache.get(request, synthesizer).source();
    }

    @Override
    public String fingerprint() {
        return synthesizer.fingerprint();
    }

    @Override
    public void close() {
        synthesizer.close();
    }
}
