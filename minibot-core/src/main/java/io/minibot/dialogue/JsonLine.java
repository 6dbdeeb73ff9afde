package io.minibot.dialogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of a call's log, whose fields are there and of the right kind, or else the message says which line is wrong. */
final class JsonLine {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // Double.toString gives other digits before JDK 19; this gives the same everywhere.
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader READER = MAPPER.reader();

    private final int number;
    private final JsonNode node;

    private JsonLine(int number, JsonNode node) {
        this.number = number;
        this.node = node;
    }

    static String write(JsonNode node) {
        try {
            return WRITER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new DialogueException("a line of the call log cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    static JsonLine read(int number, String text) {
        try {
            JsonNode node = READER.readTree(text);
            if (!node.isObject()) {
                throw new DialogueException("line " + number + " of the call log is no JSON object");
            }
            return new JsonLine(number, node);
        } catch (JsonProcessingException e) {
            // the parser's second half is about its own source
            String fault = e.getOriginalMessage().split(" \\(start marker", 2)[0];
            throw new DialogueException("line " + number + " of the call log is no JSON: " + fault, e);
        }
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    String text(String name) {
        return field(name, JsonNode::isTextual, "text").textValue();
    }

    @Nullable String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    int integer(String name) {
        return field(name, JsonNode::canConvertToInt, "a whole number").intValue();
    }

    long whole(String name) {
        return field(name, JsonNode::canConvertToLong, "a whole number").longValue();
    }

    double number(String name) {
        return field(name, JsonNode::isNumber, "a number").doubleValue();
    }

    boolean bool(String name) {
        return field(name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    Instant instant(String name) {
        return parsed(name, Instant::parse);
    }

    Duration duration(String name) {
        return parsed(name, Duration::parse);
    }

    ZoneId zone(String name) {
        return parsed(name, ZoneId::of);
    }

    /** Returns a value made from a text, whose refusal becomes a message about this line. */
    <T> T parsed(String name, Function<String, T> parser) {
        return parse(name, text(name), parser);
    }

    private <T> T parse(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong("has '" + name + "' '" + text + "': " + e.getMessage());
        }
    }

    JsonLine object(String name) {
        return new JsonLine(number, field(name, JsonNode::isObject, "an object"));
    }

    List<JsonLine> objects(String name) {
        List<JsonLine> objects = new ArrayList<>();
        field(name, JsonNode::isArray, "a list").forEach(element -> objects.add(new JsonLine(number, element)));
        return objects;
    }

    <T> List<T> list(String name, Function<String, T> parser) {
        List<T> list = new ArrayList<>();
        for (JsonNode element : field(name, JsonNode::isArray, "a list")) {
            list.add(parse(name, element.asText(), parser));
        }
        return list;
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        field(name, JsonNode::isObject, "an object")
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private JsonNode field(String name, Function<JsonNode, Boolean> fits, String kind) {
        JsonNode field = node.get(name);
        if (field == null || !fits.apply(field)) {
            throw wrong("has no '" + name + "' that is " + kind);
        }
        return field;
    }

    DialogueException wrong(String what) {
        return new DialogueException("line " + number + " of the call log " + what);
    }
}
