package io.minibot.simulation;

import io.minibot.lead.Disposition;
import io.minibot.synthesis.Personality;
import io.minibot.telephony.CallOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link ScriptedCaller}. Not thread-safe. */
public final class ScriptedCallerBuilder {
    private final String name;
    private final List<Reaction> script = new ArrayList<>();
    private final Map<String, String> lead = new LinkedHashMap<>();
    private @Nullable CallOutcome unanswered;
    private Duration answerAfter = Duration.ofSeconds(2);
    private Duration reaction = Duration.ofMillis(700);
    private @Nullable String otherwise;
    private @Nullable AnsweringMachine machine;
    private @Nullable Duration patience;
    private String voice = "default";
    private Personality personality = Personality.NEUTRAL;
    private @Nullable Disposition expected;

    ScriptedCallerBuilder(String name) {
        this.name = name;
    }

    /**
     * Sets when the caller picks up, or the network refuses; two seconds after dialling by default.
     *
     * @param delay from dialling
     */
    public ScriptedCallerBuilder answersAfter(Duration delay) {
        answerAfter = delay;
        return this;
    }

    /**
     * Makes the call end unanswered.
     *
     * @param outcome for instance {@link CallOutcome#BUSY} or {@link CallOutcome#NO_ANSWER}
     */
    public ScriptedCallerBuilder doesNotAnswer(CallOutcome outcome) {
        unanswered = outcome;
        return this;
    }

    /**
     * Sets the time from the bot's last sound to the answer; 700 ms by default, and never less than
     * {@link ScriptedCaller#PAUSE}.
     *
     * @param delay from the bot's last sound
     */
    public ScriptedCallerBuilder reactsAfter(Duration delay) {
        reaction = delay;
        return this;
    }

    /**
     * Answers prompts, one line each, in this order.
     *
     * @param lines what is said
     */
    public ScriptedCallerBuilder says(String... lines) {
        for (String line : lines) {
            script.add(Reaction.say(Cue.BOT_FINISHED, line));
        }
        return this;
    }

    /**
     * Answers a prompt that holds a text, once.
     *
     * @param pattern a regular expression, such as a word
     * @param line what is said
     */
    public ScriptedCallerBuilder whenBotSays(String pattern, String line) {
        return reacts(Reaction.say(Cue.botSaid(pattern), line));
    }

    /**
     * Speaks over a prompt.
     *
     * @param prompt its number, from 1
     * @param after from its first sound
     * @param line what is said: an interruption, or a backchannel such as "mm"
     */
    public ScriptedCallerBuilder speaksOver(int prompt, Duration after, String line) {
        return reacts(Reaction.say(Cue.begun(prompt), line).after(after));
    }

    /**
     * Adds an entry to the script.
     *
     * @param entry what to do when
     */
    public ScriptedCallerBuilder reacts(Reaction entry) {
        script.add(entry);
        return this;
    }

    /**
     * Sets the answer to every prompt for which the script has none; silence by default.
     *
     * @param line what is said
     */
    public ScriptedCallerBuilder otherwiseSays(String line) {
        otherwise = line;
        return this;
    }

    /**
     * Lets a machine answer.
     *
     * @param answering the machine
     */
    public ScriptedCallerBuilder machine(AnsweringMachine answering) {
        machine = answering;
        return this;
    }

    /**
     * Makes the caller hang up after a while, whatever goes on.
     *
     * @param delay from answering
     */
    public ScriptedCallerBuilder hangsUpAfter(Duration delay) {
        patience = delay;
        return this;
    }

    /**
     * Sets the voice for calls with sound; the synthesizer's default, neutral, by default.
     *
     * @param voiceName as the synthesizer calls it
     * @param how speed and pitch
     */
    public ScriptedCallerBuilder speaksAs(String voiceName, Personality how) {
        voice = voiceName;
        personality = how;
        return this;
    }

    /**
     * Adds an attribute of the lead.
     *
     * @param field for instance {@code firstName}
     * @param value what the bot says for it
     */
    public ScriptedCallerBuilder lead(String field, String value) {
        lead.put(field, value);
        return this;
    }

    /**
     * Sets the disposition that this caller should lead to.
     *
     * @param disposition for reports and tests
     */
    public ScriptedCallerBuilder expects(Disposition disposition) {
        expected = disposition;
        return this;
    }

    /** Returns the caller. */
    public ScriptedCaller build() {
        return new ScriptedCaller(
                name,
                unanswered,
                answerAfter,
                reaction,
                script,
                otherwise,
                machine,
                patience,
                voice,
                personality,
                lead,
                expected);
    }
}
