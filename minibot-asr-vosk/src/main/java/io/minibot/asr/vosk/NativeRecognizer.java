package io.minibot.asr.vosk;

import io.minibot.audio.AudioFrame;
import io.minibot.recognition.RecognitionException;
import java.io.IOException;
import java.util.List;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * One native recognizer, which hears one utterance after the other. Not thread-safe and not forgiving: a call after
 * {@link #free()} takes the JVM down. {@link VoskSession} and {@link NativePool} see to that.
 */
final class NativeRecognizer {
    /**
     * Vosk counts seconds in a 32-bit float for as long as a recognizer lives; within an hour that is exact to a
     * quarter of a millisecond. The retirement also lets go of the memory that it gathers.
     */
    private static final long RETIREMENT_SAMPLES = 3600L * AudioFrame.SAMPLE_RATE_HZ;

    private final Recognizer recognizer;
    private final boolean limited;
    private long originSamples;
    private long samples;
    private boolean segmentEnded;

    private NativeRecognizer(Recognizer recognizer, boolean limited) {
        this.recognizer = recognizer;
        this.limited = limited;
        recognizer.setWords(true);
    }

    static NativeRecognizer create(Model model, List<String> grammar) throws IOException {
        if (grammar.isEmpty()) {
            return new NativeRecognizer(new Recognizer(model, AudioFrame.SAMPLE_RATE_HZ), false);
        }
        Recognizer recognizer = new Recognizer(model, AudioFrame.SAMPLE_RATE_HZ, VoskJson.grammar(grammar));
        if (recognizer.getPointer() == null) { // this constructor does not look, and any use would crash
            throw new RecognitionException("Vosk refused the grammar " + grammar);
        }
        return new NativeRecognizer(recognizer, true);
    }

    /** Makes ready for the next utterance; after one that was given up, this costs about as much as a final result. */
    void beginUtterance() {
        if (samples > originSamples) {
            endUtterance();
        }
    }

    /** Takes a frame, and returns whether Vosk sees the end of a segment, whose text is then to be fetched. */
    boolean accept(AudioFrame frame) {
        samples += AudioFrame.SAMPLES;
        segmentEnded = recognizer.acceptWaveForm(frame.toBytes(), AudioFrame.BYTES);
        return segmentEnded;
    }

    String partial() {
        return recognizer.getPartialResult();
    }

    VoskJson.Segment segment() {
        return VoskJson.segment(recognizer.getResult(), originSeconds());
    }

    VoskJson.Segment finalSegment() {
        double origin = originSeconds();
        return VoskJson.segment(endUtterance(), origin);
    }

    /** Whether the next utterance can have it: one with a grammar is made for one question, and costs little. */
    boolean isReusable() {
        return !limited && samples < RETIREMENT_SAMPLES;
    }

    void free() {
        recognizer.close();
    }

    /**
     * Only a final result makes Vosk forget the voice that it adapted to: reset() would carry it over to the next
     * person, and so would a final result right after a segment, which Vosk answers without doing anything.
     */
    private String endUtterance() {
        if (segmentEnded) {
            accept(AudioFrame.SILENCE);
        }
        originSamples = samples;
        return recognizer.getFinalResult();
    }

    private double originSeconds() {
        return (double) originSamples / AudioFrame.SAMPLE_RATE_HZ;
    }
}
