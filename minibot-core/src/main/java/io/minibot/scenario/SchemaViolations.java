package io.minibot.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in plain words what a violation of the schema is, and how to mend it. */
final class SchemaViolations {
    private static final int SHOWN = 60;

    private static final Map<String, String> MISSING = Map.of(
            "disclosure", "a sentence that says that an automated system is calling, and for whom",
            "prompt", "what the bot says here",
            "examples", "what people say when they mean it",
            "answer", "what the bot says to it",
            "steps", "the points of the conversation, by id",
            "start", "the id of the first step",
            "id", "a stable name for the scenario",
            "language", "what is spoken, for instance \"en\"",
            "text", "what is said, or what the recording says");

    private final JsonNode schema;

    SchemaViolations(JsonNode schema) {
        this.schema = schema;
    }

    Finding explain(ValidationMessage violation) {
        String path = violation.getInstanceLocation().toString();
        JsonNode value = violation.getInstanceNode();
        JsonNode rule = violation.getSchemaNode();
        String property = String.valueOf(violation.getProperty());
        String place =
                Pointer.parent(violation.getSchemaLocation().getFragment().toString());
        return switch (violation.getType()) {
            case "required" ->
                Finding.error(
                        Pointer.child(path, property),
                        "'" + property + "' is missing",
                        "add \"" + property + "\": " + MISSING.getOrDefault(property, "see the format"));
            case "additionalProperties" ->
                Finding.error(
                        Pointer.child(path, property),
                        "there is no property '" + property + "' here",
                        Nearest.suggest(
                                property, names(place), "remove it, or use one of " + Nearest.some(names(place))));
            case "type" -> Finding.error(path, show(value) + " is not " + kinds(rule), "write " + kinds(rule));
            case "enum" ->
                Finding.error(
                        path,
                        show(value) + " is not one of " + rule,
                        Nearest.suggest(value.asText(), texts(rule), "choose one of them"));
            case "propertyNames" ->
                Finding.error(
                        Pointer.child(path, property),
                        "the name '" + shorten(property) + "' has a wrong form",
                        "write: " + describe(place + "/propertyNames"));
            case "pattern" ->
                value.asText().isBlank()
                        ? Finding.error(path, "the text is empty", "write something, or remove it")
                        : Finding.error(path, show(value) + " has a wrong form", "write: " + describe(place));
            case "minLength" -> Finding.error(path, "the text is empty", "write something, or remove it");
            case "maxLength" -> Finding.error(path, "the text is longer than " + rule + " characters", "shorten it");
            case "minItems", "minProperties" -> Finding.error(path, "nothing is in it", "fill it, or remove it");
            case "maxItems", "maxProperties" ->
                Finding.error(path, "more than " + rule + " entries are in it", "keep " + rule + " at most");
            case "minimum" -> Finding.error(path, value + " is less than " + rule, "write " + rule + " or more");
            case "maximum" -> Finding.error(path, value + " is more than " + rule, "write " + rule + " or less");
            default -> Finding.error(path, violation.getMessage(), "see the format: " + describe(place));
        };
    }

    private List<String> names(String place) {
        List<String> names = new ArrayList<>();
        schema.at(place).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String describe(String place) {
        return schema.at(place).path("description").asText("what the format asks for");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String kinds(JsonNode types) {
        List<String> kinds = new ArrayList<>();
        for (String type : types.isArray() ? texts(types) : List.of(types.asText())) {
            kinds.add(
                    switch (type) {
                        case "string" -> "a text";
                        case "array" -> "a list";
                        case "object" -> "an object";
                        case "boolean" -> "true or false";
                        case "integer" -> "a whole number";
                        case "number" -> "a number";
                        default -> type;
                    });
        }
        return String.join(" or ", kinds);
    }

    private static String show(JsonNode value) {
        return shorten(value.toString());
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
