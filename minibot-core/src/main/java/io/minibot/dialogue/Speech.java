package io.minibot.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * A piece of what the bot says, its variables filled in.
 *
 * @param text what is said; of a recording, its transcript
 * @param audio a WAV file to play instead of synthesizing the text, or null
 */
public record Speech(String text, @Nullable String audio) {}
