package io.minibot.intent;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words of one language for {@link SpokenTime}, as they stand in {@code spoken-time-LANGUAGE.json}; lower case,
 * without accents, words separated by spaces.
 *
 * @param numbers number words; tens and units that follow each other are added
 * @param joiners words inside a number ("et" in "vingt et un")
 * @param phrases wordings to what they mean here: {@code day+1}, {@code weekday}, {@code part:evening}, {@code half},
 *     {@code time:12:00} and so on
 * @param days names of the days
 * @param units names of the units of time
 */
record TimeWords(
        @JsonProperty(required = true) Map<String, Integer> numbers,
        @JsonProperty(required = true) List<String> joiners,
        @JsonProperty(required = true) Map<String, String> phrases,
        @JsonProperty(required = true) Map<String, DayOfWeek> days,
        @JsonProperty(required = true) Map<String, ChronoUnit> units) {
    private static final Tokenizer TOKENIZER = new Tokenizer(Map.of(), List.of());

    /**
     * A word with what it means for a time.
     *
     * @param kind {@code number}, {@code day}, {@code unit}, the meaning of a phrase, or {@code word}
     * @param value the number; 0 otherwise
     * @param word the word itself
     */
    record Item(String kind, int value, String word) {}

    static TimeWords load(String language) {
        String resource = "spoken-time-" + language + ".json";
        try (InputStream in = TimeWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IntentException("there is no " + resource + ": spoken times are known in [en, fr] only");
            }
            return new ObjectMapper().readValue(in, TimeWords.class);
        } catch (IOException e) {
            throw new IntentException(resource + " cannot be read: " + e.getMessage(), e, false);
        }
    }

    /** Reads a text from left to right, the longest wording first. */
    List<Item> read(String text) {
        List<String> words = TOKENIZER.canonical(text);
        List<Item> items = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            at = readOne(words, at, items);
        }
        return items;
    }

    private int readOne(List<String> words, int at, List<Item> items) {
        for (int length = Math.min(5, words.size() - at); length > 0; length--) {
            String phrase = String.join(" ", words.subList(at, at + length));
            String meaning = phrases.get(phrase);
            if (meaning != null) {
                items.add(new Item(meaning, 0, phrase));
                return at + length;
            }
        }
        String word = words.get(at);
        if (days.containsKey(word)) {
            items.add(new Item("day", 0, word));
            return at + 1;
        }
        if (units.containsKey(word)) {
            items.add(new Item("unit", 0, word));
            return at + 1;
        }
        return readNumber(words, at, items);
    }

    private int readNumber(List<String> words, int at, List<Item> items) {
        String first = words.get(at);
        if (first.chars().allMatch(Character::isDigit) && first.length() < 5) {
            items.add(new Item("number", Integer.parseInt(first), first));
            return at + 1;
        }
        int value = number(words, at);
        if (value < 0) {
            items.add(new Item("word", 0, first));
            return at + 1;
        }
        int next = at + 1;
        if (value >= 20 && value % 10 == 0) {
            int unit = next < words.size() && joiners.contains(words.get(next)) ? next + 1 : next;
            int more = number(words, unit);
            if (more > 0 && (more < 10 || (more < 20 && value >= 60))) {
                value += more;
                next = unit + 1;
            }
        } else if (value == 10 && number(words, next) >= 7 && number(words, next) <= 9) {
            value += number(words, next);
            next++;
        }
        items.add(new Item("number", value, first));
        return next;
    }

    private int number(List<String> words, int at) {
        return at < words.size() ? numbers.getOrDefault(words.get(at), -1) : -1;
    }
}
