package io.minibot.dialogue;

import io.minibot.intent.Intent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something the {@link Dialogue} wants done. Effects of one input are carried out in their order. */
public sealed interface Effect {
    /**
     * Play a prompt. At most one sounds at a time.
     *
     * @param prompt counts up from 1 within the call
     * @param speech what to say, one piece after the other without a gap
     * @param bargeIn whether and how it can be interrupted
     */
    record Say(int prompt, List<Speech> speech, io.minibot.scenario.BargeIn bargeIn) implements Effect {
        /** Copies the pieces. */
        public Say {
            speech = List.copyOf(speech);
        }
    }

    /**
     * Stop a prompt at once. No {@link Input.PromptFinished} follows for it.
     *
     * @param prompt of the {@link Say}
     */
    record StopSaying(int prompt) implements Effect {}

    /**
     * Go on with a prompt from the sample where it was stopped.
     *
     * @param prompt of the {@link Say}
     */
    record ResumeSaying(int prompt) implements Effect {}

    /**
     * The caller's turn: hear an answer with these settings. Holds until the next one.
     *
     * @param endSilence silence that ends an answer of which nothing better is known; null for the engine's default
     * @param grammar phrases to which the answer may be limited; empty for free speech
     * @param expected intents that the step handles by itself, for the classifier
     */
    record Listen(@Nullable Duration endSilence, List<String> grammar, Set<Intent> expected) implements Effect {
        /** Copies the collections. */
        public Listen {
            grammar = List.copyOf(grammar);
            expected = Set.copyOf(expected);
        }
    }

    /**
     * Find out what an utterance means.
     *
     * @param turn counts up from 1 within the call; comes back in {@link Input.IntentFound}
     * @param text what was said
     */
    record Classify(int turn, String text) implements Effect {}

    /**
     * Start a timer, in the place of one that runs under the same id.
     *
     * @param timer which
     * @param delay from now
     */
    record StartTimer(TimerId timer, Duration delay) implements Effect {}

    /**
     * Cancel a timer; does nothing if it does not run.
     *
     * @param timer which
     */
    record CancelTimer(TimerId timer) implements Effect {}

    /**
     * Connect the caller to a human being.
     *
     * @param destination number or endpoint
     */
    record Transfer(String destination) implements Effect {}

    /**
     * Never call this number again. To be durable before anything else is said.
     *
     * @param evidence the words that were said
     */
    record Suppress(String evidence) implements Effect {}

    /**
     * Keep a fact in the call's record.
     *
     * @param name what about
     * @param value what
     */
    record Note(String name, String value) implements Effect {}

    /** Hang up. */
    record HangUp() implements Effect {}

    /**
     * The conversation has a result. Exactly once in a call, and the last effect but for {@link HangUp}.
     *
     * @param result what came out
     */
    record Conclude(ConversationResult result) implements Effect {}
}
