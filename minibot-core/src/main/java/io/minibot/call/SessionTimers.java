package io.minibot.call;

import io.minibot.dialogue.TimerId;
import io.minibot.time.Scheduler;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The dialogue's timers. A timer that was cancelled or replaced never fires, however late. Lives in the mailbox. */
final class SessionTimers {
    private final Scheduler scheduler;
    private final Mailbox mailbox;
    private final Consumer<TimerId> onFired;
    private final Map<TimerId, Running> running = new EnumMap<>(TimerId.class);

    SessionTimers(Scheduler scheduler, Mailbox mailbox, Consumer<TimerId> onFired) {
        this.scheduler = scheduler;
        this.mailbox = mailbox;
        this.onFired = onFired;
    }

    void start(TimerId id, Duration delay) {
        cancel(id);
        Running started = new Running();
        running.put(id, started);
        started.timer = scheduler.schedule(
                delay,
                () -> mailbox.post(() -> {
                    if (running.remove(id, started)) {
                        onFired.accept(id);
                    }
                }));
    }

    void cancel(TimerId id) {
        Running cancelled = running.remove(id);
        if (cancelled != null) {
            cancelled.timer.cancel();
        }
    }

    void cancelAll() {
        running.values().forEach(each -> each.timer.cancel());
        running.clear();
    }

    /** Told apart from its successor under the same id by identity. */
    private static final class Running {
        Scheduler.Timer timer = () -> {};
    }
}
