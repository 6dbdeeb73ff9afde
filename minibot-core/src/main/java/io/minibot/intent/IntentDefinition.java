package io.minibot.intent;

import java.util.List;

/**
 * An intent that a scenario adds, taught by example.
 *
 * @param intent the new intent, for instance {@code faq.price}
 * @param base the base intent that it is a kind of: {@link Intent#QUESTION} for an FAQ entry, {@link Intent#OBJECTION}
 *     for an objection, {@link Intent#UNKNOWN} where it is a meaning of its own
 * @param examples utterances that mean it, in the scenario's language; at least one
 */
public record IntentDefinition(Intent intent, Intent base, List<String> examples) {
    /** Checks that the base is one and that there are examples. */
    public IntentDefinition {
        if (intent.isBase()) {
            throw new IllegalArgumentException(
                    "intent '" + intent + "' is a base intent and cannot be defined again: choose another id");
        }
        if (!base.isBase()) {
            throw new IllegalArgumentException(
                    "base '" + base + "' of intent '" + intent + "' is not one of " + Intent.BASE);
        }
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("intent '" + intent + "' has no examples: give at least one");
        }
        examples = List.copyOf(examples);
    }
}
