package io.minibot.simulation;

import io.minibot.lead.Disposition;
import io.minibot.synthesis.Personality;
import io.minibot.telephony.CallOutcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The meaning of the fields of a {@link CallerFile}. */
final class CallerJson {
    private static final Map<String, CallOutcome> OUTCOMES = Map.of(
            "busy", CallOutcome.BUSY,
            "no_answer", CallOutcome.NO_ANSWER,
            "rejected", CallOutcome.REJECTED,
            "invalid_number", CallOutcome.INVALID_NUMBER,
            "congestion", CallOutcome.CONGESTION,
            "failed", CallOutcome.FAILED);

    private CallerJson() {}

    static ScriptedCaller caller(JsonPart json) {
        json.allow(
                "name",
                "answerAfter",
                "outcome",
                "reaction",
                "script",
                "otherwise",
                "machine",
                "hangUpAfter",
                "voice",
                "lead",
                "expect");
        ScriptedCallerBuilder caller = ScriptedCaller.named(json.required("name"));
        Duration answerAfter = json.duration("answerAfter");
        if (answerAfter != null) {
            caller.answersAfter(answerAfter);
        }
        if (json.has("outcome")) {
            caller.doesNotAnswer(outcome(json));
        }
        Duration reaction = json.duration("reaction");
        if (reaction != null) {
            caller.reactsAfter(reaction);
        }
        json.list("script").forEach(entry -> caller.reacts(reaction(entry)));
        String otherwise = json.text("otherwise");
        if (otherwise != null) {
            caller.otherwiseSays(otherwise);
        }
        JsonPart machine = json.object("machine");
        if (machine != null) {
            caller.machine(machine(machine));
        }
        Duration patience = json.duration("hangUpAfter");
        if (patience != null) {
            caller.hangsUpAfter(patience);
        }
        JsonPart voice = json.object("voice");
        if (voice != null) {
            voice(voice, caller);
        }
        JsonPart lead = json.object("lead");
        if (lead != null) {
            lead.texts().forEach(caller::lead);
        }
        JsonPart expect = json.object("expect");
        if (expect != null) {
            expect.allow("disposition");
            String disposition = expect.required("disposition");
            caller.expects(expect.make(() -> Disposition.of(disposition)));
        }
        return json.make(caller::build);
    }

    private static CallOutcome outcome(JsonPart json) {
        String name = json.required("outcome");
        CallOutcome outcome = OUTCOMES.get(name);
        if (outcome == null) {
            throw json.wrong(
                    "outcome",
                    "'" + name + "' is not one of busy, no_answer, rejected, invalid_number, congestion, failed;"
                            + " leave it out for a call that is answered");
        }
        return outcome;
    }

    private static Reaction reaction(JsonPart json) {
        json.allow("when", "after", "say", "press", "hangUp", "times");
        Cue cue = cue(json);
        Duration after = json.duration("after");
        String say = json.text("say");
        String press = json.text("press");
        boolean always = json.isText("times") && json.required("times").equals("always");
        int times = always ? Reaction.ALWAYS : json.count("times", 1);
        return json.make(
                () -> new Reaction(cue, after, say, press == null ? "" : press, hangUp(json, say != null), times));
    }

    private static @Nullable Duration hangUp(JsonPart json, boolean withLine) {
        if (!json.has("hangUp")) {
            return null;
        }
        if (json.isText("hangUp")) {
            return json.duration("hangUp");
        }
        if (!json.isTrue("hangUp")) {
            throw json.wrong("hangUp", "must be true, or a duration from the beginning of the line");
        }
        return withLine ? Reaction.AT_END : Duration.ZERO;
    }

    private static Cue cue(JsonPart json) {
        if (!json.has("when")) {
            return Cue.BOT_FINISHED;
        }
        if (json.isText("when")) {
            Cue.Moment moment = moment(json, "when");
            return new Cue(moment, 0, null);
        }
        JsonPart when = java.util.Objects.requireNonNull(json.object("when"));
        when.allow("moment", "prompt", "bot");
        Cue.Moment moment = when.has("moment") ? moment(when, "moment") : Cue.Moment.BOT_FINISHED;
        int prompt = when.count("prompt", 0);
        String bot = when.text("bot");
        return when.make(() -> new Cue(moment, prompt, bot));
    }

    private static Cue.Moment moment(JsonPart json, String field) {
        String name = json.required(field).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "answered" -> Cue.Moment.ANSWERED;
            case "speaking" -> Cue.Moment.BOT_SPEAKING;
            case "finished" -> Cue.Moment.BOT_FINISHED;
            default -> throw json.wrong(field, "'" + name + "' is not one of answered, speaking, finished");
        };
    }

    private static AnsweringMachine machine(JsonPart json) {
        json.allow("greeting", "beepAfter", "records");
        AnsweringMachine usual = json.make(() -> AnsweringMachine.of(json.required("greeting")));
        return new AnsweringMachine(
                usual.greeting(),
                json.duration("beepAfter", usual.beepAfter()),
                json.duration("records", usual.records()));
    }

    private static void voice(JsonPart json, ScriptedCallerBuilder caller) {
        json.allow("name", "speed", "pitchSemitones");
        String name = json.text("name");
        double speed = json.number("speed", 1);
        double pitch = json.number("pitchSemitones", 0);
        caller.speaksAs(name == null ? "default" : name, json.make(() -> new Personality("scripted", speed, pitch)));
    }
}
