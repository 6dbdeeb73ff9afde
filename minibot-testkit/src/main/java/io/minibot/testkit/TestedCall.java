package io.minibot.testkit;

import io.minibot.dialogue.ConversationResult;
import io.minibot.dialogue.Input;
import io.minibot.dialogue.Part;
import io.minibot.dialogue.TimerId;
import io.minibot.intent.Intent;
import io.minibot.intent.IntentMatch;
import io.minibot.lead.Disposition;
import io.minibot.recognition.Transcript;
import io.minibot.scenario.BargeIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call in a {@link ScenarioTester}: what the caller does, and what is expected of the bot, in turn. Texts are compared
 * in any case. Not thread-safe.
 */
public final class TestedCall {
    private static final Duration REACTION = Duration.ofMillis(600);
    private static final Set<TimerId> WAITING = EnumSet.of(TimerId.SILENCE, TimerId.HOLD);
    private static final Set<TimerId> TIDYING = EnumSet.of(TimerId.PART, TimerId.BEEP);
    /** More prompts in a row than this mean that the scenario goes round in circles. */
    private static final int MOST_PROMPTS = 100;

    private final TestedLine line;
    private final ZoneId zone;

    TestedCall(TestedLine line, ZoneId zone) {
        this.line = line;
        this.zone = zone;
    }

    /**
     * Says something once the bot has finished.
     *
     * @param text what the caller says
     */
    public TestedCall caller(String text) {
        letBotFinish();
        line.pass(REACTION);
        requireLine("the caller cannot say \"" + text + "\"");
        line.callerActs(text);
        speak(text, false);
        return this;
    }

    /** Makes a sound, once the bot has finished, in which no words are understood. */
    public TestedCall mumble() {
        letBotFinish();
        line.pass(REACTION);
        requireLine("the caller cannot mumble");
        line.callerActs("(mumbles)");
        line.tell(Input.SpeechStarted::new);
        line.pass(Duration.ofSeconds(1));
        line.tell(at -> new Input.UtteranceEnded(at, Transcript.EMPTY, false));
        return this;
    }

    /**
     * Speaks over the prompt that sounds, and means it: the prompt is stopped, unless it forbids that.
     *
     * @param after how long into the prompt; if it is shorter, it is an answer like any other
     * @param text what the caller says
     */
    public TestedCall interrupt(Duration after, String text) {
        TestedLine.Sounding prompt = promptAfter(after, text);
        line.callerActs("(interrupting) " + text);
        line.tell(Input.SpeechStarted::new);
        if (prompt != null && prompt.bargeIn() != BargeIn.NONE) {
            Duration heard = prompt.left().minus(Duration.between(line.now(), prompt.ends()));
            line.tell(at -> new Input.BargeIn(at, prompt.prompt(), heard));
        }
        say(text, true);
        return this;
    }

    /**
     * Murmurs over the prompt that sounds without meaning to interrupt it.
     *
     * @param after how long into the prompt
     * @param text for instance "mm"
     */
    public TestedCall backchannel(Duration after, String text) {
        boolean sounding = promptAfter(after, text) != null;
        line.callerActs("(over the prompt) " + text);
        speak(text, sounding);
        return this;
    }

    /** Says nothing until the bot does not wait any longer. */
    public TestedCall silence() {
        letBotFinish();
        requireLine("the caller cannot stay silent");
        line.callerActs("(silent)");
        if (!line.passTimer(WAITING)) {
            throw failure("the bot does not wait for anything, so nothing comes of silence");
        }
        return this;
    }

    /**
     * Lets time pass while the caller says nothing.
     *
     * @param duration how much
     */
    public TestedCall pause(Duration duration) {
        line.pass(duration);
        return this;
    }

    /** Hangs up at this moment. */
    public TestedCall hangUp() {
        requireLine("the caller cannot hang up");
        line.callerActs("(hangs up)");
        line.tell(at -> new Input.HungUp(at, true));
        return this;
    }

    /**
     * Presses a key at this moment.
     *
     * @param key one of {@code 0-9 * # A-D}
     */
    public TestedCall press(char key) {
        requireLine("the caller cannot press a key");
        line.callerActs("(presses " + key + ")");
        line.tell(at -> new Input.Dtmf(at, key));
        return this;
    }

    /** Turns out to be an answering machine, after two seconds of its greeting. */
    public TestedCall machine() {
        line.pass(Duration.ofSeconds(2));
        requireLine("the machine cannot answer");
        line.callerActs("(an answering machine)");
        line.tell(Input.MachineDetected::new);
        return this;
    }

    /** The machine's beep ends: it records. */
    public TestedCall beep() {
        line.pass(Duration.ofSeconds(3));
        requireLine("the machine cannot beep");
        line.callerActs("(beep)");
        line.tell(Input.MachineBeep::new);
        return this;
    }

    /**
     * A part fails at this moment.
     *
     * @param part which one
     */
    public TestedCall fails(Part part) {
        requireLine("no part can fail");
        line.callerActs("(failure of " + part + ")");
        line.tell(at -> new Input.PartFailed(at, part, "as the test wants"));
        return this;
    }

