package io.minibot.synthesis;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioSource;
import java.util.List;

/**
 * Turns text into speech. Thread-safe; a part that can only do one thing at a time queues by itself. Called on the
 * engine's executor for blocking work.
 */
public interface Synthesizer extends AutoCloseable {
    /**
     * Speaks a text. May block until the first sound is there; the source streams the rest.
     *
     * @param request what to say and in which voice
     * @return the speech, 16 kHz mono; the caller closes it
     * @throws SynthesisException if the text cannot be spoken
     */
    AudioSource synthesize(SynthesisRequest request);

    /**
     * Learns a voice from recordings. May block for long.
     *
     * @param samples recordings of one person
     * @return the voice, to be kept: cloning the same samples again would cost the same again
     * @throws SynthesisException if this part has no cloned voices, as is the default, or the samples do not serve
     */
    default VoiceEmbedding cloneVoice(List<AudioClip> samples) {
        throw new SynthesisException(
                getClass().getSimpleName() + " cannot clone voices: use one of its own voices, or another Synthesizer");
    }

    /**
     * Returns what tells this synthesizer's speech from another's, part of every cache key: its name and version, and
     * whatever else changes the sound.
     */
    String fingerprint();

    /** Releases everything; closing twice does nothing. */
    @Override
    void close();
}
