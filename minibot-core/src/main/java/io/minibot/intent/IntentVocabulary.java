package io.minibot.intent;

import java.util.List;
import java.util.Locale;

/**
 * All that a caller may mean in one scenario: the base intents of a language and the scenario's own. A scenario builds
 * it once; classifiers may keep what they derive from it, keyed by the instance.
 *
 * @param language only the language part counts, for instance {@link Locale#FRENCH}
 * @param definitions the scenario's own intents, each id once; may be empty
 */
public record IntentVocabulary(Locale language, List<IntentDefinition> definitions) {
    /** Copies the definitions. */
    public IntentVocabulary {
        definitions = List.copyOf(definitions);
    }

    /**
     * Returns the vocabulary of a language without additions.
     *
     * @param language for instance {@link Locale#ENGLISH}
     */
    public static IntentVocabulary of(Locale language) {
        return new IntentVocabulary(language, List.of());
    }
}
