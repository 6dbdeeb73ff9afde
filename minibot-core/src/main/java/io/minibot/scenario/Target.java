package io.minibot.scenario;

/** Where the conversation goes. */
public sealed interface Target {
    /**
     * To a step.
     *
     * @param stepId its id
     */
    record Go(String stepId) implements Target {}

    /** Ask the present step again; {@code @repeat} in JSON. */
    record Repeat() implements Target {}

    /** Back to the question that was open before the present step; {@code @return} in JSON. */
    record Return() implements Target {}
}
