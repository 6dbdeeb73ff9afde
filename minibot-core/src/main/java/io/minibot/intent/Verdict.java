package io.minibot.intent;

import io.minibot.intent.PhraseBook.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weighs the phrases of an utterance and the opinion of the similarity model against each other. The weights were
 * chosen on the development halves of the measurement sets; see the decision record on the intent classifier.
 *
 * @param intent what is likeliest
 * @param probability its share of the weight
 * @param evidence the phrase that speaks for it, if any
 */
record Verdict(Intent intent, double probability, Optional<Found> evidence) {
    /** Below this share nothing is likely enough. */
    private static final double UNLIKELY = 0.3;
    /** What the model grants to any meaning. */
    private static final double FLOOR = 0.02;
    /** How much the clause after "but" counts against the whole. */
    private static final double LAST_CLAUSE = 0.6;

    private static final double WEAK = 0.6;
    private static final double BASE = 0.6;
    private static final double PER_WORD = 0.45;
    private static final double MOST = 2.6;
    private static final double BYSTANDER = 0.4;
    private static final double PROTECTIVE = 1.0;

    static Verdict of(Utterance utterance, LanguagePack pack) {
        return of(utterance, pack, pack.model());
    }

    static Verdict of(Utterance utterance, LanguagePack pack, LinearModel model) {
        List<Found> found = Judgement.longest(pack.phrases().find(utterance));
        Optional<Found> decided = Judgement.decide(found, utterance, pack);
        Map<Intent, Double> support = new HashMap<>();
        for (Found one : found) {
            boolean decisive = decided.isPresent() && decided.get().equals(one);
            support.merge(one.entry().intent(), support(one) * (decisive ? 1 : BYSTANDER), Math::max);
        }
        decided.filter(one -> Judgement.protective(one.entry().intent()) && one.length() > 1)
                .ifPresent(one -> support.merge(one.entry().intent(), PROTECTIVE, Double::sum));
        LinearModel.Guess whole = model.guess(LanguagePack.features(utterance));
        int turn = lastTurn(utterance, pack);
        LinearModel.Guess last = turn == 0 ? whole : model.guess(LanguagePack.features(utterance.from(turn)));
        Intent best = Intent.UNKNOWN;
        double top = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (Intent intent : Intent.BASE) {
            double likelihood = (1 - LAST_CLAUSE) * whole.of(intent) + LAST_CLAUSE * last.of(intent);
            double score = Math.log(likelihood + FLOOR) + support.getOrDefault(intent, 0.0);
            sum += Math.exp(score);
            if (score > top) {
                top = score;
                best = intent;
            }
        }
        double share = Math.exp(top) / sum;
        if (share < UNLIKELY) {
            return new Verdict(Intent.UNKNOWN, 1 - share, Optional.empty());
        }
        Intent chosen = best;
        Optional<Found> evidence = decided.filter(one -> one.entry().intent().equals(chosen))
                .or(() -> found.stream()
                        .filter(one -> one.entry().intent().equals(chosen))
                        .findFirst());
        return new Verdict(chosen, share, evidence);
    }

    private static double support(Found one) {
        return one.entry().weak() ? WEAK : Math.min(MOST, BASE + PER_WORD * one.length());
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
