package io.minibot.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What to do when a machine answers.
 *
 * @param message what to leave after the beep, or null to hang up
 */
public record Voicemail(@Nullable Prompt message) {
    /** Hang up, the default. */
    public static final Voicemail HANG_UP = new Voicemail(null);
}
