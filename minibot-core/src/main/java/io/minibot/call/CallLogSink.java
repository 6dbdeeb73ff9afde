package io.minibot.call;

/**
 * Keeps the logs of calls: one JSON line for every input and effect. Thread-safe; called on the executor for blocking
 * work, once for each answered call. What it throws is logged and does the call no harm.
 */
@FunctionalInterface
public interface CallLogSink {
    /**
     * Takes the whole log of a call that has ended.
     *
     * @param attemptId the call
     * @param lines the log, one JSON object a line, each line ended by {@code \n}
     */
    void keep(String attemptId, String lines);

    /** Returns a sink that keeps nothing. */
    static CallLogSink none() {
        return (attemptId, lines) -> {};
    }
}
