package io.minibot.dialogue;

import io.minibot.intent.Intent;
import io.minibot.scenario.Aside;
import io.minibot.scenario.Target;

/** What a meaning leads to at a step. */
sealed interface Reaction {
    /** The step knows where to go. */
    record Move(Target target) implements Reaction {}

    /** An FAQ entry or an objection has an answer to it. */
    record Explain(Aside aside) implements Reaction {}

    /** Nobody but the dialogue itself knows what to do. */
    record General(Intent meaning) implements Reaction {}

    /** Nothing fits. */
    record NotUnderstood() implements Reaction {}
}
