package io.minibot.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The timers that run, and until when. */
final class Timers {
    /** A timer may fire this much early, as clocks of different grain go. */
    private static final Duration TOLERANCE = Duration.ofMillis(20);

    private final DialogueState state;
    private final Map<TimerId, Instant> deadlines = new EnumMap<>(TimerId.class);

    Timers(DialogueState state) {
        this.state = state;
    }

    void start(TimerId timer, Duration delay) {
        deadlines.put(timer, state.now.plus(delay));
        state.emit(new Effect.StartTimer(timer, delay));
    }

    void cancel(TimerId timer) {
        if (deadlines.remove(timer) != null) {
            state.emit(new Effect.CancelTimer(timer));
        }
    }

    void cancelAll() {
        for (TimerId timer : TimerId.values()) {
            cancel(timer);
        }
    }

    boolean runs(TimerId timer) {
        return deadlines.containsKey(timer);
    }

    /**
     * Returns whether a timer that fired counts. One that was cancelled does not. One that fires too early is a late
     * message of a timer that was replaced: the present one is started again for what is left of it.
     */
    boolean expire(TimerId timer) {
        Instant deadline = deadlines.get(timer);
        if (deadline == null) {
            return false;
        }
        if (state.now.isBefore(deadline.minus(TOLERANCE))) {
            state.emit(new Effect.StartTimer(timer, Duration.between(state.now, deadline)));
            return false;
        }
        deadlines.remove(timer);
        return true;
    }
}
