package io.minibot.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads scenarios from JSON: UTF-8, at most 1 MiB, no name twice in an object; then checks them against
 * {@link ScenarioSchema} and with {@link ScenarioValidator}. The {@code load} methods throw if there is any error; the
 * {@code check} methods return everything that was found. Thread-safe; building one compiles the schema, so keep it.
 */
public final class ScenarioLoader {
    private final ScenarioSchema schema = new ScenarioSchema();
    private final @Nullable Path audioDirectory;

    /** Creates a loader; only scenarios that come from a path may name recordings. */
    public ScenarioLoader() {
        this.audioDirectory = null;
    }

    /**
     * Creates a loader for scenarios that do not come from a path.
     *
     * @param audioDirectory where their recordings lie
     */
    public ScenarioLoader(Path audioDirectory) {
        this.audioDirectory = audioDirectory;
    }

    /**
     * Loads a file; recordings are found relative to it.
     *
     * @param file the scenario
     * @throws ScenarioException if it cannot be read or has errors; the message lists them all
     */
    public Scenario load(Path file) {
        return orThrow(file.toString(), check(file));
    }

    /**
     * Loads from a stream, which is read to its end, or to the limit of size, and not closed.
     *
     * @param in the scenario
     * @throws ScenarioException if it cannot be read or has errors; the message lists them all
     */
    public Scenario load(InputStream in) {
        return orThrow("the scenario", check(in));
    }

    /**
     * Loads from a text.
     *
     * @param json the scenario
     * @throws ScenarioException if it has errors; the message lists them all
     */
    public Scenario load(String json) {
        return orThrow("the scenario", check(json));
    }

    /**
     * Reads a file and says all that is wrong with it.
     *
     * @param file the scenario
     * @throws ScenarioException if it cannot be read
     */
    public ScenarioReport check(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Path parent = file.toAbsolutePath().getParent();
            return checkBytes(in.readNBytes(JsonText.MAX_BYTES + 1), parent);
        } catch (IOException e) {
            String mend = Files.exists(file) ? "check that it is a file and may be read" : "there is no such file";
            throw new ScenarioException("cannot read scenario " + file + ": " + mend, e, false);
        }
    }

    /**
     * Reads a stream to its end, or to the limit of size, without closing it, and says all that is wrong.
     *
     * @param in the scenario
     * @throws ScenarioException if it cannot be read
     */
    public ScenarioReport check(InputStream in) {
        try {
            return checkBytes(in.readNBytes(JsonText.MAX_BYTES + 1), audioDirectory);
        } catch (IOException e) {
            throw new ScenarioException("cannot read the scenario's stream: " + e.getMessage(), e, true);
        }
    }

    /**
     * Says all that is wrong with a text.
     *
     * @param json the scenario
     */
    public ScenarioReport check(String json) {
        try {
            return checkTree(JsonText.parse(json), audioDirectory);
        } catch (JsonText.Rejected e) {
            return new ScenarioReport(Optional.empty(), List.of(e.finding()));
        }
    }

    private ScenarioReport checkBytes(byte[] bytes, @Nullable Path directory) {
        try {
            return checkTree(JsonText.parse(JsonText.decode(bytes)), directory);
        } catch (JsonText.Rejected e) {
            return new ScenarioReport(Optional.empty(), List.of(e.finding()));
        }
    }

    private ScenarioReport checkTree(JsonNode root, @Nullable Path directory) {
        List<Finding> violations = schema.check(root);
        if (!violations.isEmpty()) {
            return new ScenarioReport(Optional.empty(), violations);
        }
        ScenarioReader reader = new ScenarioReader(root, new AudioDirectory(directory));
        Scenario scenario = reader.read();
        List<Finding> findings = new ArrayList<>(reader.findings());
        findings.addAll(ScenarioValidator.validate(scenario));
        findings.sort(Comparator.comparing(Finding::severity));
        boolean usable = findings.stream().noneMatch(Finding::isError);
        return new ScenarioReport(usable ? Optional.of(scenario) : Optional.empty(), findings);
    }

    private static Scenario orThrow(String name, ScenarioReport report) {
        return report.scenario().orElseThrow(() -> {
            List<Finding> errors =
                    report.findings().stream().filter(Finding::isError).toList();
            return new ScenarioException(name + " has " + (errors.size() == 1 ? "an error" : errors.size() + " errors")
                    + errors.stream().map(Finding::toString).collect(Collectors.joining("\n  ", ":\n  ", "")));
        });
    }
}
