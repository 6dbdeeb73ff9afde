package io.minibot.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files that a user named, and says in one line why one cannot be read. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Checks that a path is a file that can be read.
     *
     * @param file what the user gave
     * @param what what it should hold, for the message: "a scenario"
     * @throws CommandException if it is not
     */
    public static void requireReadable(Path file, String what) {
        String mend = ": give " + what;
        if (!Files.exists(file)) {
            throw new CommandException("there is no file " + file + mend);
        }
        if (Files.isDirectory(file)) {
            throw new CommandException(file + " is a directory" + mend);
        }
        if (!Files.isReadable(file)) {
            throw new CommandException(file + " must not be read: check its permissions");
        }
    }

    /**
     * Opens a file.
     *
     * @param file what the user gave
     * @param what what it should hold, for the message
     * @throws CommandException if it cannot be read
     */
    public static InputStream open(Path file, String what) {
        requireReadable(file, what);
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new CommandException(Refusals.describe(e), e);
        }
    }
}
