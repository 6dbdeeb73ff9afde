package io.minibot.simulation;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a scripted caller waits for. A prompt, for a caller, is a stretch of the bot's speech: it begins with the first
 * sound, and is finished when the bot has been silent for a moment ({@link ScriptedCaller#PAUSE}).
 *
 * @param moment when
 * @param prompt the number of the prompt, from 1; 0 for any
 * @param bot a regular expression that must be found in what the bot has said in this prompt, in any case; null for
 *     anything
 */
public record Cue(Moment moment, int prompt, @Nullable String bot) {
    /** The caller has answered. */
    public static final Cue ANSWERED = new Cue(Moment.ANSWERED, 0, null);
    /** The bot has finished a prompt, whichever. */
    public static final Cue BOT_FINISHED = new Cue(Moment.BOT_FINISHED, 0, null);

    /** The moments of a call as the caller sees it. */
    public enum Moment {
        /** The caller has picked up. */
        ANSWERED,
        /** The bot speaks: from the first sound of the prompt, or, with a pattern, from the word that completes it. */
        BOT_SPEAKING,
        /** The bot has finished a prompt, and the caller did not speak when it ended. */
        BOT_FINISHED
    }

    /** Checks the number and the pattern. */
    public Cue {
        if (prompt < 0) {
            throw new IllegalArgumentException("prompt " + prompt + " is not a number from 1, or 0 for any");
        }
        if (moment == Moment.ANSWERED && (prompt > 0 || bot != null)) {
            throw new IllegalArgumentException("when the caller answers, the bot has said nothing yet");
        }
        if (bot != null) {
            try {
                pattern(bot);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "'" + bot + "' is no regular expression (" + e.getDescription() + "): escape special characters"
                                + " by \\",
                        e);
            }
        }
    }

    /**
     * Returns the cue of a finished prompt that holds a text.
     *
     * @param pattern a regular expression, such as a word
     */
    public static Cue botSaid(String pattern) {
        return new Cue(Moment.BOT_FINISHED, 0, pattern);
    }

    /**
     * Returns the cue of a finished prompt by its number.
     *
     * @param prompt from 1
     */
    public static Cue finished(int prompt) {
        return new Cue(Moment.BOT_FINISHED, prompt, null);
    }

    /**
     * Returns the cue of the bot saying a text, before the prompt is finished.
     *
     * @param pattern a regular expression, such as a word
     */
    public static Cue botSays(String pattern) {
        return new Cue(Moment.BOT_SPEAKING, 0, pattern);
    }

    /**
     * Returns the cue of a prompt that begins, by its number.
     *
     * @param prompt from 1
     */
    public static Cue begun(int prompt) {
        return new Cue(Moment.BOT_SPEAKING, prompt, null);
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
