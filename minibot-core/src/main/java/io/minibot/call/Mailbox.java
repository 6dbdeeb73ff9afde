package io.minibot.call;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after the other, in the order of their posting, on whatever thread the executor has free. Each task
 * sees what the earlier ones wrote. A task that throws is logged; the next ones run.
 */
public final class Mailbox {
    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    /** After so many tasks the thread is given back, so that one busy call cannot keep it from the others. */
    private static final int TASKS_A_TURN = 64;

    private final Executor executor;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /**
     * Creates an empty mailbox.
     *
     * @param executor where the tasks run
     */
    public Mailbox(Executor executor) {
        this.executor = executor;
    }

    /**
     * Posts a task; returns at once. Thread-safe.
     *
     * @param task what to run
     */
    public void post(Runnable task) {
        tasks.add(task);
        scheduleIfIdle();
    }

    private void scheduleIfIdle() {
        if (!tasks.isEmpty() && scheduled.compareAndSet(false, true)) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        try {
            for (int i = 0; i < TASKS_A_TURN; i++) {
                Runnable task = tasks.poll();
                if (task == null) {
                    break;
                }
                runLogged(task);
            }
        } finally {
            scheduled.set(false);
            scheduleIfIdle();
        }
    }

    private static void runLogged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A task of a mailbox failed; the next ones run", e);
        }
    }
}
