package io.minibot.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases of a pack, found by their first word. Immutable after its construction. */
final class PhraseBook {
    /** A phrase with what it means; a weak one is a particle such as "yes", which any other meaning outweighs. */
    record Entry(Intent intent, boolean weak, Phrase phrase, String source) {}

    /**
     * A phrase found in an utterance.
     *
     * @param entry what was found
     * @param from its first word
     * @param to behind its last word
     */
    record Found(Entry entry, int from, int to) {
        int length() {
            return to - from;
        }

        boolean covers(Found other) {
            return from <= other.from && to >= other.to && length() > other.length();
        }

        boolean overlaps(Found other) {
            return from < other.to && other.from < to;
        }
    }

    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<String, List<Entry>> byPrefix = new HashMap<>();
    private final List<Entry> byNumber = new ArrayList<>();
    private final List<Entry> byAny = new ArrayList<>();
    private int longestPrefix;

    PhraseBook(List<Entry> entries) {
        for (Entry entry : entries) {
            for (Phrase.Op first : entry.phrase().firsts()) {
                switch (first.kind()) {
                    case WORD -> add(byWord, first.word(), entry);
                    case SET -> first.words().forEach(word -> add(byWord, word, entry));
                    case PREFIX -> {
                        add(byPrefix, first.word(), entry);
                        longestPrefix = Math.max(longestPrefix, first.word().length());
                    }
                    case NUMBER -> byNumber.add(entry);
                    default -> byAny.add(entry);
                }
            }
        }
    }

    private static void add(Map<String, List<Entry>> index, String key, Entry entry) {
        List<Entry> list = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (!list.contains(entry)) {
            list.add(entry);
        }
    }

    /** Finds every phrase, at its longest from each word. */
    List<Found> find(Utterance utterance) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < utterance.size(); at++) {
            String word = utterance.word(at);
            search(byWord.getOrDefault(word, List.of()), utterance, at, found);
            for (int length = 1; length <= Math.min(word.length(), longestPrefix); length++) {
                search(byPrefix.getOrDefault(word.substring(0, length), List.of()), utterance, at, found);
            }
            search(byAny, utterance, at, found);
            if (Character.isDigit(word.charAt(0))) {
                search(byNumber, utterance, at, found);
            }
        }
        return found;
    }

    private static void search(List<Entry> entries, Utterance utterance, int at, List<Found> found) {
        for (Entry entry : entries) {
            int end = entry.phrase().match(utterance, at);
            if (end > at) {
                found.add(new Found(entry, at, end));
            }
        }
    }
}
