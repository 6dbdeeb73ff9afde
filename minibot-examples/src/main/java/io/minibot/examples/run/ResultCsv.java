package io.minibot.examples.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.minibot.call.CallReport;
import io.minibot.lead.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run's calls as CSV, RFC 4180 with LF. Text from outside cannot become a formula in a spreadsheet. Stateless. */
public final class ResultCsv {
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumn("number")
            .addColumn("person")
            .addColumn("lead")
            .addColumn("phone")
            .addColumn("expected")
            .addColumn("actual")
            .addColumn("as_expected")
            .addColumn("score")
            .addColumn("turns")
            .addColumn("callback_at")
            .addColumn("started_at")
            .addColumn("seconds_on_the_line")
            .addColumn("latency_p50_ms")
            .addColumn("latency_p95_ms")
            .addColumn("barge_in_p50_ms")
            .addColumn("recording")
            .build()
            .withHeader()
            .withLineSeparator("\n");

    private ResultCsv() {}

    /**
     * Returns the table, one line a call after the header.
     *
     * @param calls the calls
     */
    public static String render(List<ShownCall> calls) {
        List<Map<String, String>> rows = new ArrayList<>();
        calls.forEach(call -> rows.add(row(call)));
        try {
            return CsvMapper.builder()
                    .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                    .build()
                    .writer(COLUMNS)
                    .writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts cannot fail to be written", e);
        }
    }

    private static Map<String, String> row(ShownCall call) {
        CallResult result = call.result();
        CallReport report = result.report();
        Disposition expected = result.expected();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", String.valueOf(result.person().number()));
        row.put("person", harmless(result.person().caller().name()));
        row.put(
                "lead",
                harmless(report.lead()
                        .attributes()
                        .getOrDefault("firstName", report.lead().id())));
        row.put("phone", report.lead().phone().e164());
        row.put("expected", expected == null ? "" : expected.id());
        row.put("actual", report.disposition().id());
        row.put("as_expected", String.valueOf(result.isAsExpected()));
        row.put("score", String.format(Locale.ROOT, "%.1f", report.score()));
        row.put("turns", String.valueOf(report.turns()));
        row.put(
                "callback_at",
                report.callbackAt() == null ? "" : report.callbackAt().toString());
        row.put("started_at", report.startedAt().toString());
        row.put("seconds_on_the_line", seconds(report.answeredAt(), report.endedAt()));
        row.put(
                "latency_p50_ms",
                call.recording().map(sound -> millis(sound.turnLatencies(), 50)).orElse(""));
        row.put(
                "latency_p95_ms",
                call.recording().map(sound -> millis(sound.turnLatencies(), 95)).orElse(""));
        row.put(
                "barge_in_p50_ms",
                call.recording()
                        .map(sound -> millis(sound.bargeInLatencies(), 50))
                        .orElse(""));
        row.put("recording", call.recording().map(Recording::file).orElse(""));
        return row;
    }

    /** A cell that begins like a formula is run by spreadsheets; an apostrophe before it makes it text. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String seconds(@Nullable Instant from, Instant to) {
        return from == null
                ? ""
                : String.format(Locale.ROOT, "%.1f", Duration.between(from, to).toMillis() / 1000.0);
    }

    private static String millis(Latencies latencies, int percent) {
        return latencies
                .percentile(percent)
                .map(time -> String.valueOf(time.toMillis()))
                .orElse("");
    }
}
