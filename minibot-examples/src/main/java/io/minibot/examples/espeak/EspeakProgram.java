package io.minibot.examples.espeak;

import io.minibot.synthesis.SynthesisException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs espeak-ng. Texts go in by its standard input, never through a shell nor as arguments; what it writes goes to files,
 * so that no pipe fills up while nobody reads.
 */
final class EspeakProgram {
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");

    private final String command;
    private final Duration patience;

    EspeakProgram(String command, Duration patience) {
        this.command = command;
        this.patience = patience;
    }

    String version() {
        Matcher matcher = VERSION.matcher(new String(run(List.of("--version"), ""), StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group() : "unknown";
    }

    /** Returns a WAV. */
    byte[] speak(List<String> arguments, String text) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("-b", "1", "--stdin", "--stdout")); // -b 1: the text is UTF-8
        return run(all, text);
    }

    private byte[] run(List<String> arguments, String text) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        try {
            Path directory = Files.createTempDirectory("minibot-espeak");
            Path output = directory.resolve("output");
            Path errors = directory.resolve("errors");
            try {
                run(line, text, output, errors);
                return Files.readAllBytes(output);
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new SynthesisException(
                    "Cannot run " + command + " (" + e.getMessage()
                            + "): install it, on Debian by apt install espeak-ng, or" + " use another Synthesizer",
                    e,
                    false);
        }
    }

    private void run(List<String> line, String text, Path output, Path errors) throws IOException {
        Process process = new ProcessBuilder(line)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            hand(text, process);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SynthesisException(
                        command + " has not answered within " + patience.toMillis() + " ms and was stopped",
                        null,
                        true);
            }
            if (process.exitValue() != 0) {
                throw new SynthesisException(String.join(" ", line) + " failed: "
                        + Files.readString(errors).strip() + " (espeak-ng --voices lists what it can speak)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SynthesisException("Interrupted while " + command + " was speaking", e, true);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void hand(String text, Process process) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // It has ended without reading: its exit value and its errors tell more than this.
        }
    }
}
