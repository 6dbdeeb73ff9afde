package io.minibot.intent;

import io.minibot.intent.Phrase.Kind;
import io.minibot.intent.Phrase.Op;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrase patterns of a language pack. The notation, as documented with the packs: words; {@code (a|b c)} one of;
 * {@code [a|b]} one of or nothing; {@code interest*} a beginning; {@code #} digits; {@code _} any one word; {@code ..}
 * up to three words; {@code !(a|b)} not followed by; {@code ^} and {@code $} the ends of the utterance;
 * {@code <name>} a list of the pack.
 */
final class PhraseParser {
    private static final int GAP = 3;

    private final Map<String, String> lists;
    private final Function<String, List<String>> canonical;
    private final List<Op> program = new ArrayList<>();
    private String source = "";
    private int at;

    /**
     * Makes a parser.
     *
     * @param lists named alternatives, for {@code <name>}
     * @param canonical how the pack's tokenizer writes plain words
     */
    PhraseParser(Map<String, String> lists, Function<String, List<String>> canonical) {
        this.lists = lists;
        this.canonical = canonical;
    }

    /** Compiles one pattern; a mistake in it is an {@link IntentException} that quotes it. */
    Phrase parse(String pattern) {
        source = expand(pattern);
        at = 0;
        program.clear();
        List<Piece> pieces = alternatives();
        if (at < source.length()) {
            throw broken(pattern, "'" + source.charAt(at) + "' at " + at + " closes nothing");
        }
        int match = emit(Kind.MATCH, "", 0, 0);
        int entry = choose(pieces, match);
        Phrase phrase = new Phrase(program, entry);
        for (Op first : phrase.firsts()) {
            if (first.kind() == Kind.MATCH) {
                throw broken(pattern, "it matches without any word");
            }
        }
        return phrase;
    }

    private IntentException broken(String pattern, String why) {
        return new IntentException("phrase pattern '" + pattern + "' is broken: " + why);
    }

    private String expand(String pattern) {
        String text = pattern;
        for (int depth = 0; text.indexOf('<') >= 0; depth++) {
            int open = text.indexOf('<');
            int close = text.indexOf('>', open);
            String name = close < 0 ? text.substring(open) : text.substring(open + 1, close);
            String list = lists.get(name);
            if (list == null || depth > 50) {
                throw broken(pattern, "there is no list '" + name + "' in the pack");
            }
            text = text.substring(0, open) + "(" + list + ")" + text.substring(close + 1);
        }
        return text;
    }

    /** A part of a pattern that can be laid down in front of what follows. */
    private interface Piece {
        int layBefore(int next);

        /** The word that this is, where it is just one. */
        default @Nullable String word() {
            return null;
        }
    }

    /** One plain word. */
    private final class Word implements Piece {
        private final String word;

        Word(String word) {
            this.word = word;
        }

        @Override
        public int layBefore(int next) {
            return emit(Kind.WORD, word, next, 0);
        }

        @Override
        public String word() {
            return word;
        }
    }

    private List<Piece> alternatives() {
        List<Piece> all = new ArrayList<>();
        all.add(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all;
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        while (at < source.length() && "|)]".indexOf(source.charAt(at)) < 0) {
            char c = source.charAt(at);
            if (c == ' ') {
                at++;
            } else if ("([!^$".indexOf(c) >= 0) {
                flush(plain, pieces);
                pieces.add(group(c));
            } else {
                int start = at;
                while (at < source.length() && " |()[]!^$".indexOf(source.charAt(at)) < 0) {
                    at++;
                }
                String word = source.substring(start, at);
                Piece special = special(word);
                if (special == null) {
                    plain.append(' ').append(word);
                } else {
                    flush(plain, pieces);
                    pieces.add(special);
                }
            }
        }
        flush(plain, pieces);
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        return next -> {
            int following = next;
            for (int i = pieces.size() - 1; i >= 0; i--) {
                following = pieces.get(i).layBefore(following);
            }
            return following;
        };
    }

    private void flush(StringBuilder plain, List<Piece> pieces) {
        for (String word : canonical.apply(plain.toString())) {
            pieces.add(new Word(word));
        }
        plain.setLength(0);
    }

    private @Nullable Piece special(String word) {
        if (word.equals("..")) {
            return next -> {
                int following = next;
                for (int i = 0; i < GAP; i++) {
                    int any = emit(Kind.ANY, "", following, 0);
                    following = emit(Kind.SPLIT, "", next, any);
                }
                return following;
            };
        }
        if (word.equals("_")) {
            return next -> emit(Kind.ANY, "", next, 0);
        }
        if (word.equals("#")) {
            return next -> emit(Kind.NUMBER, "", next, 0);
        }
        if (word.endsWith("*")) {
            String beginning = Tokenizer.fold(word.substring(0, word.length() - 1));
            return next -> emit(Kind.PREFIX, beginning, next, 0);
        }
        return null;
    }

    private Piece group(char opening) {
        at++;
        if (opening == '^') {
            return next -> emit(Kind.START, "", next, 0);
        }
        if (opening == '$') {
            return next -> emit(Kind.END, "", next, 0);
        }
        if (opening == '!') {
            at++;
        }
        List<Piece> inner = alternatives();
        if (at >= source.length()) {
            throw broken(source, "a bracket is not closed");
        }
        at++;
        return switch (opening) {
            case '!' -> next -> emit(Kind.NOT, "", next, choose(inner, emit(Kind.MATCH, "", 0, 0)));
            case '[' -> next -> emit(Kind.SPLIT, "", next, choose(inner, next));
            default -> next -> choose(inner, next);
        };
    }

    private int choose(List<Piece> pieces, int next) {
        Set<String> words = new HashSet<>();
        List<Piece> others = new ArrayList<>();
        for (Piece piece : pieces) {
            String word = piece.word();
            if (word == null) {
                others.add(piece);
            } else {
                words.add(word);
            }
        }
        if (words.size() == 1) {
            others.add(new Word(words.iterator().next()));
        } else if (!words.isEmpty()) {
            others.add(after -> {
                program.add(new Op(Kind.SET, "", words, after, 0));
                return program.size() - 1;
            });
        }
        int chosen = others.get(others.size() - 1).layBefore(next);
        for (int i = others.size() - 2; i >= 0; i--) {
            chosen = emit(Kind.SPLIT, "", others.get(i).layBefore(next), chosen);
        }
        return chosen;
    }

    private int emit(Kind kind, String word, int next, int other) {
        program.add(new Op(kind, word, Set.of(), next, other));
        return program.size() - 1;
    }
}
