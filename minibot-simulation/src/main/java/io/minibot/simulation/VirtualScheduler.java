package io.minibot.simulation;

import io.minibot.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that moves only when it is told to, and then as fast as the tasks run. It is a {@link Scheduler} and an
 * {@link Executor} in one: given to the engine as both, everything happens one task at a time in one fixed order, and
 * the same program does the same things at the same instants on every machine.
 *
 * <p>A task may block for virtual time by {@link #sleep}: meanwhile the others go on. Blocking in any other way stops
 * the clock. Tasks run on daemon threads of the scheduler, never two at once; they end by themselves after a second
 * without work.
 *
 * <p>Thread-safe; but only what is called from its own tasks, or while it does not run, is in a fixed order.
 */
public final class VirtualScheduler implements Scheduler, Executor {
    /** Where the clock stands at first unless told otherwise: a Monday morning. */
    public static final Instant DEFAULT_START = Instant.parse("2026-01-05T09:00:00Z");

    private static final Logger log = LoggerFactory.getLogger(VirtualScheduler.class);

    private final Instant start;
    private final EventQueue queue = new EventQueue();
    private final Set<Sleeper> sleepers = new HashSet<>();
    private final ThreadPoolExecutor threads;
    private final Semaphore runEnded = new Semaphore(0);
    private volatile @Nullable Thread runner;
    private @Nullable Sleeper woken;
    private BooleanSupplier done = () -> true;
    private long limit;
    private @Nullable Throwable failure;
    private boolean running;
    private volatile boolean closed;
    private long events;

    /** Creates a clock that stands at {@link #DEFAULT_START}. */
    public VirtualScheduler() {
        this(DEFAULT_START);
    }

    /**
     * Creates a clock.
     *
     * @param start where it stands at first
     */
    public VirtualScheduler(Instant start) {
        this.start = start;
        AtomicInteger count = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "minibot-virtual-time-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public synchronized Instant now() {
        return start.plusNanos(queue.now());
    }

    @Override
    public synchronized Timer schedule(Duration delay, Runnable task) {
        return closed ? () -> {} : queue.add(after(delay), task);
    }

    /**
     * Runs a task at the present instant, after all that was handed over before.
     *
     * @param task what to run; if it throws an exception that is logged, if an error the run ends with it
     */
    @Override
    public synchronized void execute(Runnable task) {
        if (!closed) {
            queue.add(queue.now(), task);
        }
    }

    /**
     * Lets the task that calls this wait, while other tasks run.
     *
     * @param duration virtual time; zero or negative does nothing
     * @throws IllegalStateException if the caller is not a task of this scheduler, or the scheduler is closed meanwhile
     */
    public void sleep(Duration duration) {
        if (Thread.currentThread() != runner) {
            throw new IllegalStateException("only a task that this scheduler runs can sleep in its time: hand the work"
                    + " to execute(), or leave the latency of the fake at zero");
        }
        if (closed) {
            throw new IllegalStateException("the scheduler is closed");
        }
        if (duration.isNegative() || duration.isZero()) {
            return;
        }
        Sleeper sleeper = new Sleeper();
        synchronized (this) {
            long until = after(duration);
            if (until <= limit && queue.isFreeUntil(until)) {
                queue.moveTo(until);
                return;
            }
            sleepers.add(sleeper);
            queue.add(until, () -> woken = sleeper);
        }
        threads.execute(this::run);
        sleeper.turn.acquireUninterruptibly();
        if (closed) {
            throw new IllegalStateException("the scheduler was closed while this task slept");
        }
        runner = Thread.currentThread();
    }

    /**
     * Runs everything that is due within a duration, and leaves the clock at its end.
     *
     * @param duration from now
     */
    public void advance(Duration duration) {
        long end;
        synchronized (this) {
            end = after(duration);
        }
        drive(() -> false, end);
        synchronized (this) {
            queue.moveTo(end);
        }
    }

    /** Runs until nothing is left to do. Does not return while something goes on for ever, such as a call. */
    public void runUntilIdle() {
        drive(() -> false, Long.MAX_VALUE);
    }

    /**
     * Runs until a condition holds; it is asked after each task.
     *
     * @param condition when to stop
     * @return whether it holds; false if nothing is left that could bring it about
     */
    public boolean runUntil(BooleanSupplier condition) {
        return drive(condition, Long.MAX_VALUE);
    }

    /**
     * Runs until a condition holds, but no longer than a duration.
     *
     * @param condition when to stop; asked after each task
     * @param atMost virtual time from now
     * @return whether it holds
     */
    public boolean runUntil(BooleanSupplier condition, Duration atMost) {
        long end;
        synchronized (this) {
            end = after(atMost);
        }
        return drive(condition, end);
    }

    /** Returns how many tasks have run. */
    public synchronized long events() {
        return events;
    }

    /** Drops all that is left; a task that sleeps is ended by an exception. */
    @Override
    public synchronized void close() {
        closed = true;
        queue.clear();
        sleepers.forEach(sleeper -> sleeper.turn.release());
        sleepers.clear();
        threads.shutdown();
    }

    private long after(Duration delay) {
        return queue.now() + Math.min(delay.toNanos(), Long.MAX_VALUE - queue.now());
    }

    private boolean drive(BooleanSupplier condition, long end) {
        if (condition.getAsBoolean()) {
            return true;
        }
        synchronized (this) {
            if (closed) {
                return false;
            }
            if (running) {
                throw new IllegalStateException(
                        "the scheduler runs already: a task must not move the clock that runs it");
            }
            running = true;
            done = condition;
            limit = end;
        }
        threads.execute(this::run);
        runEnded.acquireUninterruptibly();
        Throwable thrown = failure;
        failure = null;
        if (thrown instanceof Error error) {
            throw error;
        }
        return condition.getAsBoolean();
    }

    /** The loop; a thread leaves it when another one takes over, or the run is at its end. */
    private void run() {
        runner = Thread.currentThread();
        for (; ; ) {
            Runnable task = next();
            if (task == null) {
                break;
            }
            boolean goOn = runOne(task);
            if (Thread.currentThread() != runner) {
                return; // closed while the task slept; the run has gone on elsewhere
            }
            if (!goOn) {
                break;
            }
            Sleeper sleeper = woken;
            if (sleeper != null) {
                woken = null;
                synchronized (this) {
                    sleepers.remove(sleeper);
                }
                sleeper.turn.release();
                return;
            }
            if (done.getAsBoolean()) {
                break;
            }
        }
        runner = null;
        synchronized (this) {
            running = false;
        }
        runEnded.release();
    }

    private synchronized @Nullable Runnable next() {
        for (; ; ) {
            EventQueue.Event event = queue.poll(limit);
            if (event == null) {
                return null;
            }
            Runnable task = event.task();
            if (task != null) {
                events++;
                return task;
            }
        }
    }

    private boolean runOne(Runnable task) {
        try {
            task.run();
            return true;
        } catch (RuntimeException e) {
            log.error("A task failed; the others go on", e);
            return true;
        } catch (Error e) {
            failure = e;
            return false;
        }
    }

    /** A task that waits for its turn. */
    private static final class Sleeper {
        private final Semaphore turn = new Semaphore(0);
    }
}
