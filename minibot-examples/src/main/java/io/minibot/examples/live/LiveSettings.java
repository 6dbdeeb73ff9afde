package io.minibot.examples.live;

import io.minibot.examples.cli.Language;
import io.minibot.examples.run.People;
import io.minibot.scenario.Scenario;
import io.minibot.simulation.LineQuality;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a run with sound is to do.
 *
 * @param scenario what to talk about
 * @param language of the scenario
 * @param people whom to call
 * @param concurrency calls at a time
 * @param line how the lines sound
 * @param cache where prompts are kept, or null for nowhere
 */
public record LiveSettings(
        Scenario scenario,
        Language language,
        People people,
        int concurrency,
        LineQuality line,
        @Nullable Path cache) {}
