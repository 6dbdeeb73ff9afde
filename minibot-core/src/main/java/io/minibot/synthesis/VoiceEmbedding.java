package io.minibot.synthesis;

/**
 * A learnt voice, opaque to all but the synthesizer that made it.
 *
 * @param id the content hash of the samples and the model, a file-name-safe text
 * @param content what the synthesizer needs, in its own format
 */
@SuppressWarnings("ArrayRecordComponent") // identity is the id; the bytes are a payload, copied at the border
public record VoiceEmbedding(String id, byte[] content) {
    /** Copies the content. */
    public VoiceEmbedding {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VoiceEmbedding that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "VoiceEmbedding[" + id + "]";
    }
}
