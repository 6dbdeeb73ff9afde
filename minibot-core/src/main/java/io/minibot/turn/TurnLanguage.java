package io.minibot.turn;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a language's words tell about turns, from the resource {@code words-<language>.json}. A language without one has
 * no such words. Immutable.
 */
final class TurnLanguage {
    private static final TurnLanguage UNKNOWN = new TurnLanguage(Map.of());
    private static final Map<String, TurnLanguage> KNOWN = Map.of("fr", load("fr"), "en", load("en"));

    private final Phrases backchannels;
    private final Phrases unfinished;
    private final Phrases finished;
    private final Phrases surelyMachine;
    private final Phrases likelyMachine;

    private TurnLanguage(Map<String, List<String>> lists) {
        this.backchannels = new Phrases(lists.getOrDefault("backchannels", List.of()));
        this.unfinished = new Phrases(lists.getOrDefault("unfinished", List.of()));
        this.finished = new Phrases(lists.getOrDefault("finished", List.of()));
        this.surelyMachine = new Phrases(lists.getOrDefault("surelyMachine", List.of()));
        this.likelyMachine = new Phrases(lists.getOrDefault("likelyMachine", List.of()));
    }

    static TurnLanguage of(Locale language) {
        return KNOWN.getOrDefault(language.getLanguage(), UNKNOWN);
    }

    private static TurnLanguage load(String language) {
        try (InputStream in = TurnLanguage.class.getResourceAsStream("words-" + language + ".json")) {
            if (in == null) {
                throw new FileNotFoundException();
            }
            return new TurnLanguage(new ObjectMapper().readValue(in, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "words-" + language + ".json is missing or broken in this build; rebuild it", e);
        }
    }

    boolean onlyBackchannels(String[] words) {
        return words.length > 0 && backchannels.cover(words);
    }

    /** Like {@link #onlyBackchannels}, of words to which more may be added: the last phrase may be half said. */
    boolean maybeOnlyBackchannels(String[] words) {
        return words.length > 0 && backchannels.coverOrBegin(words);
    }

    boolean soundsUnfinished(String[] words) {
        int length = unfinished.atEnd(words);
        return length > 0 && finished.atEnd(words) < length;
    }

    boolean surelyMachine(String[] words) {
        return surelyMachine.anyIn(words);
    }

    boolean likelyMachine(String[] words) {
        return likelyMachine.anyIn(words);
    }
}
