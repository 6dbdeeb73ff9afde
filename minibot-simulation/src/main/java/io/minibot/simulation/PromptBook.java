package io.minibot.simulation;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.VoiceEmbedding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what text which sound was made from, so that a scripted caller can tell from the sound alone what the bot
 * says: the place of each word is taken as its share of the letters, and known again by the very samples of those 20 ms.
 * Sound that was changed on its way, or never entered, has no text. Thread-safe.
 */
public final class PromptBook {
    private static final int MOST_ENTRIES = 100_000;
    /** A caller hears no sound in quieter frames, and thus no word; silence besides looks the same in all prompts. */
    private static final double SILENT_DBFS = RecordingWire.QUIET_DBFS;

    private final Map<Long, String> words = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > MOST_ENTRIES;
        }
    };

    /** Creates an empty book. */
    public PromptBook() {}

    /**
     * Enters a prompt, for instance a recorded one.
     *
     * @param text what it says
     * @param clip how it sounds, as it will be played
     */
    public synchronized void add(String text, AudioClip clip) {
        List<String> all = List.of(text.strip().split("\\s+"));
        AudioFrame[] frames = SpokenWords.frames(clip.toSamples());
        int last = frames.length - 1;
        while (last >= 0 && frames[last].levelDbfs() < SILENT_DBFS) {
            last--;
        }
        int letters = 0;
        int total = text.strip().length();
        int free = 0;
        Map<Integer, String> begun = new LinkedHashMap<>();
        for (String word : all) {
            int frame = Math.max(free, (int) ((long) letters * frames.length / total));
            letters += word.length() + 1;
            while (frame < last && frames[frame].levelDbfs() < SILENT_DBFS) {
                frame++;
            }
            begun.merge(Math.min(frame, last), word, (before, next) -> before + " " + next);
            free = frame + 1;
        }
        if (last >= 0) {
            begun.forEach((frame, texts) -> words.put(hash(frames[frame]), texts));
        }
    }

    /**
     * Returns a synthesizer that enters everything it speaks. It reads each prompt to its end before it hands it out,
     * so it does not stream.
     *
     * @param synthesizer what speaks; closed with the one returned
     */
    public Synthesizer entering(Synthesizer synthesizer) {
        return new Synthesizer() {
            @Override
            public AudioSource synthesize(SynthesisRequest request) {
                AudioClip clip = AudioClip.read(synthesizer.synthesize(request));
                add(request.text(), clip);
                return clip.source();
            }

            @Override
            public VoiceEmbedding cloneVoice(List<AudioClip> samples) {
                return synthesizer.cloneVoice(samples);
            }

            @Override
            public String fingerprint() {
                return synthesizer.fingerprint();
            }

            @Override
            public void close() {
                synthesizer.close();
            }
        };
    }

    /** The words that begin in this frame, if it is known. */
    synchronized @Nullable String wordsBegunIn(AudioFrame frame) {
        return frame.levelDbfs() < SILENT_DBFS ? null : words.get(hash(frame));
    }

    private static long hash(AudioFrame frame) {
        long hash = 0;
        for (int i = 0; i < AudioFrame.SAMPLES; i++) {
            hash = (hash ^ frame.sample(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
