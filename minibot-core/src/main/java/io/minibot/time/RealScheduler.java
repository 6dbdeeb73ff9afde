package io.minibot.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's clock: the wall's time at the start, moved on by the monotonic clock, so that it never goes back. */
final class RealScheduler implements Scheduler {
    private static final Logger log = LoggerFactory.getLogger(RealScheduler.class);

    private final Instant startInstant = Instant.now();
    private final long startNanos = System.nanoTime();
    private final ScheduledThreadPoolExecutor executor;

    RealScheduler() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "minibot-scheduler");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRejectedExecutionHandler((task, closed) -> {});
    }

    @Override
    public Instant now() {
        return startInstant.plusNanos(System.nanoTime() - startNanos);
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        Future<?> future = executor.schedule(() -> runLogged(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private static void runLogged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A timer's task failed; the others go on", e);
        }
    }
}
