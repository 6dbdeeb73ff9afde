package io.minibot.intent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The default classifier: phrases decide, a model of similarity helps where they are silent or weak, and what neither
 * knows is {@link Intent#UNKNOWN}. No network, no disk after its construction; thread-safe; an utterance takes well
 * under a millisecond once warm, so it may run on any thread.
 *
 * <p>A wish not to be called again outweighs what else is said; among phrases a protective meaning comes first, then the
 * longer evidence, then the last clause ("yes, but no" is a no), and the model weighs how far to follow them. An intent that the vocabulary defines wins over its base where
 * one of its examples is clearly similar. The confidence is the model's probability, which learns
 * how far each kind of phrase can be relied upon.
 */
public final class RuleIntentClassifier implements IntentClassifier {
    /** Similarity from which an example decides even against a protective meaning. */
    private static final double CERTAIN = 0.97;
    /** Similarity from which an example decides alone. */
    private static final double SAME = 0.72;
    /** Similarity from which an example refines its own base intent. */
    private static final double ALIKE = 0.38;

    private static final int VOCABULARIES = 256;

    private final Map<String, LanguagePack> packs;
    private final Cache<IntentVocabulary, ExampleIndex> indexes =
            Caffeine.newBuilder().weakKeys().maximumSize(VOCABULARIES).build();

    private RuleIntentClassifier(Map<String, LanguagePack> packs) {
        this.packs = Map.copyOf(packs);
    }

    /** Returns a classifier for all bundled languages. */
    public static RuleIntentClassifier ofDefaults() {
        return builder().build();
    }

    /** Starts a classifier with chosen packs. */
    public static Builder builder() {
        return new Builder();
    }

    /** The packs of a {@link RuleIntentClassifier}; without any, all {@linkplain LanguagePack#BUNDLED bundled} ones. */
    public static final class Builder {
        private final List<LanguagePack> packs = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a language; of two packs for one language the later counts.
         *
         * @param pack bundled or your own
         */
        public Builder pack(LanguagePack pack) {
            packs.add(pack);
            return this;
        }

        /** Makes the classifier; loads the bundled packs where none was added. */
        public RuleIntentClassifier build() {
            Map<String, LanguagePack> byLanguage = new LinkedHashMap<>();
            if (packs.isEmpty()) {
                for (String language : LanguagePack.BUNDLED) {
                    byLanguage.put(language, LanguagePack.bundled(Locale.forLanguageTag(language)));
                }
            }
            packs.forEach(pack -> byLanguage.put(pack.language(), pack));
            return new RuleIntentClassifier(byLanguage);
        }
    }

    @Override
    public IntentMatch classify(IntentRequest request) {
        IntentVocabulary vocabulary = request.vocabulary();
        LanguagePack pack = packs.get(vocabulary.language().getLanguage());
        if (pack == null) {
            throw new IntentException(
                    "no language pack for '" + vocabulary.language().getLanguage() + "', only for "
                            + packs.keySet().stream().sorted().toList()
                            + ": give one to RuleIntentClassifier.builder().pack(LanguagePack.load(file))");
        }
        Utterance utterance = pack.tokenizer().tokenize(request.text());
        if (utterance.size() == 0) {
            return new IntentMatch(Intent.UNKNOWN, 0.9, "", "rules");
        }
        IntentMatch base = base(utterance, pack);
        if (vocabulary.definitions().isEmpty()) {
            return base;
        }
        ExampleIndex index = indexes.get(vocabulary, v -> new ExampleIndex(v, pack));
        return refine(base, index.nearest(utterance, request.expected()), utterance);
    }

    private static IntentMatch refine(IntentMatch base, Optional<ExampleIndex.Nearest> nearest, Utterance utterance) {
        if (nearest.isEmpty()) {
            return base;
        }
        IntentDefinition definition = nearest.get().definition();
        double similarity = nearest.get().similarity();
        boolean kin =
                definition.base().equals(base.intent()) && !definition.base().equals(Intent.UNKNOWN);
        boolean guarded = Judgement.protective(base.intent()) && !kin && similarity < CERTAIN;
        if (!guarded && (similarity >= SAME || (kin && similarity >= ALIKE))) {
            double confidence = Math.min(0.98, 0.6 + 0.4 * similarity);
            return new IntentMatch(definition.intent(), confidence, utterance.said(0, utterance.size()), "similarity");
        }
        return base;
    }

    private static IntentMatch base(Utterance utterance, LanguagePack pack) {
        Verdict verdict = Verdict.of(utterance, pack);
        String evidence = verdict.evidence()
                .map(found -> utterance.said(found.from(), found.to()))
                .orElse(verdict.intent().equals(Intent.UNKNOWN) ? "" : utterance.said(0, utterance.size()));
        String source = verdict.evidence().isPresent() ? "rules" : "similarity";
        return new IntentMatch(verdict.intent(), verdict.probability(), evidence, source);
    }
}
