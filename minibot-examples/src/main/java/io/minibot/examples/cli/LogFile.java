package io.minibot.examples.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where the log goes while calls are made: to a file, so that no warning wrecks the line of progress. The logger writes to
 * whatever {@link System#err} is at the moment; the commands' own words do not go through that.
 */
public final class LogFile {
    private LogFile() {}

    /** Also logs warnings. The logger looks once: to be called before anything that logs. */
    public static void includeWarnings() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    }

    /**
     * Logs to a file while a piece of work is done.
     *
     * @param <T> what the work returns
     * @param file is made
     * @param work what to do
     * @return what it returns
     * @throws CommandException if the file cannot be written
     */
    public static <T> T during(Path file, Supplier<T> work) {
        PrintStream before = System.err;
        try (PrintStream log = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8)) {
            System.setErr(log);
            return work.get();
        } catch (IOException e) {
            throw new CommandException("cannot write " + file + ": " + Refusals.describe(e), e);
        } finally {
            System.setErr(before);
        }
    }
}
