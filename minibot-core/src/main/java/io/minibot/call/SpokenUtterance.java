package io.minibot.call;

import io.minibot.audio.AudioFrame;
import io.minibot.error.MinibotException;
import io.minibot.intent.IntentMatch;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.Recognizer;
import io.minibot.recognition.Transcript;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One utterance on its way through the recognizer. Commands come from the call's mailbox and are carried out in order
 * on the recognition threads; what comes of them is told to the {@link Listener} on those threads.
 */
final class SpokenUtterance {
    /** Frames that may wait for a slow recognizer: 20 s. What comes on top is dropped, newest first, and counted. */
    static final int MAX_BACKLOG = 1000;

    /** What an utterance tells. */
    interface Listener {
        void onPartial(SpokenUtterance utterance, String text);

        void onFinal(SpokenUtterance utterance, Transcript transcript);

        void onFailure(SpokenUtterance utterance, String message);
    }

    private final Listener listener;
    private final Mailbox worker;
    private final AtomicInteger backlog = new AtomicInteger();

    // of the recognition threads
    private @Nullable RecognitionSession session;
    private boolean broken;

    // of the call's mailbox
    private String partial = "";
    private @Nullable String guessedText;
    private @Nullable IntentMatch guess;
    private boolean bargedIn;
    private int droppedFrames;

    SpokenUtterance(
            Recognizer recognizer, RecognitionRequest request, Executor recognitionExecutor, Listener listener) {
        this.listener = listener;
        this.worker = new Mailbox(recognitionExecutor);
        worker.post(() -> guarded("open", () -> {
            session = recognizer.open(request, text -> listener.onPartial(this, text));
        }));
    }

    void accept(AudioFrame frame) {
        if (backlog.get() >= MAX_BACKLOG) {
            droppedFrames++;
            return;
        }
        backlog.incrementAndGet();
        worker.post(() -> {
            backlog.decrementAndGet();
            withSession("hear", open -> open.accept(frame));
        });
    }

    /** Asks for the final text. */
    void finish() {
        worker.post(() -> withSession("finish", open -> listener.onFinal(this, open.finish())));
        close();
    }

    /** Releases the session once what was asked before is done. */
    void close() {
        worker.post(() -> {
            RecognitionSession open = session;
            session = null;
            if (open != null) {
                guarded("close", open::close);
            }
        });
    }

    String partial() {
        return partial;
    }

    void partial(String text) {
        partial = text;
    }

    /** Remembers that this text is being classified; returns false if it was before. */
    boolean beginGuess(String text) {
        if (text.isBlank() || text.equals(guessedText)) {
            return false;
        }
        guessedText = text;
        guess = null;
        return true;
    }

    /** Keeps the meaning of a text, unless another text has come meanwhile. */
    boolean guess(String text, IntentMatch match) {
        if (!text.equals(guessedText)) {
            return false;
        }
        guess = match;
        return true;
    }

    /** Returns the meaning that was found ahead, if it is this text's. */
    @Nullable IntentMatch guessFor(String text) {
        return text.equals(guessedText) ? guess : null;
    }

    boolean bargedIn() {
        return bargedIn;
    }

    void bargeIn() {
        bargedIn = true;
    }

    int droppedFrames() {
        return droppedFrames;
    }

    private void withSession(String action, Consumer<RecognitionSession> use) {
        RecognitionSession open = session;
        if (open != null && !broken) {
            guarded(action, () -> use.accept(open));
        }
    }

    private void guarded(String action, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            broken = true;
            String kind = e instanceof MinibotException ? "" : e.getClass().getSimpleName() + ": ";
            listener.onFailure(this, "recognizer could not " + action + ": " + kind + e.getMessage());
        }
    }
}
