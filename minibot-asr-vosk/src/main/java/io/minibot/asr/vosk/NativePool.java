package io.minibot.asr.vosk;

import io.minibot.recognition.RecognitionException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vosk.Model;

/**
 * The model and its native recognizers. A recognizer is worth keeping: it composes its search graph as it hears speech,
 * so a used one needs a third to a seventh of the processor that a fresh one needs, and answers sooner
 * (docs/performance.md). The last one used goes out first, being the warmest. Thread-safe.
 */
final class NativePool {
    private final ModelDirectory directory;
    private final Model model;
    private final int capacity;
    private final Deque<NativeRecognizer> idle = new ArrayDeque<>();
    private int inUse;
    private boolean closed;

    NativePool(ModelDirectory directory, Model model, int capacity) {
        this.directory = directory;
        this.model = model;
        this.capacity = capacity;
    }

    /**
     * Lends a recognizer that is ready for an utterance; to be given back.
     *
     * @param grammar empty for free speech
     */
    NativeRecognizer take(List<String> grammar) {
        NativeRecognizer warm = reserve(grammar.isEmpty());
        boolean ready = false;
        try {
            NativeRecognizer recognizer = warm != null ? warm : NativeRecognizer.create(model, grammar);
            recognizer.beginUtterance();
            ready = true;
            return recognizer;
        } catch (IOException e) {
            throw directory.broken(e);
        } finally {
            if (!ready) {
                release();
            }
        }
    }

    /** Takes a recognizer back. */
    void give(NativeRecognizer recognizer) {
        if (!keep(recognizer)) {
            recognizer.free();
        }
        release();
    }

    /** Frees what is idle now, and the rest as it comes back; closing twice does nothing. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            idle.forEach(NativeRecognizer::free);
            idle.clear();
            inUse++; // held until below, so that release() frees the model in one place
        }
        release();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private synchronized @Nullable NativeRecognizer reserve(boolean free) {
        if (closed) {
            throw new RecognitionException("This VoskRecognizer is closed: open another one");
        }
        if (inUse >= capacity) {
            throw new RecognitionException(
                    "All " + capacity
                            + " sessions of this VoskRecognizer are in use: try again when an utterance has ended, or"
                            + " raise maxSessions (about 100 MB and, while somebody speaks, a tenth of a core each)",
                    null,
                    true);
        }
        inUse++;
        return free ? idle.pollFirst() : null;
    }

    private synchronized boolean keep(NativeRecognizer recognizer) {
        if (closed || !recognizer.isReusable()) {
            return false;
        }
        idle.addFirst(recognizer);
        return true;
    }

    private synchronized void release() {
        inUse--;
        if (closed && inUse == 0) {
            model.close();
        }
    }
}
