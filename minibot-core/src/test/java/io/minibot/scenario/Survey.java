package io.minibot.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A scenario without findings, and changes to it. */
final class Survey {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode root;

    Survey() {
        try (InputStream in = Survey.class.getResourceAsStream("survey-en.json")) {
            root = MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts JSON at a place, in single quotes for readability. */
    Survey with(String pointer, String json) {
        try {
            return put(pointer, MAPPER.readTree(json.replace('\'', '"')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Survey saying(String pointer, String text) {
        return put(pointer, MAPPER.getNodeFactory().textNode(text));
    }

    Survey without(String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) root.at(place.head())).remove(place.last().getMatchingProperty());
        return this;
    }

    private Survey put(String pointer, JsonNode value) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = root.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return this;
    }

    JsonNode root() {
        return root;
    }

    String json() {
        return root.toString();
    }

    List<Finding> findings() {
        return new ScenarioLoader().check(json()).findings();
    }
}
