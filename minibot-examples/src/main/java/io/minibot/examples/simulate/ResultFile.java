package io.minibot.examples.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.minibot.examples.run.CallResult;
import io.minibot.examples.run.Outcomes;
import io.minibot.examples.run.ResultJson;
import io.minibot.lead.Disposition;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a run as one JSON object, call by call, so that no run is too long for the memory. Not thread-safe. */
final class ResultFile implements Closeable {
    private final JsonGenerator json;

    ResultFile(Path file, String scenario, long seed) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        json = JsonMapper.builder().build().createGenerator(new BufferedOutputStream(Files.newOutputStream(file)));
        // one line end for all platforms: the same seed gives the same bytes
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        json.writeStringField("scenario", scenario);
        json.writeNumberField("seed", seed);
        json.writeArrayFieldStart("calls");
    }

    void add(CallResult result) throws IOException {
        json.writeTree(ResultJson.of(result));
    }

    void end(Outcomes outcomes) throws IOException {
        json.writeEndArray();
        json.writeObjectFieldStart("summary");
        json.writeNumberField("calls", outcomes.calls());
        json.writeNumberField("expectationsChecked", outcomes.checked());
        json.writeNumberField("unexpected", outcomes.unexpected());
        json.writeNumberField("turns", outcomes.turns());
        json.writeNumberField("secondsOnTheLine", outcomes.talked().toSeconds());
        json.writeObjectFieldStart("dispositions");
        for (Map.Entry<Disposition, Integer> count : outcomes.counts().entrySet()) {
            json.writeNumberField(count.getKey().id(), count.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
