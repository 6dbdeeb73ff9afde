package io.minibot.examples.run;

import io.minibot.simulation.CallTimeline;
import java.time.Duration;
import java.util.List;

/**
 * Who said what when in a call, and what minibot made of it. Times count from answering.
 *
 * @param length of the call
 * @param passages stretches of speech, in the order of their beginning
 * @param markers what happened besides, in its order
 */
public record Timeline(Duration length, List<CallTimeline.Passage> passages, List<Marker> markers) {
    /** A call in which nothing was said. */
    public static final Timeline EMPTY = new Timeline(Duration.ZERO, List.of(), List.of());

    /** Copies the lists. */
    public Timeline {
        passages = List.copyOf(passages);
        markers = List.copyOf(markers);
    }

    /**
     * Returns what one side said.
     *
     * @param speaker which side
     */
    public List<CallTimeline.Passage> said(CallTimeline.Speaker speaker) {
        return passages.stream().filter(passage -> passage.speaker() == speaker).toList();
    }

    /** What a marker is about. */
    public enum Kind {
        /** The caller's turn was over. */
        TURN_END,
        /** What the caller means was found. */
        INTENT,
        /** The caller interrupted a prompt. */
        BARGE_IN,
        /** An interruption was a false alarm, and the prompt went on. */
        RESUMED,
        /** An answering machine was noticed, or its beep. */
        MACHINE,
        /** A part failed. */
        FAILURE,
        /** The call was over. */
        END
    }

    /**
     * Something that happened at a moment.
     *
     * @param at when
     * @param kind what about
     * @param label for people; short
     */
    public record Marker(Duration at, Kind kind, String label) {}
}
