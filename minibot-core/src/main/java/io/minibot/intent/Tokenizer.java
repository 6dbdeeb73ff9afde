package io.minibot.intent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into normalised words: lower case, no accents, apostrophes and hyphens as separators, digits apart from
 * letters, then the rewrites of a language (elisions, contractions, spellings of the recogniser), without fillers and
 * without repetitions ("no no no" is one "no"). Immutable.
 */
final class Tokenizer {
    private static final int MAX_CHARS = 2_000;

    private final Map<String, List<Rewrite>> rewrites = new HashMap<>();
    private final Set<String> fillers = new HashSet<>();

    private record Rewrite(List<String> from, List<String> to) {}

    /**
     * Makes a tokenizer.
     *
     * @param rewrites what is written, separated by spaces, to what is meant; an empty value drops the words
     * @param fillers words that mean nothing
     */
    Tokenizer(Map<String, String> rewrites, List<String> fillers) {
        rewrites.forEach((from, to) -> {
            Rewrite rewrite = new Rewrite(words(from), words(to));
            this.rewrites
                    .computeIfAbsent(rewrite.from().get(0), first -> new ArrayList<>())
                    .add(rewrite);
        });
        this.rewrites
                .values()
                .forEach(list -> list.sort((a, b) -> b.from().size() - a.from().size()));
        fillers.forEach(filler -> this.fillers.addAll(words(filler)));
    }

    /**
     * Normalises one utterance.
     *
     * @param text as said or typed; only the last 2000 characters count, since the last clause decides
     */
    Utterance tokenize(String text) {
        String kept = text.length() <= MAX_CHARS ? text : text.substring(text.length() - MAX_CHARS);
        List<Token> raw = split(kept);
        List<Token> rewritten = rewrite(raw);
        List<Token> tokens = new ArrayList<>(rewritten.size());
        Token.Pause pending = Token.Pause.NONE;
        for (Token token : rewritten) {
            Token.Pause pause = max(pending, token.pause());
            if (fillers.contains(token.word())) {
                pending = pause;
                continue;
            }
            pending = Token.Pause.NONE;
            boolean again =
                    !tokens.isEmpty() && tokens.get(tokens.size() - 1).word().equals(token.word());
            if (!again) {
                tokens.add(new Token(token.word(), token.start(), token.end(), pause));
            }
        }
        return new Utterance(kept, List.copyOf(tokens), kept.stripTrailing().endsWith("?"));
    }

    /** Normalises words of a pack: split and rewritten, without fillers where other words remain. */
    List<String> canonical(String text) {
        List<String> words = rewrite(split(text)).stream().map(Token::word).toList();
        List<String> kept =
                words.stream().filter(word -> !fillers.contains(word)).toList();
        return kept.isEmpty() ? words(text) : kept;
    }

    private static List<String> words(String text) {
        return split(text).stream().map(Token::word).toList();
    }

    private static Token.Pause max(Token.Pause a, Token.Pause b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private List<Token> rewrite(List<Token> raw) {
        List<Token> result = new ArrayList<>(raw.size());
        Token.Pause pending = Token.Pause.NONE;
        int at = 0;
        while (at < raw.size()) {
            Rewrite rewrite = find(raw, at);
            Token first = raw.get(at);
            if (rewrite == null) {
                result.add(new Token(first.word(), first.start(), first.end(), max(pending, first.pause())));
                pending = Token.Pause.NONE;
                at++;
                continue;
            }
            int size = rewrite.from().size();
            int end = raw.get(at + size - 1).end();
            pending = max(pending, first.pause());
            for (String word : rewrite.to()) {
                result.add(new Token(word, first.start(), end, pending));
                pending = Token.Pause.NONE;
            }
            at += size;
        }
        return result;
    }

    private @Nullable Rewrite find(List<Token> raw, int at) {
        for (Rewrite rewrite : rewrites.getOrDefault(raw.get(at).word(), List.of())) {
            List<String> from = rewrite.from();
            if (at + from.size() > raw.size()) {
                continue;
            }
            int same = 1;
            while (same < from.size()
                    && from.get(same).equals(raw.get(at + same).word())) {
                same++;
            }
            if (same == from.size()) {
                return rewrite;
            }
        }
        return null;
    }

    private static List<Token> split(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Token.Pause pause = Token.Pause.NONE;
        int start = 0;
        int at = 0;
        while (at <= text.length()) {
            int c = at < text.length() ? text.codePointAt(at) : ' ';
            boolean part = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            boolean turn = word.length() > 0
                    && part
                    && Character.isDigit(c) != Character.isDigit(word.charAt(word.length() - 1));
            if (word.length() > 0 && (!part || turn)) {
                String folded = fold(word.toString());
                if (!folded.isEmpty()) {
                    tokens.add(new Token(folded, start, at, pause));
                }
                word.setLength(0);
                pause = Token.Pause.NONE;
            }
            if (part) {
                if (word.length() == 0) {
                    start = at;
                }
                word.appendCodePoint(c);
            } else if (c == ',' || c == ':' || c == '(') {
                pause = max(pause, Token.Pause.COMMA);
            } else if (c == '.' || c == '!' || c == '?' || c == ';' || c == '…' || c == '\n' || c == '–' || c == '—') {
                pause = Token.Pause.SENTENCE;
            }
            at += Character.charCount(c);
        }
        return tokens;
    }

    /** Lower case without accents and ligatures. */
    static String fold(String word) {
        boolean plain = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (plain) {
            return word;
        }
        String bare = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(bare.length());
        bare.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString().replace("œ", "oe").replace("æ", "ae");
    }
}
