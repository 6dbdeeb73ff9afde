package io.minibot.simulation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How a fake misbehaves: how long each use takes, which uses fail and which hang. Uses are counted from 1 in the order
 * in which they begin. Thread-safe.
 */
public final class Faults {
    /** How long a use hangs that hangs: longer than any deadline, yet not for ever. */
    public static final Duration HANG = Duration.ofHours(1);

    private final @Nullable VirtualScheduler time;
    private final Duration latency;
    private final LongPredicate fails;
    private final LongPredicate hangs;
    private final AtomicLong uses = new AtomicLong();

    private Faults(@Nullable VirtualScheduler time, Duration latency, LongPredicate fails, LongPredicate hangs) {
        this.time = time;
        this.latency = latency;
        this.fails = fails;
        this.hangs = hangs;
    }

    /** Returns the well-behaved case: every use succeeds at once. */
    public static Faults none() {
        return new Faults(null, Duration.ZERO, use -> false, use -> false);
    }

    /**
     * Returns these faults, with every use taking this long.
     *
     * @param virtual the clock in which it takes it; the uses must be tasks of it
     * @param duration how long
     */
    public Faults withLatency(VirtualScheduler virtual, Duration duration) {
        return new Faults(virtual, duration, fails, hangs);
    }

    /**
     * Returns these faults, with some uses failing by the part's exception.
     *
     * @param use tells for the number of a use, from 1, whether it fails
     */
    public Faults failing(LongPredicate use) {
        return new Faults(time, latency, use, hangs);
    }

    /**
     * Returns these faults, with some uses not answering for {@link #HANG}.
     *
     * @param virtual the clock in which they hang; the uses must be tasks of it
     * @param use tells for the number of a use, from 1, whether it hangs
     */
    public Faults hanging(VirtualScheduler virtual, LongPredicate use) {
        return new Faults(virtual, latency, fails, use);
    }

    /** Returns how many uses have begun. */
    public long uses() {
        return uses.get();
    }

    /** Spends the time of the next use; returns the message of the exception to throw, or null. */
    @Nullable String nextUse() {
        long use = uses.incrementAndGet();
        if (time != null) {
            time.sleep(hangs.test(use) ? HANG : latency);
        }
        return fails.test(use) ? "use " + use + " fails, as the test wants" : null;
    }
}
