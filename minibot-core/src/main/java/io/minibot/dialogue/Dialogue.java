package io.minibot.dialogue;

import java.util.List;

/**
 * One conversation as a state machine. Not thread-safe: one call, one dialogue, one input at a time.
 */
public interface Dialogue {
    /**
     * Takes what happened and says what to do about it. Never throws for an input that comes at an unexpected moment:
     * late and stale ones change nothing.
     *
     * @param input what happened; instants must not go backwards
     * @return what to do, in this order
     */
    List<Effect> on(Input input);
}
