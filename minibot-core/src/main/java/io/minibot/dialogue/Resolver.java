package io.minibot.dialogue;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentDefinition;
import io.minibot.intent.IntentMatch;
import io.minibot.scenario.Aside;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.Step;
import io.minibot.scenario.Target;
import java.util.Set;

/** Decides what a meaning leads to at a step. The order is the heart of it; docs/dialogue.md has it as a table. */
final class Resolver {
    /** Below this, a meaning is no better than a guess. "No more calls" counts all the same. */
    static final double CONFIDENCE = 0.35;

    /** Meanings about the call itself rather than answers: no wildcard swallows them. */
    private static final Set<Intent> ABOUT_THE_CALL = Set.of(
            Intent.CALLBACK,
            Intent.HUMAN_REQUEST,
            Intent.ROBOT_QUESTION,
            Intent.WRONG_NUMBER,
            Intent.INSULT,
            Intent.REPEAT,
            Intent.HOLD,
            Intent.GOODBYE);

    private final Scenario scenario;

    Resolver(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Returns the base intent that an intent is a kind of; itself if it is one. */
    Intent base(Intent intent) {
        for (IntentDefinition definition : scenario.vocabulary().definitions()) {
            if (definition.intent().equals(intent)) {
                return definition.base();
            }
        }
        return intent.isBase() ? intent : Intent.UNKNOWN;
    }

    /**
     * Returns what a meaning leads to.
     *
     * @param asides whether questions and objections may still be gone into
     */
    Reaction resolve(Step step, IntentMatch match, boolean asides) {
        if (base(match.intent()).equals(Intent.DO_NOT_CALL)) {
            return new Reaction.General(Intent.DO_NOT_CALL);
        }
        Intent intent = match.confidence() < CONFIDENCE ? Intent.UNKNOWN : match.intent();
        Intent base = base(intent);

        Target target = step.targets().get(intent);
        if (target != null) {
            return new Reaction.Move(target);
        }
        if (asides) {
            for (Aside aside : scenario.asides()) {
                if (aside.intent().equals(intent)) {
                    return new Reaction.Explain(aside);
                }
            }
        }
        target = step.targets().get(base);
        if (target != null) {
            return new Reaction.Move(target);
        }
        if (ABOUT_THE_CALL.contains(base) || (asides && base.equals(Intent.QUESTION))) {
            return new Reaction.General(base);
        }
        if (step.otherwise() != null) {
            return new Reaction.Move(step.otherwise());
        }
        if (step.next() != null && base.equals(Intent.AFFIRM)) {
            return new Reaction.Move(step.next());
        }
        if (base.equals(Intent.DENY) || base.equals(Intent.UNSURE) || (asides && base.equals(Intent.OBJECTION))) {
            return new Reaction.General(base);
        }
        return new Reaction.NotUnderstood();
    }
}
