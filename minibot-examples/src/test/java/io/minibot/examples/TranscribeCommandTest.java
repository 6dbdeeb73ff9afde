package io.minibot.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minibot.audio.AudioClip;
import io.minibot.audio.Wav;
import io.minibot.examples.freetts.FreeTtsSynthesizer;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Voice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TranscribeCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void writesALineOfJsonForEachFileAndGoesOnAfterABadOne() throws IOException {
        Path speech = directory.resolve("speech.wav");
        try (FreeTtsSynthesizer synthesizer = FreeTtsSynthesizer.open()) {
            Wav.write(
                    AudioClip.read(synthesizer.synthesize(
                            new SynthesisRequest("Stop calling me.", Locale.US, Voice.DEFAULT, Personality.NEUTRAL))),
                    speech);
        }
        Path corrupt = Files.writeString(directory.resolve("corrupt.wav"), "RIFF, or so");
        Path silent = directory.resolve("silent.wav");
        Wav.write(AudioClip.silence(Duration.ofSeconds(1)), silent);

        int exit = run(speech.toString(), corrupt.toString(), silent.toString());

        assertThat(exit).isEqualTo(2);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        JsonNode heard = json(lines.get(0));
        assertThat(heard.path("file").asText()).isEqualTo(speech.toString());
        assertThat(heard.path("text").asText()).isEqualTo("stop calling me");
        assertThat(heard.path("confidence").asDouble()).isBetween(0.3, 1.0);
        assertThat(heard.path("finalMs").asDouble()).isPositive();
        assertThat(heard.path("words")).hasSize(3);
        assertThat(heard.path("words").path(2).path("text").asText()).isEqualTo("me");
        assertThat(heard.path("words").path(2).path("endMs").asInt()).isBetween(600, 2000);
        assertThat(json(lines.get(1)).path("error").asText()).contains("corrupt.wav");
        assertThat(json(lines.get(1)).has("text")).isFalse();
        assertThat(json(lines.get(2)).path("text").asText("?")).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("minibot: ")
                .contains("corrupt.wav");
    }

    @Test
    void aMissingModelIsOneClearLine() {
        assertThat(run("--model", directory.resolve("nowhere").toString(), "a.wav"))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("no Vosk model at")
                .contains("nowhere");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anotherLanguageNeedsAModel() {
        assertThat(run("--language", "fr", "a.wav")).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("'fr'")
                .contains("--model");
    }

    @Test
    void helpSaysHowTheTimeIsMeasured() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("as fast as the recognizer takes it");
    }

    private int run(String... arguments) {
        return new CommandLine(new TranscribeCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}
