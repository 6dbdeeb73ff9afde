package io.minibot.examples.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end by Ctrl-C: the command that runs is told, and has some seconds to hang up and to print what it has before the
 * process ends with exit code {@value ExitCodes#INTERRUPTED}. Thread-safe.
 */
public final class Interruption {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final CompletableFuture<Void> requested = new CompletableFuture<>();
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Creates one that only {@link #request} brings about. */
    public Interruption() {}

    /** Returns what completes when the user wants to stop; never exceptionally. */
    public CompletableFuture<Void> requested() {
        return requested.copy();
    }

    /** Returns whether the user wants to stop. */
    public boolean isRequested() {
        return requested.isDone();
    }

    /** Asks the command to stop. */
    public void request() {
        requested.complete(null);
    }

    /** Listens to the signal of the process. */
    public void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "minibot-interruption"));
    }

    /** Says that the command has ended: nobody need wait for it any more. */
    public void finished() {
        finished.countDown();
    }

    private void stop() {
        request();
        try {
            finished.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
