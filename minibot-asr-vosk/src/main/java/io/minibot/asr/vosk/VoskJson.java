package io.minibot.asr.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.minibot.recognition.RecognitionException;
import io.minibot.recognition.RecognizedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON that Vosk speaks. Reading never fails: after a native failure, or right after a result, the library answers
 * with other fields or none, which reads as "nothing was said".
 */
final class VoskJson {
    /** What Vosk writes for sound outside of the vocabulary; no word that anybody said. */
    private static final List<String> UNKNOWN_WORDS = List.of("[unk]", "<unk>");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private VoskJson() {}

    /** One stretch of decoded speech. */
    record Segment(String text, List<RecognizedWord> words) {}

    /** Reads the text of a partial result. */
    static String partial(String json) {
        return known(read(json).path("partial").asText(""));
    }

    /**
     * Reads a final result.
     *
     * @param json what the library answered
     * @param originSeconds when the utterance began, on the clock of the native recognizer
     */
    static Segment segment(String json, double originSeconds) {
        JsonNode result = read(json);
        List<RecognizedWord> words = new ArrayList<>();
        for (JsonNode word : result.path("result")) {
            String text = known(word.path("word").asText(""));
            if (!text.isEmpty()) {
                words.add(new RecognizedWord(
                        text,
                        time(word.path("start"), originSeconds),
                        time(word.path("end"), originSeconds),
                        Math.max(0, Math.min(1, word.path("conf").asDouble(0)))));
            }
        }
        return new Segment(known(result.path("text").asText("")), words);
    }

    /** Writes the phrases as Vosk wants them, with a way out for everything else that people say. */
    static String grammar(List<String> phrases) {
        List<String> all = Stream.concat(phrases.stream().map(String::strip), Stream.of("[unk]"))
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new RecognitionException("The grammar cannot be written as JSON: " + phrases, e, false);
        }
    }

    private static Duration time(JsonNode seconds, double originSeconds) {
        return Duration.ofMillis(Math.max(0, Math.round((seconds.asDouble(0) - originSeconds) * 1000)));
    }

    private static String known(String text) {
        return Stream.of(text.strip().split("\\s+", -1))
                .filter(word -> !UNKNOWN_WORDS.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
