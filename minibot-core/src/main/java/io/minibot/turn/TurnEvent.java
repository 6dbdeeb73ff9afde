package io.minibot.turn;

import io.minibot.audio.AudioFrame;
import java.util.List;

/**
 * What the caller does. Of each utterance: started, then any number of paused and resumed in turn, then ended or dropped;
 * a barge-in may come at any moment between.
 */
public sealed interface TurnEvent {
    /**
     * Speech began: open a recognizer's session.
     *
     * @param leadIn what to feed it first, the present frame being the last one; then each following frame, until the
     *     utterance has ended or is dropped
     */
    record SpeechStarted(List<AudioFrame> leadIn) implements TurnEvent {
        /** Copies the frames. */
        public SpeechStarted {
            leadIn = List.copyOf(leadIn);
        }
    }

    /** A silence began that may be the end: classify the latest partial now, on speculation. */
    record SpeechPaused() implements TurnEvent {}

    /** The caller spoke on: what was found on speculation is void. */
    record SpeechResumed() implements TurnEvent {}

    /**
     * The caller has finished: ask the recognizer for the final text.
     *
     * @param end how
     */
    record UtteranceEnded(UtteranceEnd end) implements TurnEvent {}

    /** It was a click or a blip: close the session without asking it. */
    record UtteranceDropped() implements TurnEvent {}

    /**
     * The caller wants to speak: stop the prompt at once. At most once a prompt.
     *
     * @param trigger what told
     */
    record BargeIn(Trigger trigger) implements TurnEvent {
        /** What told that the caller wants to speak. */
        public enum Trigger {
            /** Voice that went on too long, or changed too much, for a backchannel. */
            VOICE,
            /** A word that is no backchannel. */
            WORDS
        }
    }
}