    /**
     * Expects the bot to say something after what the caller did last; lets it speak until then, no longer.
     *
     * @param text a part of a prompt
     */
    public TestedCall expectBot(String text) {
        for (int i = 0; i < MOST_PROMPTS; i++) {
            if (line.saidSinceCaller().stream().anyMatch(said -> contains(said, text))) {
                return this;
            }
            if (!line.passPrompt()) {
                break;
            }
        }
        List<String> said = line.saidSinceCaller();
        throw failure("expected the bot to say \"" + text + "\", but after what the caller did last it said "
                + (said.isEmpty() ? "nothing" : "\"" + String.join("\", \"", said) + "\""));
    }

    /**
     * Expects that the bot does not say something after what the caller did last; lets it finish.
     *
     * @param text a part of a prompt
     */
    public TestedCall expectBotNotToSay(String text) {
        letBotFinish();
        if (line.saidSinceCaller().stream().anyMatch(said -> contains(said, text))) {
            throw failure("expected the bot not to say \"" + text + "\"");
        }
        return this;
    }

    /**
     * Expects what the caller said last to have been taken for this.
     *
     * @param intent the meaning
     */
    public TestedCall expectIntent(Intent intent) {
        IntentMatch match = line.lastMatch();
        if (match == null || !match.intent().equals(intent)) {
            throw failure("expected the intent '" + intent + "', not "
                    + (match == null ? "none at all" : "'" + match.intent() + "'"));
        }
        return this;
    }

    /**
     * Expects the conversation to end with this, without a further word of the caller.
     *
     * @param disposition how it ends
     */
    public TestedCall expectDisposition(Disposition disposition) {
        ConversationResult result = result();
        if (result.disposition() != disposition) {
            throw failure("expected the disposition " + disposition + ", not " + result.disposition());
        }
        return this;
    }

    /**
     * Expects a score of the ended conversation.
     *
     * @param score 0..100, to half a point
     */
    public TestedCall expectScore(double score) {
        if (Math.abs(result().score() - score) > 0.5) {
            throw failure("expected the score " + score + ", not " + result().score());
        }
        return this;
    }

    /**
     * Expects a fact in the result of the ended conversation.
     *
     * @param name for instance the id of a step
     * @param value what was noted
     */
    public TestedCall expectNote(String name, String value) {
        String noted = result().notes().get(name);
        if (!value.equals(noted)) {
            throw failure("expected the note " + name + " = " + value + " among " + result().notes());
        }
        return this;
    }

    /**
     * Expects the person to want a call at this time.
     *
     * @param local in the caller's time zone
     */
    public TestedCall expectCallbackAt(LocalDateTime local) {
        Instant at = result().callbackAt();
        if (at == null || !at.equals(local.atZone(zone).toInstant())) {
            throw failure("expected a callback at " + local + ", not at "
                    + (at == null ? "no time that was understood" : LocalDateTime.ofInstant(at, zone)));
        }
        return this;
    }

    /** Expects that the number was suppressed. */
    public TestedCall expectSuppressed() {
        if (line.suppressed().isEmpty()) {
            throw failure("expected the number to be suppressed");
        }
        return this;
    }

    /**
     * Expects that the caller was connected to somebody.
     *
     * @param destination number or endpoint
     */
    public TestedCall expectTransfer(String destination) {
        letBotFinish();
        if (!destination.equals(line.transferredTo())) {
            throw failure("expected a transfer to " + destination + ", not to " + line.transferredTo());
        }
        return this;
    }

    /** Returns the result of the conversation, which must end without a further word of the caller. */
    public ConversationResult result() {
        letBotFinish();
        while (line.result() == null && line.passTimer(TIDYING)) {
            letBotFinish();
        }
        ConversationResult result = line.result();
        if (result == null) {
            throw failure("the conversation has not ended: the bot waits for the caller");
        }
        return result;
    }

    /** Returns the call so far, a line each: seconds, who, what. */
    public String transcript() {
        return line.transcript();
    }

    private TestedLine.@Nullable Sounding promptAfter(Duration after, String text) {
        requireLine("the caller cannot say \"" + text + "\"");
        if (line.sounding() == null) {
            throw failure("no prompt sounds over which \"" + text + "\" could be said: use caller(...), or come before"
                    + " the expectation that lets it end");
        }
        line.pass(after);
        requireLine("the caller cannot say \"" + text + "\"");
        return line.sounding();
    }

    private void speak(String text, boolean overPrompt) {
        line.tell(Input.SpeechStarted::new);
        say(text, overPrompt);
    }

    private void say(String text, boolean overPrompt) {
        line.pass(Duration.ofMillis(60L * text.length()));
        Transcript transcript = new Transcript(text, 0.9, List.of());
        boolean wholly = overPrompt && line.sounding() != null;
        line.tell(at -> new Input.UtteranceEnded(at, transcript, wholly));
    }

    private void letBotFinish() {
        for (int i = 0; line.passPrompt(); i++) {
            if (i == MOST_PROMPTS) {
                throw failure("the bot has said " + MOST_PROMPTS + " prompts without waiting for the caller");
            }
        }
    }

    private void requireLine(String what) {
        if (line.ended()) {
            throw failure(what + ": the call is over");
        }
    }

    private AssertionError failure(String what) {
        return new AssertionError(what + "\nThe call so far:\n" + line.transcript());
    }

    private static boolean contains(String said, String text) {
        return said.toLowerCase(Locale.ROOT)
                .contains(Objects.requireNonNull(text).toLowerCase(Locale.ROOT));
    }
}
