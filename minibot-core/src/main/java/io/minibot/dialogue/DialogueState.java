package io.minibot.dialogue;

import io.minibot.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all parts of one dialogue share: the moment, the phase, the facts, and the effects collected so far. */
final class DialogueState {
    final DialogueContext context;
    Phase phase = Phase.UNANSWERED;
    Instant now = Instant.EPOCH;

    /** Between the start of speech and the end of its utterance. */
    boolean callerSpeaks;

    /** Whether anything that the caller said was ever understood as words. */
    boolean callerWasHeard;

    /** Whether an answer has moved the conversation on: from here on it is a person, not a machine. */
    boolean answered;

    int turns;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private List<Effect> effects = new ArrayList<>();

    DialogueState(DialogueContext context) {
        this.context = context;
    }

    Scenario scenario() {
        return context.scenario();
    }

    boolean is(Phase one, Phase... others) {
        for (Phase other : others) {
            if (phase == other) {
                return true;
            }
        }
        return phase == one;
    }

    void emit(Effect effect) {
        effects.add(effect);
    }

    /** Keeps a fact, both for the call's record and for its result. */
    void note(String name, String value) {
        notes.put(name, value);
        emit(new Effect.Note(name, value));
    }

    Map<String, String> notes() {
        return notes;
    }

    String noted(String name) {
        return notes.getOrDefault(name, "");
    }

    List<Effect> takeEffects() {
        List<Effect> taken = List.copyOf(effects);
        effects = new ArrayList<>();
        return taken;
    }
}
