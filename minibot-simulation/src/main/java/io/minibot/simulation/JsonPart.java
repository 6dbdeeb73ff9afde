package io.minibot.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON object that knows its place, and complains with it. */
final class JsonPart {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h)");
    private static final Duration LONGEST = Duration.ofHours(24);

    private final JsonNode node;
    private final String path;

    JsonPart(JsonNode node, String path) {
        this.node = node;
        this.path = path;
        if (!node.isObject()) {
            throw new SimulationException(
                    (path.isEmpty() ? "the whole" : path) + " must be an object, written in braces {}");
        }
    }

    /** Refuses other fields than these. */
    void allow(String... fields) {
        Set<String> known = Set.of(fields);
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw wrong(field, "is not a field here: remove it, or use one of " + String.join(", ", fields));
            }
        });
    }

    SimulationException wrong(String field, String what) {
        return new SimulationException(at(field) + " " + what);
    }

    /** Makes a value; what its class says against it becomes an error with this place. */
    <T> T make(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new SimulationException((path.isEmpty() ? "" : path + ": ") + e.getMessage(), e, false);
        }
    }

    boolean has(String field) {
        return node.has(field);
    }

    boolean isText(String field) {
        return node.path(field).isTextual();
    }

    boolean isTrue(String field) {
        return node.path(field).isBoolean() && node.path(field).booleanValue();
    }

    @Nullable String text(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(field, "must be a text in quotes, not blank");
        }
        return value.textValue();
    }

    String required(String field) {
        String text = text(field);
        if (text == null) {
            throw wrong(field, "is missing");
        }
        return text;
    }

    double number(String field, double otherwise) {
        JsonNode value = node.get(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw wrong(field, "must be a number");
        }
        return value.doubleValue();
    }

    int count(String field, int otherwise) {
        JsonNode value = node.get(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < 1) {
            throw wrong(field, "must be a whole number from 1");
        }
        return value.intValue();
    }

    @Nullable Duration duration(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Duration duration = parse(text);
        if (duration == null || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw wrong(field, "'" + text + "' is no duration of up to 24 hours: write 600ms, 1.5s, 2m or PT2M");
        }
        return duration;
    }

    Duration duration(String field, Duration otherwise) {
        Duration duration = duration(field);
        return duration == null ? otherwise : duration;
    }

    @Nullable JsonPart object(String field) {
        JsonNode value = node.get(field);
        return value == null ? null : new JsonPart(value, at(field));
    }

    List<JsonPart> list(String field) {
        JsonNode value = node.get(field);
        List<JsonPart> parts = new ArrayList<>();
        if (value == null) {
            return parts;
        }
        if (!value.isArray()) {
            throw wrong(field, "must be a list, written in brackets []");
        }
        for (int i = 0; i < value.size(); i++) {
            parts.add(new JsonPart(value.get(i), at(field) + "[" + i + "]"));
        }
        return parts;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(field -> texts.put(field, required(field)));
        return texts;
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static @Nullable Duration parse(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (matcher.matches()) {
            double millis = Double.parseDouble(matcher.group(1)) * millisOf(matcher.group(2));
            return Duration.ofMillis(Math.round(millis));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int millisOf(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }
}
