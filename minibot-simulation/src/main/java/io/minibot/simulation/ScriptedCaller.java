package io.minibot.simulation;

import io.minibot.lead.Disposition;
import io.minibot.synthesis.Personality;
import io.minibot.telephony.CallOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person, or a machine, at the other end of a simulated call, as data. The same caller behaves the same in
 * {@link FakeTelephony} and, heard and hearing, in {@link SimulatedTelephony}.
 *
 * <p>When the bot finishes a prompt, the first entry of the script fires whose cue fits and that has not fired as often
 * as it may; entries without conditions are thus the answers to one prompt after the other. Where none fits, the caller
 * says {@link #otherwise()}, or nothing. A caller who is speaking when the bot falls silent has interrupted it, and waits
 * for what it says next. An answer that was not begun when the bot goes on is kept for later.
 *
 * @param name for people; unique within a file of callers
 * @param unanswered how the call ends instead of being answered, for instance {@link CallOutcome#BUSY}; null if it is
 *     answered
 * @param answerAfter from dialling to picking up, or to the network's refusal
 * @param reaction from the bot's last sound to the answer, where an entry says nothing else
 * @param script what to do when
 * @param otherwise the answer to a prompt for which the script has none, or null to stay silent
 * @param machine the machine that answers, or null for a person
 * @param patience hangs up this long after answering; null to stay until the bot hangs up
 * @param voice the name of the voice in which the lines are synthesized for a call with sound
 * @param personality how they are spoken
 * @param lead attributes of the lead, for the variables of the scenario
 * @param expected the disposition that this caller should lead to, or null
 */
public record ScriptedCaller(
        String name,
        @Nullable CallOutcome unanswered,
        Duration answerAfter,
        Duration reaction,
        List<Reaction> script,
        @Nullable String otherwise,
        @Nullable AnsweringMachine machine,
        @Nullable Duration patience,
        String voice,
        Personality personality,
        Map<String, String> lead,
        @Nullable Disposition expected) {
    /** For how long the bot must be silent before a caller takes a prompt for finished. */
    public static final Duration PAUSE = Duration.ofMillis(500);

    /** Checks the values and copies the collections. */
    public ScriptedCaller {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a caller's name is blank");
        }
        if (answerAfter.isNegative() || reaction.isNegative() || (patience != null && patience.isNegative())) {
            throw new IllegalArgumentException("the times of caller '" + name + "' must not be negative");
        }
        if (unanswered != null && unanswered.wasAnswered()) {
            throw new IllegalArgumentException(
                    "outcome " + unanswered + " of caller '" + name + "' is not one of a call that nobody answers");
        }
        script = List.copyOf(script);
        lead = Map.copyOf(lead);
    }

    /**
     * Starts a caller who answers after two seconds, reacts within 700 ms, and says nothing.
     *
     * @param name for people
     */
    public static ScriptedCallerBuilder named(String name) {
        return new ScriptedCallerBuilder(name);
    }
}
