package io.minibot.examples.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the streams of a command: those that a test gave, or the process's own. */
public final class CommandSpecs {
    private CommandSpecs() {}

    /**
     * Returns where results go.
     *
     * @param spec of the command that runs, set by picocli
     */
    public static PrintWriter out(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /**
     * Returns where progress and complaints go.
     *
     * @param spec of the command that runs, set by picocli
     */
    public static PrintWriter err(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
