package io.minibot.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the bot says outside the steps, for the languages that minibot brings. */
final class DefaultPhrases {
    private DefaultPhrases() {}

    /** Returns the phrases of a language; empty if minibot brings none. */
    static Map<PhraseKey, List<Prompt>> of(Locale language) {
        Map<PhraseKey, List<Prompt>> phrases = new EnumMap<>(PhraseKey.class);
        try (InputStream in = DefaultPhrases.class.getResourceAsStream("phrases-" + language.getLanguage() + ".json")) {
            if (in == null) {
                return phrases;
            }
            JsonNode root = new ObjectMapper().readTree(in);
            for (PhraseKey key : PhraseKey.values()) {
                List<Prompt> prompts = new ArrayList<>();
                root.path(key.id()).forEach(text -> prompts.add(Prompt.of(text.asText())));
                phrases.put(key, List.copyOf(prompts));
            }
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
