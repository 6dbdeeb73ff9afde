package io.minibot.call;

import io.minibot.dialogue.Dialogue;
import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Input;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands inputs to the dialogue, one after the other, and its effects on, in their order. What comes up while an effect is
 * carried out waits for its turn. Lives in the call's mailbox.
 */
final class DialogueLoop {
    private final Dialogue dialogue;
    private final CallRecord record;
    private final Consumer<Effect> worker;
    private final Deque<Input> inputs = new ArrayDeque<>();
    private final Deque<Effect> effects = new ArrayDeque<>();
    private boolean working;
    private boolean held;

    DialogueLoop(Dialogue dialogue, CallRecord record, Consumer<Effect> worker) {
        this.dialogue = dialogue;
        this.record = record;
        this.worker = worker;
    }

    void tell(Input input) {
        inputs.add(input);
        if (working) {
            return;
        }
        working = true;
        try {
            for (Input next = inputs.poll(); next != null; next = inputs.poll()) {
                List<Effect> wanted = dialogue.on(next);
                record.step(next, wanted);
                effects.addAll(wanted);
                carryOut();
            }
        } finally {
            working = false;
        }
    }

    /** Keeps all further effects back. */
    void hold() {
        held = true;
    }

    boolean isHeld() {
        return held;
    }

    /** Carries out what was kept back. */
    void release() {
        held = false;
        carryOut();
    }

    private void carryOut() {
        while (!held && !effects.isEmpty()) {
            worker.accept(effects.remove());
        }
    }
}
