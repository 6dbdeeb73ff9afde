package io.minibot.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict reading of JSON: valid UTF-8, no name twice, nothing after the end, bounded depth and size. */
final class JsonText {
    /** A scenario of 500 steps is about a fifth of this. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_DEPTH = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** What is not as it should be, as one finding for the whole file. */
    static final class Rejected extends ScenarioException {
        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Rejected(String message, String mend) {
            super(message);
            finding = Finding.error("", message, mend);
        }

        Finding finding() {
            return finding;
        }
    }

    static String decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            throw new Rejected(
                    "the text is not valid UTF-8: byte 0x%02X at %s (byte %d of the file)"
                            .formatted(bytes[in.position()], lineAndColumn(text), in.position() + 1),
                    "save the file as UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static JsonNode parse(String text) {
        if (text.length() > MAX_BYTES) {
            throw tooLarge();
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root == null || root.isMissingNode()) {
                throw new Rejected("the file is empty", "write a JSON object");
            }
            return root;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": ";
            String what = e.getOriginalMessage();
            if (what.startsWith("Duplicate field")) {
                throw new Rejected(
                        where + "the name " + what.substring(16) + " occurs twice in one object",
                        "remove or rename one of the two");
            }
            throw new Rejected(where + "this is not JSON: " + what, "correct the syntax there, or just before it");
        }
    }

    private static Rejected tooLarge() {
        return new Rejected(
                "the file is larger than " + MAX_BYTES / 1024 + " KiB",
                "split the scenario; recordings belong in files of their own");
    }

    private static String lineAndColumn(String before) {
        int lineStart = before.lastIndexOf('\n') + 1;
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return "line " + line + ", column " + (before.length() - lineStart + 1);
    }
}
