package io.minibot.intent;

import io.minibot.intent.PhraseBook.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the phrases found in an utterance: longer evidence first, then a protective meaning, then the last
 * clause; a particle such as "yes" decides only where nothing else does, or after the speaker turned round ("but no").
 */
final class Judgement {
    /** Meanings that must not be missed, the most protective first. */
    private static final List<Intent> PROTECTIVE = List.of(
            Intent.DO_NOT_CALL, Intent.INSULT, Intent.WRONG_NUMBER, Intent.HUMAN_REQUEST, Intent.ROBOT_QUESTION);

    private Judgement() {}

    static boolean protective(Intent intent) {
        return PROTECTIVE.contains(intent);
    }

    /**
     * Returns the phrase that decides.
     *
     * @param utterance what was said
     * @param pack its language
     */
    static Optional<Found> decide(Utterance utterance, LanguagePack pack) {
        return decide(longest(pack.phrases().find(utterance)), utterance, pack);
    }

    static Optional<Found> decide(List<Found> found, Utterance utterance, LanguagePack pack) {
        for (Intent intent : PROTECTIVE) {
            for (Found one : found) {
                if (one.entry().intent().equals(intent) && !one.entry().weak()) {
                    return Optional.of(one);
                }
            }
        }
        Found strong = null;
        Found weak = null;
        for (Found one : found) {
            if (one.entry().weak()) {
                boolean idle = one.entry().intent().equals(Intent.UNKNOWN);
                weak = idle && weak != null ? weak : notIdle(weak) ? later(weak, one) : one;
            } else {
                strong = later(strong, one);
            }
        }
        if (strong == null) {
            return Optional.ofNullable(weak);
        }
        if (weak != null && weak.from() >= strong.to() && decisive(weak, strong, utterance, pack)) {
            return Optional.of(weak);
        }
        return Optional.of(afterRefusal(strong, found));
    }

    /** A goodbye after a refusal or an acceptance is only how it is said: "no thanks, bye" refuses. */
    private static Found afterRefusal(Found strong, List<Found> found) {
        if (!strong.entry().intent().equals(Intent.GOODBYE)) {
            return strong;
        }
        Found other = null;
        for (Found one : found) {
            Intent intent = one.entry().intent();
            boolean particle = one.entry().weak() && !intent.equals(Intent.DENY);
            if (!one.equals(strong) && !particle && !intent.equals(Intent.GOODBYE) && !intent.equals(Intent.UNKNOWN)) {
                other = later(other, one);
            }
        }
        return other == null ? strong : other;
    }

    /** A particle after a whole clause counts where the speaker turned round, and only for yes and no. */
    private static boolean decisive(Found weak, Found strong, Utterance utterance, LanguagePack pack) {
        Intent intent = weak.entry().intent();
        if (!intent.equals(Intent.AFFIRM) && !intent.equals(Intent.DENY)) {
            return false;
        }
        for (int at = strong.to(); at < weak.from(); at++) {
            if (pack.turns(utterance.word(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean notIdle(@Nullable Found weak) {
        return weak != null && !weak.entry().intent().equals(Intent.UNKNOWN);
    }

    private static Found later(@Nullable Found best, Found one) {
        if (best == null || one.to() > best.to() || (one.to() == best.to() && one.length() > best.length())) {
            return one;
        }
        return best;
    }

    /** Leaves out what a longer phrase of another meaning covers or outweighs. */
    static List<Found> longest(List<Found> all) {
        List<Found> kept = new ArrayList<>();
        for (Found one : all) {
            boolean beaten = false;
            for (Found other : all) {
                if (other.equals(one)) {
                    continue;
                }
                boolean longer = other.covers(one)
                        || (other.overlaps(one)
                                && other.length() > one.length()
                                && !other.entry().weak());
                beaten |= longer && !other.entry().intent().equals(one.entry().intent());
            }
            if (!beaten) {
                kept.add(one);
            }
        }
        return kept;
    }
}
