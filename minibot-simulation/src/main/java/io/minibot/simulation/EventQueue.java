package io.minibot.simulation;

import io.minibot.time.Scheduler;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of their time, and of their arrival within one instant. What is due at the present instant skips
 * the heap: everything in the heap for that instant arrived earlier and goes first. Not thread-safe.
 */
final class EventQueue {
    private final Queue<Event> present = new ArrayDeque<>();
    private Event[] heap = new Event[64];
    private int size;
    private long arrivals;
    private long now;

    /** Nanoseconds since the start. */
    long now() {
        return now;
    }

    Event add(long at, Runnable task) {
        Event event = new Event(Math.max(at, now), arrivals++, task);
        if (event.at == now) {
            present.add(event);
        } else {
            push(event);
        }
        return event;
    }

    /** Takes the next event that is due no later than the limit, and moves the clock to it; null if there is none. */
    @Nullable Event poll(long limit) {
        skipCancelled();
        if (size > 0 && heap[0].at <= now) {
            return pop();
        }
        for (Event event = present.poll(); event != null; event = present.poll()) {
            if (event.task != null) {
                return event;
            }
        }
        if (size == 0 || heap[0].at > limit) {
            return null;
        }
        now = heap[0].at;
        return pop();
    }

    /** Moves the clock on; nothing may be due before. */
    void moveTo(long instant) {
        now = Math.max(now, instant);
    }

    /** Whether nothing at all is due up to and including this instant. */
    boolean isFreeUntil(long instant) {
        skipCancelled();
        return present.isEmpty() && (size == 0 || heap[0].at > instant);
    }

    void clear() {
        present.clear();
        Arrays.fill(heap, 0, size, null);
        size = 0;
    }

    private void skipCancelled() {
        while (size > 0 && heap[0].task == null) {
            pop();
        }
    }

    private void push(Event event) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (heap[parent].isBefore(event)) {
                break;
            }
            heap[hole] = heap[parent];
            hole = parent;
        }
        heap[hole] = event;
    }

    private Event pop() {
        Event first = heap[0];
        Event last = heap[--size];
        heap[size] = null;
        if (size > 0) {
            int hole = 0;
            for (int child = 1; child < size; child = 2 * hole + 1) {
                if (child + 1 < size && heap[child + 1].isBefore(heap[child])) {
                    child++;
                }
                if (last.isBefore(heap[child])) {
                    break;
                }
                heap[hole] = heap[child];
                hole = child;
            }
            heap[hole] = last;
        }
        return first;
    }

    /** A task at an instant; without its task once it is cancelled. */
    static final class Event implements Scheduler.Timer {
        private final long at;
        private final long arrival;
        private volatile @Nullable Runnable task;

        Event(long at, long arrival, Runnable task) {
            this.at = at;
            this.arrival = arrival;
            this.task = task;
        }

        @Nullable Runnable task() {
            return task;
        }

        @Override
        public void cancel() {
            task = null;
        }

        private boolean isBefore(Event other) {
            return at != other.at ? at < other.at : arrival < other.arrival;
        }
    }
}
