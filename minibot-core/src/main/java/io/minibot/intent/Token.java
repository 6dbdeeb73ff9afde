package io.minibot.intent;

/**
 * One word after normalisation.
 *
 * @param word lower case, without accents
 * @param start where it begins in the original text
 * @param end where it ends in the original text, exclusive
 * @param pause the punctuation before it: nothing, a comma or the end of a sentence
 */
record Token(String word, int start, int end, Pause pause) {
    /** How strongly punctuation separates a word from the one before. */
    enum Pause {
        NONE,
        COMMA,
        SENTENCE
    }

    Token withWord(String other) {
        return new Token(other, start, end, pause);
    }
}
