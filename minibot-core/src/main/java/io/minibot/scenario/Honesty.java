package io.minibot.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the words of a language whether a text says, or denies, that a machine is speaking. */
final class Honesty {
    private final List<Pattern> automated = new ArrayList<>();
    private final List<Pattern> denials = new ArrayList<>();

    private Honesty(JsonNode words) {
        words.path("automated").forEach(word -> automated.add(Pattern.compile("\\b" + word.asText() + "\\b")));
        words.path("denials").forEach(denial -> denials.add(Pattern.compile("\\b(" + denial.asText() + ")\\b")));
    }

    /** Returns the words of a language; empty if minibot has none for it. */
    static Optional<Honesty> in(Locale language) {
        try (InputStream in = Honesty.class.getResourceAsStream("honesty-" + language.getLanguage() + ".json")) {
            return in == null ? Optional.empty() : Optional.of(new Honesty(new ObjectMapper().readTree(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the text says that it comes from a machine. */
    boolean saysAutomated(String text) {
        String plain = PlainWords.of(text);
        return automated.stream().anyMatch(word -> word.matcher(plain).find());
    }

    /** Returns the words that claim that a person is speaking. */
    Optional<String> denial(String text) {
        String plain = PlainWords.of(text);
        return denials.stream()
                .map(denial -> denial.matcher(plain))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
