package io.minibot.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The JSON Schema (draft 2020-12) of a scenario's file, for editors and other tools. Immutable and thread-safe. */
public final class ScenarioSchema {
    private final JsonSchema schema;
    private final SchemaViolations violations;

    ScenarioSchema() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json(), config);
        violations = new SchemaViolations(schema.getSchemaNode());
    }

    /** Returns the schema as JSON text. */
    public static String json() {
        try (InputStream in =
                Objects.requireNonNull(ScenarioSchema.class.getResourceAsStream("scenario.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> check(JsonNode root) {
        return schema.validate(root).stream()
                .map(violations::explain)
                .distinct()
                .limit(Findings.MAX)
                .toList();
    }
}
