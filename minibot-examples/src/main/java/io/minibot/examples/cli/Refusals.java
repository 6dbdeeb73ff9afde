package io.minibot.examples.cli;

import io.minibot.error.MinibotException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one line on standard error and an exit code. Stateless. */
public final class Refusals implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** Set to {@code true}, this system property adds stack traces. */
    public static final String TRACE = "minibot.trace";

    @Override
    public int handleParseException(ParameterException refused, String[] args) {
        CommandLine command = refused.getCommandLine();
        StringBuilder line = new StringBuilder(firstLine(refused.getMessage()));
        if (refused instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                line.append("; did you mean ").append(suggestions.get(0)).append('?'); // the nearest
            }
        }
        line.append(" (see ./").append(command.getCommandSpec().qualifiedName()).append(" --help)");
        print(command, line.toString());
        return ExitCodes.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException refused) {
            return handleParseException(refused, new String[0]);
        }
        if (Boolean.getBoolean(TRACE)) {
            failure.printStackTrace(command.getErr());
        }
        if (failure instanceof MinibotException || failure instanceof IOException) {
            print(command, describe(failure));
            return ExitCodes.BAD_INPUT;
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            print(command, describe(cause));
            return ExitCodes.BAD_INPUT;
        }
        print(
                command,
                "this is a fault of minibot: " + firstLine(failure.toString()) + " (JAVA_OPTS=-D" + TRACE
                        + "=true shows where)");
        return ExitCodes.FAULT;
    }

    /**
     * Returns what went wrong in one line for people.
     *
     * @param failure of minibot, or of a file system
     */
    public static String describe(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        } else if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " must not be read or written: check its permissions";
        } else if (failure instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is there already and is no directory: choose another name";
        } else if (failure instanceof NotDirectoryException file) {
            return file.getFile() + " is not a directory";
        } else if (failure instanceof FileSystemException other) {
            return other.getFile() + ": " + (other.getReason() == null ? "does not work" : other.getReason());
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : firstLine(message);
    }

    private static void print(CommandLine command, String line) {
        PrintWriter err = command.getErr();
        err.println("minibot: " + line);
        err.flush();
    }

    private static String firstLine(@Nullable String message) {
        return Optional.ofNullable(message)
                .flatMap(text -> text.strip().lines().findFirst())
                .orElse("it went wrong without a word");
    }
}
