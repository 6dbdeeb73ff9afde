package io.minibot.asr.vosk;

import io.minibot.audio.AudioFrame;
import io.minibot.recognition.RecognitionException;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.RecognizedWord;
import io.minibot.recognition.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One utterance. The state is the guard of the native recognizer: whoever moves it to {@code BUSY} owns the recognizer
 * until the move back, and whoever moves it to an end state gives the recognizer back, once. So {@link #close()} never
 * waits for native code and never pulls it away under a call in progress, which then gives it back itself.
 */
final class VoskSession implements RecognitionSession {
    private enum State {
        READY,
        BUSY,
        /** Closed while a call is in progress. */
        CLOSING,
        FINISHED,
        CLOSED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.READY);
    private final NativeRecognizer recognizer;
    private final Consumer<String> partials;
    private final Consumer<VoskSession> whenDone;
    private final List<VoskJson.Segment> segments = new ArrayList<>();
    private String lastJson = "";
    private String lastPartial = "";

    VoskSession(NativeRecognizer recognizer, Consumer<String> partials, Consumer<VoskSession> whenDone) {
        this.recognizer = recognizer;
        this.partials = partials;
        this.whenDone = whenDone;
    }

    NativeRecognizer recognizer() {
        return recognizer;
    }

    @Override
    public void accept(AudioFrame frame) {
        enter();
        try {
            if (recognizer.accept(frame)) {
                segments.add(recognizer.segment());
                lastJson = "";
                tell(joined(""));
            } else {
                hear(recognizer.partial());
            }
        } finally {
            leave(State.READY);
        }
    }

    @Override
    public Transcript finish() {
        enter();
        try {
            segments.add(recognizer.finalSegment());
            return transcript();
        } finally {
            leave(State.FINISHED);
        }
    }

    @Override
    public void close() {
        while (!isOver()) {
            if (state.compareAndSet(State.READY, State.CLOSED)) {
                whenDone.accept(this);
            } else if (state.compareAndSet(State.BUSY, State.CLOSING)) {
                return;
            }
        }
    }

    private boolean isOver() {
        State seen = state.get();
        return seen == State.CLOSING || seen == State.CLOSED || seen == State.FINISHED;
    }

    private void enter() {
        if (!state.compareAndSet(State.READY, State.BUSY)) {
            throw new RecognitionException(refusal());
        }
    }

    private String refusal() {
        State seen = state.get();
        if (seen == State.FINISHED) {
            return "The utterance is finished: open another session for the next one";
        }
        if (seen == State.CLOSING || seen == State.CLOSED) {
            return "The session is closed";
        }
        return "The session is in use by another thread: only close() may come from elsewhere";
    }

    private void leave(State next) {
        boolean undisturbed = state.compareAndSet(State.BUSY, next);
        if (!undisturbed) {
            state.set(State.CLOSED);
        }
        if (!undisturbed || next == State.FINISHED) {
            whenDone.accept(this);
        }
    }

    private void hear(String json) {
        if (!json.equals(lastJson)) {
            lastJson = json;
            tell(joined(VoskJson.partial(json)));
        }
    }

    private void tell(String text) {
        if (!text.equals(lastPartial)) {
            lastPartial = text;
            partials.accept(text);
        }
    }

    private String joined(String tail) {
        return Stream.concat(segments.stream().map(VoskJson.Segment::text), Stream.of(tail))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Transcript transcript() {
        String text = joined("");
        if (text.isEmpty()) {
            return Transcript.EMPTY;
        }
        List<RecognizedWord> words =
                segments.stream().flatMap(segment -> segment.words().stream()).toList();
        double confidence =
                words.stream().mapToDouble(RecognizedWord::confidence).average().orElse(0);
        return new Transcript(text, confidence, words);
    }
}
