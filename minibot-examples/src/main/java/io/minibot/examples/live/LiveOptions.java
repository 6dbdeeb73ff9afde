package io.minibot.examples.live;

import io.minibot.examples.cli.CommandException;
import io.minibot.simulation.LineQuality;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that makes calls with sound. */
public final class LiveOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Where the folder with the results is made; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out");

    @Option(
            names = "--vosk-model",
            paramLabel = "DIR",
            description = "A Vosk model of the language; default: the English one of the build.")
    private @Nullable Path voskModel;

    @Option(
            names = "--noise",
            paramLabel = "DBFS",
            description = "Noise on the callers' lines, for instance -50; default: none.")
    private @Nullable Double noise;

    @Option(names = "--telephone-band", description = "Callers sound as through a telephone: 8 kHz and G.711.")
    private boolean telephoneBand;

    @Option(
            names = "--keep-cache",
            paramLabel = "DIR",
            description = "Keeps synthesized prompts in this folder, for the next run.")
    private @Nullable Path cache;

    /** Creates the options with their defaults, for picocli. */
    public LiveOptions() {}

    /** Returns where the folder with the results is made. */
    public Path out() {
        return out;
    }

    /** Returns the user's model, or null. */
    public @Nullable Path voskModel() {
        return voskModel;
    }

    /** Returns where prompts are kept, or null for nowhere. */
    public @Nullable Path cache() {
        return cache;
    }

    /**
     * Returns how the lines sound.
     *
     * @param seed which noise
     * @throws CommandException if there cannot be such noise
     */
    public LineQuality line(long seed) {
        try {
            return new LineQuality(telephoneBand, noise, null, Duration.ZERO, seed);
        } catch (IllegalArgumentException e) {
            throw new CommandException("--noise: " + e.getMessage(), e);
        }
    }

    /** Returns the same in words, for the report. */
    public String lineInWords() {
        String band = telephoneBand ? "telephone band" : "wide band";
        return noise == null ? band + ", no noise" : band + ", noise at " + noise + " dBFS";
    }
}
