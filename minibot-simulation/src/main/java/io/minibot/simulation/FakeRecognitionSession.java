package io.minibot.simulation;

import io.minibot.audio.AudioFrame;
import io.minibot.recognition.RecognitionException;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.RecognizedWord;
import io.minibot.recognition.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the words that the frames carry. */
final class FakeRecognitionSession implements RecognitionSession {
    /** Vosk's partials change every 240 ms of audio. */
    private static final int FRAMES_PER_PARTIAL = 12;

    private final Consumer<String> partials;
    private final Mishearing mishearing;
    private final Faults faults;
    private final List<RecognizedWord> words = new ArrayList<>();
    private String lastPartial = "";
    private int accepted;
    private int wordNumber = -1;
    private int wordPlace;
    private int wordFrames;
    private boolean finished;
    private volatile boolean closed;

    FakeRecognitionSession(Consumer<String> partials, Mishearing mishearing, Faults faults) {
        this.partials = partials;
        this.mishearing = mishearing;
        this.faults = faults;
    }

    @Override
    public void accept(AudioFrame frame) {
        check();
        accepted++;
        if (SpokenWords.isIn(frame)) {
            hear(frame);
        }
        if (accepted % FRAMES_PER_PARTIAL == 0) {
            String text = text(mishearing.hear(words));
            if (!text.equals(lastPartial)) {
                lastPartial = text;
                partials.accept(text);
            }
        }
    }

    @Override
    public Transcript finish() {
        check();
        finished = true;
        @Nullable String fault = faults.nextUse();
        if (fault != null) {
            throw new RecognitionException(fault);
        }
        if (closed) {
            throw new RecognitionException("the session was closed while it finished");
        }
        List<RecognizedWord> heard = mishearing.hear(words);
        double confidence =
                heard.stream().mapToDouble(RecognizedWord::confidence).average().orElse(0);
        return heard.isEmpty() ? Transcript.EMPTY : new Transcript(text(heard), confidence, heard);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void hear(AudioFrame frame) {
        int number = SpokenWords.number(frame);
        int place = SpokenWords.place(frame);
        if (number != wordNumber || place <= wordPlace) {
            wordNumber = number;
            wordFrames = 0;
        }
        wordPlace = place;
        wordFrames++;
        int length = SpokenWords.length(frame);
        if (wordFrames == (length + 1) / 2) {
            String text = SpokenWords.plain(SpokenWords.word(frame));
            if (!text.isEmpty()) {
                Duration start = AudioFrame.DURATION.multipliedBy(accepted - wordFrames);
                Duration end = start.plus(AudioFrame.DURATION.multipliedBy(length));
                words.add(new RecognizedWord(text, start, end, Mishearing.confidence()));
            }
        }
    }

    private void check() {
        if (closed || finished) {
            throw new RecognitionException(closed ? "the session is closed" : "the session is finished: open another");
        }
    }

    private static String text(List<RecognizedWord> words) {
        return words.stream().map(RecognizedWord::text).collect(Collectors.joining(" "));
    }
}
