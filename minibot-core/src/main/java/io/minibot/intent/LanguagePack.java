package io.minibot.intent;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link RuleIntentClassifier} knows of one language. A pack is a JSON file in UTF-8:
 *
 * <ul>
 *   <li>{@code language}: its code, such as {@code "fr"};
 *   <li>{@code rewrites}: words as said to words as meant, for contractions, elisions and misspellings ({@code "don't":
 *       "do not"}); an empty value drops the words;
 *   <li>{@code fillers}: words without meaning ("euh", "um");
 *   <li>{@code turns}: words after which the speaker turns round ("but", "mais"): a yes or no after one counts more
 *       than what came before;
 *   <li>{@code lists}: named alternatives for the phrases, {@code "cannot": "can not|could not|am unable to"};
 *   <li>{@code phrases}: for each base intent, what decides for it wherever it is said. {@code (a|b c)} one of;
 *       {@code [a|b]} one of or nothing; {@code interest*} words that begin so; {@code #} digits; {@code _} any one
 *       word; {@code ..} up to three words; {@code !(a|b)} not followed by; {@code ^} and {@code $} the beginning and
 *       the end of the utterance; {@code <cannot>} a list. A phrase that begins with {@code ~} is weak: a particle such
 *       as "yes" that any other meaning outweighs;
 *   <li>{@code examples}: for each base intent, {@code unknown} included, whole utterances that mean it, as typed or as
 *       a recogniser writes them; the similarity model learns from them. Sixty or more each give useful results.
 * </ul>
 *
 * <p>Case, accents, apostrophes and hyphens make no difference anywhere in a pack. Immutable and thread-safe; loading
 * a pack of your own trains its model, which takes some seconds; the bundled packs come with theirs.
 */
public final class LanguagePack {
    /** The languages that come with minibot, by their codes. */
    public static final List<String> BUNDLED = List.of("fr", "en");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final String language;
    private final Tokenizer tokenizer;
    private final PhraseBook phrases;
    private final Set<String> turns;
    private final LinearModel model;
    private final Map<Intent, List<String>> examples;
    private volatile @Nullable WordWeights wordWeights;

    private LanguagePack(PackFile file, @Nullable LinearModel shipped) {
        language = file.language();
        tokenizer = new Tokenizer(file.rewrites(), file.fillers());
        turns = Set.copyOf(new HashSet<>(file.turns().stream()
                .flatMap(t -> tokenizer.canonical(t).stream())
                .toList()));
        phrases = new PhraseBook(compile(file));
        examples = file.examples();
        model = shipped == null ? train() : shipped;
    }

    /** Trains a model on the examples. */
    LinearModel train() {
        List<LinearTraining.Example> learned = new ArrayList<>();
        examples.forEach((intent, utterances) -> {
            for (String utterance : utterances) {
                Utterance words = tokenizer.tokenize(utterance);
                if (words.size() > 0) {
                    learned.add(new LinearTraining.Example(intent, features(words)));
                }
            }
        });
        return LinearTraining.train(learned);
    }

    private List<PhraseBook.Entry> compile(PackFile file) {
        PhraseParser parser = new PhraseParser(file.lists(), tokenizer::canonical);
        List<PhraseBook.Entry> entries = new ArrayList<>();
        file.phrases().forEach((intent, patterns) -> {
            for (String pattern : patterns) {
                boolean weak = pattern.startsWith("~");
                String plain = weak ? pattern.substring(1).strip() : pattern;
                entries.add(new PhraseBook.Entry(intent, weak, parser.parse(plain), plain));
            }
        });
        return entries;
    }

    /**
     * Reads a pack that comes with minibot.
     *
     * @param language one of {@link #BUNDLED}; only the language part counts
     * @throws IntentException where there is none for the language
     */
    public static LanguagePack bundled(Locale language) {
        String resource = "pack-" + language.getLanguage() + ".json";
        try (InputStream in = LanguagePack.class.getResourceAsStream(resource);
                InputStream weights =
                        LanguagePack.class.getResourceAsStream("pack-" + language.getLanguage() + ".model")) {
            if (in == null) {
                throw new IntentException("there is no bundled language pack '" + language.getLanguage() + "', only "
                        + BUNDLED + ": write one and load it with LanguagePack.load");
            }
            byte[] pack = in.readAllBytes();
            LinearModel shipped =
                    weights == null ? null : ShippedWeights.read(weights, pack).orElse(null);
            return new LanguagePack(parse(new ByteArrayInputStream(pack), resource), shipped);
        } catch (IOException e) {
            throw new IntentException(
                    "bundled language pack " + resource + " cannot be read: " + e.getMessage(), e, false);
        }
    }

    /**
     * Reads a pack from a file.
     *
     * @param file JSON in UTF-8
     * @throws IntentException where it cannot be read or is not a pack; the message says where and why
     */
    public static LanguagePack load(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return load(in, file.toString());
        } catch (IOException e) {
            throw new IntentException("language pack " + file + " cannot be read: " + e.getMessage(), e, false);
        }
    }

    /**
     * Reads a pack from a stream, which it does not close.
     *
     * @param in JSON in UTF-8
     * @param name for messages
     * @throws IntentException where it cannot be read or is not a pack; the message says where and why
     */
    public static LanguagePack load(InputStream in, String name) {
        return new LanguagePack(parse(in, name), null);
    }

    private static PackFile parse(InputStream in, String name) {
        PackFile file;
        try {
            file = JSON.readValue(in, PackFile.class);
        } catch (JacksonException e) {
            throw new IntentException(
                    "language pack " + name + " is not valid: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + "); its format is described at LanguagePack",
                    e,
                    false);
        } catch (IOException e) {
            throw new IntentException("language pack " + name + " cannot be read: " + e.getMessage(), e, false);
        }
        check(file, name);
        return file;
    }

    private static void check(PackFile file, String name) {
        for (Map<Intent, List<String>> part : List.of(file.phrases(), file.examples())) {
            for (Intent intent : part.keySet()) {
                if (!intent.isBase()) {
                    throw new IntentException(
                            "language pack " + name + ": '" + intent + "' is not one of the base intents " + Intent.BASE
                                    + "; a scenario's own intents belong in the scenario");
                }
            }
        }
        if (file.examples().size() < 2) {
            throw new IntentException("language pack " + name
                    + " has examples of fewer than two intents: give some for each base intent");
        }
    }

    /** Returns the code of the language, such as {@code fr}. */
    public String language() {
        return language;
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    PhraseBook phrases() {
        return phrases;
    }

    boolean turns(String word) {
        return turns.contains(word);
    }

    LinearModel model() {
        return model;
    }

    /** Made when the first vocabulary with definitions needs it. */
    WordWeights wordWeights() {
        WordWeights made = wordWeights;
        if (made == null) {
            made = new WordWeights(examples.values().stream()
                    .flatMap(List::stream)
                    .map(text -> tokenizer.tokenize(text).words())
                    .filter(words -> !words.isEmpty())
                    .toList());
            wordWeights = made;
        }
        return made;
    }

    /** The features of an utterance for the model: its words, and what the phrases say of it. */
    int[] features(Utterance utterance) {
        return Features.of(
                utterance.words(),
                utterance.asked(),
                Judgement.of(utterance, this).hints(utterance));
    }
}
