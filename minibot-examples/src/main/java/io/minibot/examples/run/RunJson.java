package io.minibot.examples.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A whole run as JSON, with what was measured on the sound. Stateless. */
public final class RunJson {
    private RunJson() {}

    /**
     * Returns the run as one object.
     *
     * @param run what to write
     */
    public static String render(RunSummary run) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        root.put("title", run.title());
        root.put("startedAt", run.startedAt().toString());
        root.put("seconds", ResultJson.decimal(run.took().toMillis() / 1000.0, 1));
        root.put("complete", run.complete());
        ObjectNode settings = root.putObject("settings");
        run.settings().forEach(settings::put);
        ObjectNode summary = root.putObject("summary");
        summary.put("calls", run.calls().size());
        summary.put("asExpected", run.asExpected());
        percentiles(summary.putObject("turnLatencyMs"), run.turnLatencies());
        percentiles(summary.putObject("bargeInMs"), run.bargeInLatencies());
        ArrayNode calls = root.putArray("calls");
        for (ShownCall call : run.calls()) {
            ObjectNode json = ResultJson.of(call.result());
            call.recording().ifPresent(recording -> sound(json.putObject("sound"), recording));
            calls.add(json);
        }
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot fail to be written", e);
        }
    }

    private static void sound(ObjectNode json, Recording recording) {
        json.put("file", recording.file());
        json.put("seconds", ResultJson.decimal(recording.length().toMillis() / 1000.0, 2));
        gaps(json.putArray("turns"), recording.turns());
        gaps(json.putArray("bargeIns"), recording.bargeIns());
    }

    private static void gaps(ArrayNode json, List<Recording.Gap> gaps) {
        for (Recording.Gap gap : gaps) {
            json.addObject()
                    .put("fromMs", gap.from().toMillis())
                    .put("toMs", gap.to().toMillis())
                    .put("latencyMs", gap.length().toMillis());
        }
    }

    private static void percentiles(ObjectNode json, Latencies latencies) {
        json.put("count", latencies.sorted().size());
        latencies.percentile(50).ifPresent(time -> json.put("p50", time.toMillis()));
        latencies.percentile(95).ifPresent(time -> json.put("p95", time.toMillis()));
        latencies.percentile(100).ifPresent(time -> json.put("longest", time.toMillis()));
    }
}
