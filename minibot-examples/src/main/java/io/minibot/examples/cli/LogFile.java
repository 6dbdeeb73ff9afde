package io.minibot.examples.cli;

import java.nio.file.Path;

/** Where the engine's log goes. Only to be set before the first call is made: the logger looks once. */
public final class LogFile {
    private LogFile() {}

    /**
     * Sends the log to a file, warnings and above.
     *
     * @param file is made
     */
    public static void use(Path file) {
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    }
}
