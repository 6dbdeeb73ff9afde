package io.minibot.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads scripted callers from JSON, UTF-8, at most {@value #MOST_BYTES} bytes. Unknown fields are errors.
 *
 * <pre>{@code
 * {"callers": [
 *   {"name": "agrees",                     required, unique
 *    "answerAfter": "2s",                  from dialling; durations are 600ms, 1.5s, 2m, 1h, or ISO-8601
 *    "outcome": "busy",                    instead of answering: busy, no_answer, rejected, invalid_number,
 *                                          congestion, failed
 *    "reaction": "700ms",                  from the bot's last sound to an answer; 500 ms at least
 *    "script": [                           the first entry that fits and is not used up fires
 *      {"say": "yes please"},              answers the next prompt
 *      {"when": {"bot": "own"},            a regular expression found in the prompt, in any case
 *       "say": "yes I do", "after": "600ms", "times": 2},       times: a number or "always"; 1 if left out
 *      {"when": {"moment": "speaking", "prompt": 3},            over the third prompt,
 *       "after": "1.2s", "say": "how much is it"},              1.2 s after it began
 *      {"when": "answered", "say": "hello"},                    moments: answered, speaking, finished (the default)
 *      {"when": {"bot": "key"}, "press": "1"},
 *      {"say": "are you a robot", "hangUp": "600ms"}            true for the end of the line
 *    ],
 *    "otherwise": "pardon",                answers what the script does not; left out: silence
 *    "machine": {"greeting": "Leave a message.", "beepAfter": "500ms", "records": "30s"},
 *    "hangUpAfter": "20s",                 from answering, whatever goes on
 *    "voice": {"name": "kevin16", "speed": 1.1, "pitchSemitones": 2},
 *    "lead": {"firstName": "Ada"},         for the scenario's variables
 *    "expect": {"disposition": "qualified"}}
 * ]}
 * }</pre>
 */
public final class CallerFile {
    /** A larger file is refused. */
    public static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CallerFile() {}

    /**
     * Reads a file.
     *
     * @param file what to read
     * @return the callers, at least one
     * @throws SimulationException if it cannot be read, or its content is wrong; the message names the file, the place
     *     and the mend
     */
    public static List<ScriptedCaller> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new SimulationException(
                        file + " is larger than " + MOST_BYTES + " bytes: split it into several files");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text, file.toString());
        } catch (CharacterCodingException e) {
            throw new SimulationException(file + " is not UTF-8: save it in that encoding", e, false);
        } catch (NoSuchFileException e) {
            throw new SimulationException("there is no file " + file, e, false);
        } catch (IOException e) {
            throw new SimulationException("cannot read " + file + ": " + e.getMessage(), e, false);
        }
    }

    /**
     * Reads a text.
     *
     * @param json the content
     * @param source where it comes from, for messages
     * @return the callers, at least one
     * @throws SimulationException if it is wrong; the message names the source, the place and the mend
     */
    public static List<ScriptedCaller> parse(String json, String source) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new SimulationException(source + where + " is no valid JSON: " + e.getOriginalMessage(), e, false);
        }
        try {
            return callers(new JsonPart(root, ""));
        } catch (SimulationException e) {
            throw new SimulationException(source + ": " + e.getMessage(), e, false);
        }
    }

    private static List<ScriptedCaller> callers(JsonPart root) {
        root.allow("callers");
        List<ScriptedCaller> callers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonPart part : root.list("callers")) {
            ScriptedCaller caller = CallerJson.caller(part);
            if (!names.add(caller.name())) {
                throw part.wrong("name", "'" + caller.name() + "' is taken: choose another");
            }
            callers.add(caller);
        }
        if (callers.isEmpty()) {
            throw root.wrong("callers", "is missing or empty: give at least one caller");
        }
        return List.copyOf(callers);
    }
}
