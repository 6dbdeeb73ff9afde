package io.minibot.examples.cli;

import io.minibot.scenario.Finding;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioLoader;
import io.minibot.scenario.ScenarioReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads the scenario that a command works with. */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /**
     * Loads a user's scenario.
     *
     * @param file the scenario
     * @throws CommandException if it cannot be read or has errors; the message names the first
     */
    public static Scenario load(Path file) {
        InputFiles.requireReadable(file, "a scenario as JSON");
        ScenarioReport report = new ScenarioLoader().check(file);
        return report.scenario().orElseThrow(() -> {
            List<Finding> errors =
                    report.findings().stream().filter(Finding::isError).toList();
            String more = errors.size() == 1
                    ? ""
                    : " (and " + (errors.size() - 1) + " more: ./minibot scenario validate " + file + ")";
            return new CommandException(file + ": " + errors.get(0) + more);
        });
    }

    /**
     * Loads a user's scenario, or the built-in one of a language.
     *
     * @param file the scenario, or null for the built-in one
     * @param language of the built-in one
     */
    public static Scenario loadOrBuiltIn(@Nullable Path file, Language language) {
        if (file != null) {
            return load(file);
        }
        String resource = "/io/minibot/examples/scenarios/solar-" + language + ".json";
        try (InputStream in = Objects.requireNonNull(ScenarioFiles.class.getResourceAsStream(resource), resource)) {
            return new ScenarioLoader().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
