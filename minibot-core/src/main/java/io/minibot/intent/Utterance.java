package io.minibot.intent;

import java.util.List;

/**
 * What was said, normalised.
 *
 * @param text the original
 * @param tokens its words, fillers left out
 * @param asked whether it ends with a question mark
 */
record Utterance(String text, List<Token> tokens, boolean asked) {
    int size() {
        return tokens.size();
    }

    List<String> words() {
        return tokens.stream().map(Token::word).toList();
    }

    String word(int at) {
        return tokens.get(at).word();
    }

    /** The rest of the utterance from a word on. */
    Utterance from(int at) {
        return new Utterance(text, tokens.subList(at, tokens.size()), asked);
    }

    /** The original words of a span of tokens. */
    String said(int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
