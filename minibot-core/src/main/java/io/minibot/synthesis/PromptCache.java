package io.minibot.synthesis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.minibot.audio.AudioClip;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rendered speech: in memory up to a number of bytes, least recently used first to go, and, where a folder is
 * given, on disk by content hash for the next process. Thread-safe. A prompt that several threads want at once is
 * rendered once.
 */
public final class PromptCache {
    /** Default of the memory limit: 256 MiB, about 2 h 20 min of speech. */
    public static final long DEFAULT_MAX_BYTES = 256L << 20;

    private final Cache<String, AudioClip> memory;
    private final @Nullable PromptFiles files;
    private final LongAdder hits = new LongAdder();
    private final LongAdder fileHits = new LongAdder();
    private final LongAdder renderings = new LongAdder();

    private PromptCache(long maxBytes, @Nullable PromptFiles files) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("maxBytes " + maxBytes + " is negative");
        }
        this.memory = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String key, AudioClip clip) -> 2 * clip.length())
                .executor(Runnable::run)
                .build();
        this.files = files;
    }

    /**
     * Returns a cache in memory alone.
     *
     * @param maxBytes of samples; the rest of the overhead is small
     */
    public static PromptCache inMemory(long maxBytes) {
        return new PromptCache(maxBytes, null);
    }

    /**
     * Returns a cache in memory and on disk. Files are never deleted by minibot; a damaged one is rendered again.
     *
     * @param folder where the WAV files are kept; made if it is missing
     * @param maxBytes of samples in memory
     * @throws SynthesisException if the folder cannot be made or written
     */
    public static PromptCache onDisk(Path folder, long maxBytes) {
        return new PromptCache(maxBytes, PromptFiles.in(folder));
    }

    /**
     * Returns the speech, rendering it where it is not there yet. Blocks while it renders.
     *
     * @param request what to say
     * @param synthesizer who renders it
     * @throws SynthesisException if it cannot be rendered
     */
    public AudioClip get(SynthesisRequest request, Synthesizer synthesizer) {
        String key = PromptKey.of(request, synthesizer);
        AudioClip known = memory.getIfPresent(key);
        if (known != null) {
            hits.increment();
            return known;
        }
        return memory.get(key, absent -> load(absent, request, synthesizer));
    }

    /** Returns what the cache has done so far. */
    public PromptCacheStatistics statistics() {
        return new PromptCacheStatistics(hits.sum(), fileHits.sum(), renderings.sum());
    }

    private AudioClip load(String key, SynthesisRequest request, Synthesizer synthesizer) {
        if (files != null) {
            Optional<AudioClip> kept = files.read(key);
            if (kept.isPresent()) {
                fileHits.increment();
                return kept.get();
            }
        }
        AudioClip clip = AudioClip.read(synthesizer.synthesize(request));
        renderings.increment();
        if (files != null) {
            files.write(key, clip);
        }
        return clip;
    }
}
