package io.minibot.dialogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minibot.intent.Intent;
import io.minibot.intent.IntentMatch;
import io.minibot.recognition.RecognizedWord;
import io.minibot.recognition.Transcript;
import java.time.Instant;
import java.util.List;

/** Inputs as lines of a call's log. */
final class InputJson {
    private InputJson() {}

    static ObjectNode write(Input input) {
        if (input instanceof Input.UtteranceEnded ended) {
            return utterance(ended);
        } else if (input instanceof Input.IntentFound found) {
            return line(input, "intent_found")
                    .put("turn", found.turn())
                    .put("intent", found.match().intent().id())
                    .put("confidence", found.match().confidence())
                    .put("evidence", found.match().evidence())
                    .put("source", found.match().source());
        } else if (input instanceof Input.PromptFinished finished) {
            return line(input, "prompt_finished").put("prompt", finished.prompt());
        } else if (input instanceof Input.BargeIn bargeIn) {
            return line(input, "barge_in")
                    .put("prompt", bargeIn.prompt())
                    .put("heard", bargeIn.heard().toString());
        } else if (input instanceof Input.BargeInWithdrawn withdrawn) {
            return line(input, "barge_in_withdrawn").put("prompt", withdrawn.prompt());
        } else if (input instanceof Input.Dtmf dtmf) {
            return line(input, "dtmf").put("digit", String.valueOf(dtmf.digit()));
        } else if (input instanceof Input.TimerFired fired) {
            return line(input, "timer_fired").put("timer", EnumIds.id(fired.timer()));
        } else if (input instanceof Input.PartFailed failed) {
            return line(input, "part_failed")
                    .put("part", EnumIds.id(failed.part()))
                    .put("message", failed.message());
        } else if (input instanceof Input.HungUp hungUp) {
            return line(input, "hung_up").put("byCaller", hungUp.byCaller());
        }
        return line(input, bareName(input));
    }

    /** Returns the name of an input that has nothing but its instant. */
    private static String bareName(Input input) {
        if (input instanceof Input.Answered) {
            return "answered";
        } else if (input instanceof Input.SpeechStarted) {
            return "speech_started";
        } else if (input instanceof Input.MachineDetected) {
            return "machine_detected";
        } else if (input instanceof Input.MachineBeep) {
            return "machine_beep";
        } else if (input instanceof Input.Transferred) {
            return "transferred";
        }
        throw new IllegalStateException("an input without a name in the call log: " + input);
    }

    private static ObjectNode line(Input input, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("at", input.at().toString())
                .put("in", name);
    }

    private static ObjectNode utterance(Input.UtteranceEnded ended) {
        Transcript transcript = ended.transcript();
        ObjectNode line = line(ended, "utterance_ended")
                .put("text", transcript.text())
                .put("confidence", transcript.confidence())
                .put("overPrompt", ended.overPrompt());
        ArrayNode words = line.putArray("words");
        for (RecognizedWord word : transcript.words()) {
            words.addObject()
                    .put("text", word.text())
                    .put("start", word.start().toString())
                    .put("end", word.end().toString())
                    .put("confidence", word.confidence());
        }
        return line;
    }

    static Input read(JsonLine line) {
        Instant at = line.instant("at");
        return switch (line.text("in")) {
            case "answered" -> new Input.Answered(at);
            case "speech_started" -> new Input.SpeechStarted(at);
            case "utterance_ended" -> new Input.UtteranceEnded(at, transcript(line), line.bool("overPrompt"));
            case "intent_found" -> new Input.IntentFound(at, line.integer("turn"), match(line));
            case "prompt_finished" -> new Input.PromptFinished(at, line.integer("prompt"));
            case "barge_in" -> new Input.BargeIn(at, line.integer("prompt"), line.duration("heard"));
            case "barge_in_withdrawn" -> new Input.BargeInWithdrawn(at, line.integer("prompt"));
            case "dtmf" -> new Input.Dtmf(at, digit(line));
            case "timer_fired" -> new Input.TimerFired(at, line.parsed("timer", EnumIds.of(TimerId.class)));
            case "machine_detected" -> new Input.MachineDetected(at);
            case "machine_beep" -> new Input.MachineBeep(at);
            case "part_failed" ->
                new Input.PartFailed(at, line.parsed("part", EnumIds.of(Part.class)), line.text("message"));
            case "transferred" -> new Input.Transferred(at);
            case "hung_up" -> new Input.HungUp(at, line.bool("byCaller"));
            default -> throw line.wrong("has an input '" + line.text("in") + "' that is not known");
        };
    }

    private static char digit(JsonLine line) {
        String digit = line.text("digit");
        if (digit.length() != 1) {
            throw line.wrong("has 'digit' '" + digit + "', which is not one key");
        }
        return digit.charAt(0);
    }

    private static IntentMatch match(JsonLine line) {
        return new IntentMatch(
                line.parsed("intent", Intent::new), confidence(line), line.text("evidence"), line.text("source"));
    }

    private static Transcript transcript(JsonLine line) {
        List<RecognizedWord> words = line.objects("words").stream()
                .map(word -> new RecognizedWord(
                        word.text("text"), word.duration("start"), word.duration("end"), word.number("confidence")))
                .toList();
        return new Transcript(line.text("text"), confidence(line), words);
    }

    private static double confidence(JsonLine line) {
        double confidence = line.number("confidence");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw line.wrong("has a confidence " + confidence + " that is not within 0..1");
        }
        return confidence;
    }
}
