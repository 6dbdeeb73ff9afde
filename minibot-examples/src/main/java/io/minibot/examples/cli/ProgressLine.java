package io.minibot.examples.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

/**
 * One line that tells how far a command is. On a terminal it is written in place; elsewhere, such as in a build server's
 * log, a new line is written where it has changed. Thread-safe.
 */
public final class ProgressLine implements AutoCloseable {
    /** Set to {@code true} by the launcher's script where standard error is a terminal. */
    public static final String TERMINAL = "minibot.terminal";

    private static final String ERASE_LINE = "\r\u001B[2K";

    private final PrintWriter err;
    private final boolean terminal;
    private final Thread writer;
    private final Object wakeUp = new Object();
    private String shown = "";
    private boolean closed;

    /**
     * Starts to show progress.
     *
     * @param err where
     * @param everyMillis how often the line is looked at
     * @param line the text; called on a thread of this object
     */
    public ProgressLine(PrintWriter err, long everyMillis, Supplier<String> line) {
        this(err, everyMillis, line, isTerminal());
    }

    /** Returns whether standard error is a terminal, as the launcher's script has found. */
    public static boolean isTerminal() {
        return Boolean.getBoolean(TERMINAL);
    }

    ProgressLine(PrintWriter err, long everyMillis, Supplier<String> line, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        writer = new Thread(() -> write(everyMillis, line), "minibot-progress");
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Shows progress while a piece of work is done, and takes the line away in the end.
     *
     * @param <T> what the work returns
     * @param work what to do, on this thread
     * @return what it returns
     */
    public <T> T during(Supplier<T> work) {
        try (this) {
            return work.get();
        }
    }

    @Override
    public void close() {
        synchronized (wakeUp) {
            closed = true;
            wakeUp.notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (terminal && !shown.isEmpty()) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }

    private void write(long everyMillis, Supplier<String> line) {
        synchronized (wakeUp) {
            while (!closed) {
                show(line.get());
                try {
                    wakeUp.wait(everyMillis);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private void show(String line) {
        if (line.equals(shown)) {
            return;
        }
        shown = line;
        if (terminal) {
            err.print(ERASE_LINE + line);
        } else {
            err.println(line);
        }
        err.flush();
    }
}
