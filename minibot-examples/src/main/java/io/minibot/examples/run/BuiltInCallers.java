package io.minibot.examples.run;

import io.minibot.examples.cli.InputFiles;
import io.minibot.examples.cli.Language;
import io.minibot.simulation.CallerFile;
import io.minibot.simulation.ScriptedCaller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of callers that come with the launcher, in the same format as a user's own. */
public enum BuiltInCallers {
    /** The twelve people of the demo. */
    DEMO("demo"),
    /** Fifty people who behave differently. */
    FIFTY("fifty");

    private final String file;

    BuiltInCallers(String file) {
        this.file = file;
    }

    /**
     * Reads them.
     *
     * @param language what they speak
     */
    public List<ScriptedCaller> read(Language language) {
        String name = "/io/minibot/examples/callers/" + file + "-" + language + ".json";
        try (InputStream in = Objects.requireNonNull(BuiltInCallers.class.getResourceAsStream(name), name)) {
            return CallerFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a user's callers, or these where there are none.
     *
     * @param callers the user's file, or null
     * @param language of these
     */
    public List<ScriptedCaller> readOr(@Nullable Path callers, Language language) {
        if (callers == null) {
            return read(language);
        }
        InputFiles.requireReadable(callers, "callers as JSON");
        return CallerFile.read(callers);
    }
}
