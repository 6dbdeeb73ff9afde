package io.minibot.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link CallLogWriter} wrote. */
public final class CallLogReader {
    private CallLogReader() {}

    /**
     * Reads a whole log.
     *
     * @param lines without their line breaks; blank ones are passed over
     * @throws DialogueException if a line is not what it should be; the message names it
     */
    public static CallLog read(Iterable<String> lines) {
        CallLog.Header header = null;
        List<CallLog.Exchange> exchanges = new ArrayList<>();
        Input input = null;
        List<Effect> effects = new ArrayList<>();
        int number = 0;
        for (String text : lines) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            JsonLine line = JsonLine.read(number, text);
            if (header == null) {
                header = header(line);
            } else if (line.has("in")) {
                add(exchanges, input, effects);
                input = InputJson.read(line);
                effects = new ArrayList<>();
            } else if (line.has("do") && input != null) {
                effects.add(EffectJson.read(line));
            } else {
                throw line.wrong("is neither an input ('in') nor an effect ('do') of one");
            }
        }
        if (header == null) {
            throw new DialogueException("the call log is empty: its first line has to be the header");
        }
        add(exchanges, input, effects);
        return new CallLog(header, exchanges);
    }

    private static void add(List<CallLog.Exchange> exchanges, @Nullable Input input, List<Effect> effects) {
        if (input != null) {
            exchanges.add(new CallLog.Exchange(input, effects));
        }
    }

    private static CallLog.Header header(JsonLine line) {
        if (!line.has("minibot") || !line.text("minibot").equals("call-log")) {
            throw line.wrong("is no header: a call log begins with {\"minibot\":\"call-log\",...}");
        }
        int version = line.integer("version");
        if (version != CallLogWriter.VERSION) {
            throw line.wrong("has version " + version + "; only version " + CallLogWriter.VERSION + " is known");
        }
        return new CallLog.Header(
                line.text("attempt"),
                line.text("scenario"),
                line.text("scenarioHash"),
                line.texts("variables"),
                line.zone("zone"),
                line.whole("seed"),
                line.bool("canTransfer"));
    }
}
