package io.minibot.examples.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minibot.call.CallReport;
import io.minibot.call.TranscriptLine;
import io.minibot.call.TurnTiming;
import io.minibot.lead.Disposition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The facts of a call as JSON. Numbers are written with fixed decimals: the same on every JDK. Stateless. */
public final class ResultJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ResultJson() {}

    /**
     * Returns all that is known of a call, but for its log.
     *
     * @param result the call
     */
    public static ObjectNode of(CallResult result) {
        Person person = result.person();
        CallReport report = result.report();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("number", person.number());
        json.put("person", person.caller().name());
        ObjectNode lead = json.putObject("lead");
        lead.put("id", report.lead().id());
        lead.put("phone", report.lead().phone().e164());
        report.lead().attributes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(attribute -> lead.put(attribute.getKey(), attribute.getValue()));
        json.put("attempt", report.attemptId());
        json.put("expected", id(result.expected()));
        json.put("actual", report.disposition().id());
        json.put("asExpected", result.isAsExpected());
        json.put("score", decimal(report.score(), 1));
        json.put("turns", report.turns());
        json.put("startedAt", text(report.startedAt()));
        json.put("answeredAt", text(report.answeredAt()));
        json.put("endedAt", text(report.endedAt()));
        json.put("callbackAt", text(report.callbackAt()));
        json.putObject("end")
                .put("outcome", report.end().outcome().name().toLowerCase(Locale.ROOT))
                .put("detail", report.end().detail());
        ObjectNode notes = json.putObject("notes");
        report.notes().forEach(notes::put);
        for (TranscriptLine line : report.transcript()) {
            json.withArray("/transcript")
                    .addObject()
                    .put("at", text(line.at()))
                    .put("speaker", line.speaker().name().toLowerCase(Locale.ROOT))
                    .put("text", line.text());
        }
        for (TurnTiming timing : report.timings()) {
            json.withArray("/timings")
                    .addObject()
                    .put("endpointingMs", timing.endpointing().toMillis())
                    .put("recognitionMs", timing.recognition().toMillis())
                    .put("answeringMs", timing.answering().toMillis());
        }
        return json;
    }

    static BigDecimal decimal(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    private static @Nullable String id(@Nullable Disposition disposition) {
        return disposition == null ? null : disposition.id();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
