package io.minibot.intent;

import io.minibot.intent.PhraseBook.Found;
import java.util.Optional;

/**
 * Weighs the phrases of an utterance and the opinion of the similarity model against each other.
 *
 * @param intent what is likeliest
 * @param probability its share of the weight
 * @param evidence the phrase that speaks for it, if any
 */
record Verdict(Intent intent, double probability, Optional<Found> evidence) {
    /** Below this share nothing is likely enough. */
    private static final double UNLIKELY = 0.2;
    /** What any meaning is granted, so that the model alone never excludes one. */
    private static final double FLOOR = 0.01;
    /** How much the clause after "but" counts against the whole. */
    private static final double LAST_CLAUSE = 0.6;
    /** What the deciding phrase adds to the logarithm of its meaning's likelihood, beside its part in the model. */
    private static final double PHRASE = 0.3;

    /** The same for a phrase that binds. */
    private static final double BINDING = 3;

    /** Decides with a pack's own model. */
    static Verdict of(Utterance utterance, LanguagePack pack) {
        return of(utterance, pack, pack.model());
    }

    /** Decides with another model, for measurements by cross-validation. */
    static Verdict of(Utterance utterance, LanguagePack pack, LinearModel model) {
        Judgement judgement = Judgement.of(utterance, pack);
        LinearModel.Guess whole =
                model.guess(Features.of(utterance.words(), utterance.asked(), judgement.hints(utterance)));
        int turn = lastTurn(utterance, pack);
        LinearModel.Guess last = turn == 0 ? whole : model.guess(pack.features(utterance.from(turn)));
        Intent best = Intent.UNKNOWN;
        double top = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (Intent intent : Intent.BASE) {
            double likelihood = (1 - LAST_CLAUSE) * whole.of(intent) + LAST_CLAUSE * last.of(intent);
            double score = Math.log(likelihood + FLOOR)
                    + judgement
                            .decided()
                            .filter(one -> one.entry().intent().equals(intent))
                            .map(one -> binding(one) ? BINDING : PHRASE)
                            .orElse(0.0);
            sum += Math.exp(score);
            if (score > top) {
                top = score;
                best = intent;
            }
        }
        double share = Math.exp(top) / sum;
        Intent chosen = share < UNLIKELY ? Intent.UNKNOWN : best;
        Optional<Found> evidence = judgement.found().stream()
                .filter(one -> one.entry().intent().equals(chosen))
                .reduce((one, other) -> judgement.decided().filter(one::equals).isPresent() ? one : other);
        return new Verdict(chosen, share < UNLIKELY ? 1 - share : share, evidence);
    }

    /** A wish not to be called, said in more than one word, must not be argued away. */
    private static boolean binding(Found one) {
        return one.entry().intent().equals(Intent.DO_NOT_CALL) && one.length() > 1;
    }

    /** Where the clause begins that follows the last turning word, or 0 without one. */
    private static int lastTurn(Utterance utterance, LanguagePack pack) {
        for (int at = utterance.size() - 1; at > 0; at--) {
            if (pack.turns(utterance.word(at - 1))) {
                return at;
            }
        }
        return 0;
    }
}
