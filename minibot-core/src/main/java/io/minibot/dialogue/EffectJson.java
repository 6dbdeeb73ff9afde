package io.minibot.dialogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minibot.intent.Intent;
import io.minibot.lead.Disposition;
import io.minibot.scenario.BargeIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Effects as lines of a call's log. */
final class EffectJson {
    private EffectJson() {}

    static ObjectNode write(Instant at, Effect effect) {
        if (effect instanceof Effect.Say say) {
            ObjectNode line = line(at, "say").put("prompt", say.prompt()).put("bargeIn", EnumIds.id(say.bargeIn()));
            ArrayNode speech = line.putArray("speech");
            for (Speech piece : say.speech()) {
                speech.addObject().put("text", piece.text()).put("audio", piece.audio());
            }
            return line;
        } else if (effect instanceof Effect.StopSaying stop) {
            return line(at, "stop_saying").put("prompt", stop.prompt());
        } else if (effect instanceof Effect.ResumeSaying resume) {
            return line(at, "resume_saying").put("prompt", resume.prompt());
        } else if (effect instanceof Effect.Listen listen) {
            return listen(at, listen);
        } else if (effect instanceof Effect.Classify classify) {
            return line(at, "classify").put("turn", classify.turn()).put("text", classify.text());
        } else if (effect instanceof Effect.StartTimer start) {
            return line(at, "start_timer")
                    .put("timer", EnumIds.id(start.timer()))
                    .put("delay", start.delay().toString());
        } else if (effect instanceof Effect.CancelTimer cancel) {
            return line(at, "cancel_timer").put("timer", EnumIds.id(cancel.timer()));
        } else if (effect instanceof Effect.Transfer transfer) {
            return line(at, "transfer").put("destination", transfer.destination());
        } else if (effect instanceof Effect.Suppress suppress) {
            return line(at, "suppress").put("evidence", suppress.evidence());
        } else if (effect instanceof Effect.Note note) {
            return line(at, "note").put("name", note.name()).put("value", note.value());
        } else if (effect instanceof Effect.HangUp) {
            return line(at, "hang_up");
        } else if (effect instanceof Effect.Conclude conclude) {
            return conclude(at, conclude.result());
        }
        throw new IllegalStateException("an effect without a name in the call log: " + effect);
    }

    private static ObjectNode line(Instant at, String name) {
        return JsonNodeFactory.instance.objectNode().put("at", at.toString()).put("do", name);
    }

    private static ObjectNode listen(Instant at, Effect.Listen listen) {
        Duration endSilence = listen.endSilence();
        ObjectNode line = line(at, "listen").put("endSilence", endSilence == null ? null : endSilence.toString());
        ArrayNode grammar = line.putArray("grammar");
        listen.grammar().forEach(grammar::add);
        ArrayNode expected = line.putArray("expected");
        // A set has another order in every process.
        listen.expected().stream().map(Intent::id).sorted().forEach(expected::add);
        return line;
    }

    private static ObjectNode conclude(Instant at, ConversationResult result) {
        Instant callbackAt = result.callbackAt();
        ObjectNode line = line(at, "conclude")
                .put("disposition", result.disposition().id())
                .put("score", result.score())
                .put("turns", result.turns())
                .put("callbackAt", callbackAt == null ? null : callbackAt.toString());
        ObjectNode notes = line.putObject("notes");
        result.notes().forEach(notes::put);
        return line;
    }

    static Effect read(JsonLine line) {
        return switch (line.text("do")) {
            case "say" ->
                new Effect.Say(line.integer("prompt"), speech(line), line.parsed("bargeIn", EnumIds.of(BargeIn.class)));
            case "stop_saying" -> new Effect.StopSaying(line.integer("prompt"));
            case "resume_saying" -> new Effect.ResumeSaying(line.integer("prompt"));
            case "listen" -> listen(line);
            case "classify" -> new Effect.Classify(line.integer("turn"), line.text("text"));
            case "start_timer" ->
                new Effect.StartTimer(line.parsed("timer", EnumIds.of(TimerId.class)), line.duration("delay"));
            case "cancel_timer" -> new Effect.CancelTimer(line.parsed("timer", EnumIds.of(TimerId.class)));
            case "transfer" -> new Effect.Transfer(line.text("destination"));
            case "suppress" -> new Effect.Suppress(line.text("evidence"));
            case "note" -> new Effect.Note(line.text("name"), line.text("value"));
            case "hang_up" -> new Effect.HangUp();
            case "conclude" -> conclude(line);
            default -> throw line.wrong("has an effect '" + line.text("do") + "' that is not known");
        };
    }

    private static List<Speech> speech(JsonLine line) {
        return line.objects("speech").stream()
                .map(piece -> new Speech(piece.text("text"), piece.optionalText("audio")))
                .toList();
    }

    private static Effect listen(JsonLine line) {
        return new Effect.Listen(
                line.has("endSilence") ? line.duration("endSilence") : null,
                line.list("grammar", phrase -> phrase),
                Set.copyOf(line.list("expected", Intent::new)));
    }

    private static Effect conclude(JsonLine line) {
        return new Effect.Conclude(new ConversationResult(
                line.parsed("disposition", Disposition::of),
                line.number("score"),
                line.integer("turns"),
                line.has("callbackAt") ? line.instant("callbackAt") : null,
                line.texts("notes")));
    }
}
