package io.minibot.scenario;

import io.minibot.intent.Intent;
import java.util.List;

/**
 * A question or an objection that can come at any moment, with its answer; afterwards the conversation returns to the
 * step that was open.
 *
 * @param intent its intent, whose base is {@link Intent#QUESTION} or {@link Intent#OBJECTION}
 * @param answers what to say the first time, the second time and so on; at most two turns are spent on asides in a row
 */
public record Aside(Intent intent, List<Prompt> answers) {
    /** Copies the answers. */
    public Aside {
        answers = List.copyOf(answers);
    }
}
