package io.minibot.turn;

import java.time.Duration;

/**
 * How an utterance ended.
 *
 * @param cause why it is over
 * @param overlap how it lay to our prompt
 * @param silence since the last frame with voice
 * @param voiced how long there was voice in it
 * @param length from its first frame with voice to the last one
 */
public record UtteranceEnd(Cause cause, Overlap overlap, Duration silence, Duration voiced, Duration length) {
    /** Why an utterance is over. */
    public enum Cause {
        /** The caller stopped speaking. */
        SILENCE,
        /** The caller did not stop speaking, and the limit was reached. */
        TOO_LONG
    }

    /** How an utterance lay to our prompt. */
    public enum Overlap {
        /** It began while no prompt sounded: an answer. */
        NONE,
        /** It began and ended over a prompt that sounds on, and did not stop it: no answer. */
        WITHIN_PROMPT,
        /** It began over a prompt and went on behind its end, or ended shortly before it: an answer given early. */
        AT_PROMPT_END,
        /** It stopped the prompt. An answer, unless its words say nothing: then the prompt should go on. */
        BARGED_IN
    }
}
