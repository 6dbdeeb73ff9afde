package io.minibot.turn;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A set of phrases, each a run of words. Letter case and punctuation do not count, accents do. Immutable. */
final class Phrases {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> phrases = new HashSet<>();
    /** The beginnings of the phrases that have several words. */
    private final Set<String> beginnings = new HashSet<>();

    private final int mostWords;

    Phrases(List<String> phrases) {
        int most = 0;
        for (String phrase : phrases) {
            String[] words = words(phrase);
            this.phrases.add(String.join(" ", words));
            for (int count = 1; count < words.length; count++) {
                beginnings.add(joined(words, 0, count));
            }
            most = Math.max(most, words.length);
        }
        this.mostWords = most;
    }

    static String[] words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** Returns how many words the longest phrase at the end of these words has; 0 for none. */
    int atEnd(String[] words) {
        for (int count = Math.min(mostWords, words.length); count > 0; count--) {
            if (contains(words, words.length - count, words.length)) {
                return count;
            }
        }
        return 0;
    }

    /** Returns whether the words are nothing but phrases, one after the other; true of no words. */
    boolean cover(String[] words) {
        return coveredTo(words)[words.length];
    }

    /** Returns whether the words are nothing but phrases, of which the last one may have only begun. */
    boolean coverOrBegin(String[] words) {
        boolean[] covered = coveredTo(words);
        for (int from = Math.max(0, words.length - mostWords); from < words.length; from++) {
            if (covered[from] && beginnings.contains(joined(words, from, words.length))) {
                return true;
            }
        }
        return covered[words.length];
    }

    private boolean[] coveredTo(String[] words) {
        boolean[] covered = new boolean[words.length + 1];
        covered[0] = true;
        for (int to = 1; to <= words.length; to++) {
            for (int from = Math.max(0, to - mostWords); from < to && !covered[to]; from++) {
                covered[to] = covered[from] && contains(words, from, to);
            }
        }
        return covered;
    }

    /** Returns whether a phrase lies anywhere in the words. */
    boolean anyIn(String[] words) {
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
                if (contains(words, from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean contains(String[] words, int from, int to) {
        return phrases.contains(joined(words, from, to));
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }
}
