package io.minibot.synthesis;

/** Who speaks: one of the synthesizer's own voices, or a cloned one. */
public sealed interface Voice {
    /** The synthesizer's default voice for the language. */
    Voice DEFAULT = new Named("default");

    /** Returns a short stable text for cache keys and logs. */
    String key();

    /**
     * A voice that the synthesizer brings along.
     *
     * @param name as the synthesizer calls it; {@code default} is always known
     */
    record Named(String name) implements Voice {
        @Override
        public String key() {
            return "named:" + name;
        }
    }

    /**
     * A voice that was learnt from recordings.
     *
     * @param embedding what {@link Synthesizer#cloneVoice} returned
     */
    record Cloned(VoiceEmbedding embedding) implements Voice {
        @Override
        public String key() {
            return "cloned:" + embedding.id();
        }
    }
}
