package io.minibot.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a call's log while the call goes on, one JSON object a line: first the header, then every input, each followed
 * by its effects. The same inputs and effects give the same bytes on every JDK. Not thread-safe.
 */
public final class CallLogWriter {
    /** The version of the format that is written. */
    static final int VERSION = 1;

    private final Consumer<String> lines;

    /**
     * Writes the header.
     *
     * @param header what the dialogue is started with
     * @param lines takes each line, without its line break
     */
    public CallLogWriter(CallLog.Header header, Consumer<String> lines) {
        this.lines = lines;
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("minibot", "call-log");
        line.put("version", VERSION);
        line.put("attempt", header.attempt());
        line.put("scenario", header.scenario());
        line.put("scenarioHash", header.scenarioHash());
        line.put("zone", header.zone().getId());
        line.put("seed", header.seed());
        line.put("canTransfer", header.canTransfer());
        ObjectNode variables = line.putObject("variables");
        header.variables().forEach(variables::put);
        lines.accept(JsonLine.write(line));
    }

    /**
     * Writes what happened and what the dialogue wanted done about it.
     *
     * @param input what happened
     * @param effects the dialogue's answer
     */
    public void write(Input input, List<Effect> effects) {
        lines.accept(JsonLine.write(InputJson.write(input)));
        for (Effect effect : effects) {
            lines.accept(JsonLine.write(EffectJson.write(input.at(), effect)));
        }
    }
}
