package io.minibot.call;

import io.minibot.audio.AudioClip;
import io.minibot.dialogue.Speech;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said in one call, rendered before it is dialled, so that nothing is synthesized while somebody waits
 * and nothing can be evicted meanwhile. Thread-safe.
 */
public final class RenderedPrompts {
    private final PromptLibrary library;
    private final Locale language;
    private final Map<Speech, AudioClip> clips = new ConcurrentHashMap<>();

    private RenderedPrompts(PromptLibrary library, Locale language) {
        this.library = library;
        this.language = language;
    }

    /**
     * Renders all prompts of a call. Blocks for as long as that takes, which is nothing where the cache has them.
     *
     * @param library where the sound comes from
     * @param plan the call
     * @throws io.minibot.synthesis.SynthesisException if one of them cannot be rendered: then do not dial
     */
    public static RenderedPrompts of(PromptLibrary library, CallPlan plan) {
        RenderedPrompts rendered = new RenderedPrompts(library, plan.scenario().language());
        plan.scenario()
                .prompts()
                .forEach(prompt -> rendered.clip(new Speech(prompt.text().render(plan.variables()), prompt.audio())));
        return rendered;
    }

    /** Returns the sound of a whole prompt if all of it is there. */
    Optional<AudioClip> ready(List<Speech> speech) {
        @Nullable AudioClip joined = null;
        for (Speech piece : speech) {
            AudioClip clip = clips.get(piece);
            if (clip == null) {
                return Optional.empty();
            }
            joined = joined == null ? clip : joined.then(clip);
        }
        return Optional.of(joined == null ? AudioClip.silence(Duration.ZERO) : joined);
    }

    /** Returns the sound of a whole prompt, rendering what nobody foresaw; may block. */
    AudioClip render(List<Speech> speech) {
        speech.forEach(this::clip);
        return ready(speech).orElseThrow();
    }

    private AudioClip clip(Speech speech) {
        return clips.computeIfAbsent(speech, missing -> library.clip(missing, language));
    }
}
