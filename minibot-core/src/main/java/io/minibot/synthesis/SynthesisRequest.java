package io.minibot.synthesis;

import java.util.Locale;

/**
 * What to say and how.
 *
 * @param text plain text, no markup; not blank
 * @param language of the text
 * @param voice who speaks
 * @param personality how
 */
public record SynthesisRequest(String text, Locale language, Voice voice, Personality personality) {
    /** Checks the text. */
    public SynthesisRequest {
        if (text.isBlank()) {
            throw new IllegalArgumentException("there is no text to speak");
        }
    }
}
