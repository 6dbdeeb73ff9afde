package io.minibot.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something the bot says.
 *
 * @param text what is said; of a recording, its transcript
 * @param audio a WAV file to play instead of synthesizing the text, relative to the scenario's file; or null
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
}
