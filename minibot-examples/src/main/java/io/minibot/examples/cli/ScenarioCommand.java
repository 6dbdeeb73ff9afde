package io.minibot.examples.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code minibot scenario}: the room of the commands about scenarios. */
@Command(
        name = "scenario",
        header = "Work on scenarios.",
        subcommands = ScenarioValidateCommand.class,
        footer = {"", "Example:", "  ./minibot scenario validate my-scenario.json"})
public final class ScenarioCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Missing command: scenario validate FILE");
    }
}
