package io.minibot.dialogue;

/**
 * What the caller said, and when.
 *
 * @param text the words; of utterances without an answer in between, all of them
 * @param kind how much it may mean
 */
record Utterance(String text, Kind kind) {
    enum Kind {
        /** In the caller's turn, or by interrupting. */
        ANSWER,
        /** Over a prompt that it did not stop. */
        OVER_PROMPT,
        /** Begun over the disclosure: no answer, as nothing was asked. */
        OVER_PRELUDE
    }

    /** Returns this with what was said before it, to which nobody has replied. */
    Utterance after(Utterance before) {
        return new Utterance(before.text + " " + text, kind);
    }
}
