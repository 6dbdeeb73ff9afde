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
record Judgement(List<Found> found, Optional<Found> decided) {
    /** Meanings that must not be missed, the most protective first. */
    private static final List<Intent> PROTECTIVE = List.of(
            Intent.DO_NOT_CALL, Intent.INSULT, Intent.WRONG_NUMBER, Intent.HUMAN_REQUEST, Intent.ROBOT_QUESTION);

    static Judgement of(Utterance utterance, LanguagePack pack) {
        List<Found> found = longest(pack.phrases().find(utterance));
        return new Judgement(found, decide(found, utterance, pack));
    }

    /** What was found, as words for the similarity model. */
    List<String> hints(Utterance utterance) {
        List<String> hints = new ArrayList<>();
        if (decided.isEmpty()) {
            return List.of("nothing");
        }
        Found one = decided.get();
        String intent = one.entry().intent().id();
        hints.add("decided " + intent);
        hints.add("decided " + intent + (one.entry().weak() ? " weak" : " strong"));
        hints.add("length " + intent + Math.min(4, one.length()));
        hints.add("share " + intent + 3 * one.length() / utterance.size());
        for (Found other : found) {
            hints.add("found " + other.entry().intent().id());
        }
        return hints;
    }

    static boolean protective(Intent intent) {
        return PROTECTIVE.contains(intent);
    }

    private static Optional<Found> decide(List<Found> found, Utterance utterance, LanguagePack pack) {
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
