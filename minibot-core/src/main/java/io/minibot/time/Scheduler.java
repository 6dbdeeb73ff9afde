package io.minibot.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock with timers. Thread-safe. Tasks must be short and must not block: they run on the scheduler's own thread, one
 * after the other, and hand real work on to an executor.
 */
public interface Scheduler extends AutoCloseable {
    /** Returns the present instant; never goes backwards within one scheduler. */
    Instant now();

    /**
     * Runs a task once, later. A task that throws is logged and does no harm to the others.
     *
     * @param delay from now; zero or negative means as soon as possible
     * @param task what to run
     * @return a handle to cancel it
     */
    Timer schedule(Duration delay, Runnable task);

    /** Drops all timers; later ones are never run. */
    @Override
    void close();

    /** Returns a new scheduler on the system's clock, with one daemon thread of its own. */
    static Scheduler real() {
        return new RealScheduler();
    }

    /** A task that was scheduled. */
    interface Timer {
        /** Keeps the task from running, if it has not begun; cancelling twice does nothing. */
        void cancel();
    }
}
