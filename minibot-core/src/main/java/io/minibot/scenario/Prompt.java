package io.minibot.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something the bot says.
 *
 * @param text what is said; of a recording, its transcript
 * @param audio the path of a WAV file to play instead of synthesizing the text; or null. In JSON it is relative to the
 *     scenario's file; the loader resolves it
 */
public record Prompt(Template text, @Nullable String audio) {
    /**
     * Returns a prompt to synthesize.
     *
     * @param text with variables as in {@link Template}
     */
    public static Prompt of(String text) {
        return new Prompt(Template.parse(text), null);
    }

    /** Returns whether it sounds the same in every call, so that it can be rendered once. */
    public boolean isStatic() {
        return audio != null || text.variables().isEmpty();
    }
}
