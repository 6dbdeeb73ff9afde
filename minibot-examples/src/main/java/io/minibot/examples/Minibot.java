package io.minibot.examples;

import io.minibot.examples.cli.BuildVersion;
import io.minibot.examples.cli.ClassifyCommand;
import io.minibot.examples.cli.ExitCodes;
import io.minibot.examples.cli.Interruption;
import io.minibot.examples.cli.Refusals;
import io.minibot.examples.cli.ScenarioCommand;
import io.minibot.examples.demo.DemoCommand;
import io.minibot.examples.replay.ReplayCommand;
import io.minibot.examples.simulate.SimulateCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The launcher: {@code ./minibot}. */
@Command(
        name = "minibot",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        header = "Phones people, talks with them, and sorts them.",
        synopsisHeading = "%nUsage: ./",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Try first:",
            "  ./minibot demo",
            "",
            "Exit code: 0 all is well; 1 something is not as it should be; 2 wrong input; 130 ended by Ctrl-C.",
            "'./minibot COMMAND --help' tells more of each command."
        })
public final class Minibot implements Callable<Integer> {
    private static final int HELP_WIDTH = 100;

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        Interruption interruption = new Interruption();
        interruption.listen();
        int code;
        try (PrintWriter out = writer(FileDescriptor.out);
                PrintWriter err = writer(FileDescriptor.err)) {
            code = commandLine(System.in, interruption).setOut(out).setErr(err).execute(args);
        } finally {
            interruption.finished();
        }
        System.exit(code);
    }

    /**
     * Returns the whole command line.
     *
     * @param in the standard input
     * @param interruption tells long commands to stop
     */
    static CommandLine commandLine(InputStream in, Interruption interruption) {
        Refusals refusals = new Refusals();
        return new CommandLine(new Minibot())
                .addSubcommand(new DemoCommand(interruption))
                .addSubcommand(new SimulateCommand(interruption))
                .addSubcommand(new ScenarioCommand())
                .addSubcommand(new ClassifyCommand(in))
                .addSubcommand(new TranscribeCommand())
                .addSubcommand(new ReplayCommand())
                .setParameterExceptionHandler(refusals)
                .setExecutionExceptionHandler(refusals)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH);
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getErr());
        return ExitCodes.BAD_INPUT;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
