package io.minibot.examples.run;

import io.minibot.examples.cli.CommandException;
import io.minibot.examples.cli.Refusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The folder of one run, {@code out/<time>/}.
 *
 * @param path the folder, which is there
 */
public record ResultFolder(Path path) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd_HHmmss", Locale.ROOT);

    /**
     * Makes a new folder.
     *
     * @param parent where; made if it is missing
     * @param now names it; in the zone of the user
     * @throws CommandException if it cannot be made
     */
    public static ResultFolder make(Path parent, LocalDateTime now) {
        try {
            Files.createDirectories(parent);
            String name = now.format(NAME);
            Path folder = parent.resolve(name);
            for (int i = 2; Files.exists(folder); i++) {
                folder = parent.resolve(name + "-" + i);
            }
            return new ResultFolder(Files.createDirectory(folder));
        } catch (IOException e) {
            throw new CommandException("no results can be written to " + parent + ": " + Refusals.describe(e), e);
        }
    }

    /**
     * Returns a file of the folder.
     *
     * @param name of the file
     */
    public Path file(String name) {
        return path.resolve(name);
    }

    /**
     * Writes a text file.
     *
     * @param name of the file
     * @param text its content, written as UTF-8
     * @throws CommandException if it cannot be written
     */
    public void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new CommandException("cannot write " + file(name) + ": " + Refusals.describe(e), e);
        }
    }
}
