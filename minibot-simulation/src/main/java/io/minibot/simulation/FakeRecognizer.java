package io.minibot.simulation;

import io.minibot.recognition.RecognitionException;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.Recognizer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Understands the speech of {@link FakeSynthesizer} and of the callers of {@link FakeTelephony}, from the sound alone: a
 * word of which less than half arrives is not heard. Tells partials every 240 ms of speech, as Vosk does. Thread-safe.
 */
public final class FakeRecognizer implements Recognizer {
    private final double wordErrorRate;
    private final long seed;
    private final Faults opening;
    private final Faults finishing;
    private final AtomicLong sessions = new AtomicLong();
    private volatile boolean closed;

    private FakeRecognizer(double wordErrorRate, long seed, Faults opening, Faults finishing) {
        this.wordErrorRate = wordErrorRate;
        this.seed = seed;
        this.opening = opening;
        this.finishing = finishing;
    }

    /** Creates a recognizer that understands every word, at once. */
    public FakeRecognizer() {
        this(0, 0, Faults.none(), Faults.none());
    }

    /**
     * Returns a recognizer like this one that errs: a wrong word is lost or taken for another of the utterance, with a
     * low confidence.
     *
     * @param rate share of the words, 0..1
     * @param errorSeed the same seed, the same errors
     */
    public FakeRecognizer withWordErrors(double rate, long errorSeed) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("word error rate " + rate + " is not within 0..1");
        }
        return new FakeRecognizer(rate, errorSeed, opening, finishing);
    }

    /**
     * Returns a recognizer like this one with latency or faults when a session opens.
     *
     * @param faults each session counts as one use
     */
    public FakeRecognizer whenOpening(Faults faults) {
        return new FakeRecognizer(wordErrorRate, seed, faults, finishing);
    }

    /**
     * Returns a recognizer like this one with latency or faults when an utterance is finished.
     *
     * @param faults each utterance counts as one use
     */
    public FakeRecognizer whenFinishing(Faults faults) {
        return new FakeRecognizer(wordErrorRate, seed, opening, faults);
    }

    @Override
    public RecognitionSession open(RecognitionRequest request, Consumer<String> partials) {
        if (closed) {
            throw new RecognitionException("the recognizer is closed");
        }
        @Nullable String fault = opening.nextUse();
        if (fault != null) {
            throw new RecognitionException(fault);
        }
        return new FakeRecognitionSession(
                partials, new Mishearing(wordErrorRate, seed, sessions.incrementAndGet()), finishing);
    }

    @Override
    public void close() {
        closed = true;
    }
}
