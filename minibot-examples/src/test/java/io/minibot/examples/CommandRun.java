package io.minibot.examples;

import io.minibot.examples.cli.Interruption;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * One run of the launcher, with what it printed.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int code, String out, String err) {
    /** Runs a command without input. */
    public static CommandRun of(String... args) {
        return withInput("", args);
    }

    /** Runs a command with a text on its standard input. */
    public static CommandRun withInput(String text, String... args) {
        return withInput(text.getBytes(StandardCharsets.UTF_8), args);
    }

    /** Runs a command with bytes on its standard input. */
    public static CommandRun withInput(byte[] bytes, String... args) {
        return run(bytes, new Interruption(), args);
    }

    /** Runs a command that is, or will be, interrupted. */
    public static CommandRun interrupted(Interruption interruption, String... args) {
        return run(new byte[0], interruption, args);
    }

    private static CommandRun run(byte[] bytes, Interruption interruption, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(bytes);
        int code = Minibot.commandLine(in, interruption)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
