package io.minibot.call;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioException;
import io.minibot.audio.Wav;
import io.minibot.dialogue.Speech;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.PromptCache;
import io.minibot.synthesis.SynthesisException;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.Voice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns the dialogue's speech into sound: recordings are read once, texts come from the prompt cache or are rendered.
 * Thread-safe.
 */
public final class PromptLibrary {
    private final Synthesizer synthesizer;
    private final PromptCache cache;
    private final Voice voice;
    private final Personality personality;
    private final Map<String, AudioClip> recordings = new ConcurrentHashMap<>();

    /**
     * Creates a library.
     *
     * @param synthesizer renders what is not in the cache
     * @param cache keeps what was rendered
     * @param voice who speaks
     * @param personality how
     */
    public PromptLibrary(Synthesizer synthesizer, PromptCache cache, Voice voice, Personality personality) {
        this.synthesizer = synthesizer;
        this.cache = cache;
        this.voice = voice;
        this.personality = personality;
    }

    /**
     * Returns the sound of a speech, rendering it where it is not there yet. May block for as long as that takes.
     *
     * @param speech what to say
     * @param language in which language
     * @throws SynthesisException if it cannot be rendered or read
     */
    public AudioClip clip(Speech speech, Locale language) {
        String file = speech.audio();
        if (file != null) {
            return recordings.computeIfAbsent(file, PromptLibrary::readRecording);
        }
        return cache.get(new SynthesisRequest(speech.text(), language, voice, personality), synthesizer);
    }

    private static AudioClip readRecording(String file) {
        try {
            return Wav.read(Path.of(file));
        } catch (AudioException e) {
            throw new SynthesisException("the recording " + file + " cannot be played: " + e.getMessage(), e, false);
        }
    }
}
