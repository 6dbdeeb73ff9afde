package io.minibot.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.audio.Wav;
import io.minibot.examples.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    Path folder;

    @Test
    void twoPeopleAreHeardAndSorted() throws Exception {
        Path callers = Files.writeString(
                folder.resolve("callers.json"),
                "{\"callers\": [{\"name\": \"refuses\", \"answerAfter\": \"1s\","
                        + " \"script\": [{\"when\": {\"bot\": \"short questions\"}, \"say\": \"no thank you I am not interested\"}],"
                        + " \"lead\": {\"firstName\": \"Boris\"}, \"expect\": {\"disposition\": \"refused\"}},"
                        + " {\"name\": \"busy\", \"answerAfter\": \"1s\", \"outcome\": \"busy\","
                        + " \"lead\": {\"firstName\": \"Ada\"}, \"expect\": {\"disposition\": \"busy\"}}]}");

        CommandRun run = CommandRun.of(
                "demo",
                "--callers",
                callers.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(run.out()).contains("2 of 2 calls as expected", "turn latency, measured on the sound, 1 turns");
        assertThat(run.code()).isZero();
        Path results = onlyFolderIn(folder.resolve("out"));
        assertThat(names(results))
                .contains(
                        "call-01-refuses.wav",
                        "call-01-refuses.log.jsonl",
                        "call-01-refuses.transcript.txt",
                        "report.html",
                        "results.csv",
                        "results.json");
        assertThat(Wav.readChannels(results.resolve("call-01-refuses.wav"))).hasSize(2);
        assertThat(Files.readString(results.resolve("call-01-refuses.transcript.txt")))
                .contains("not interested");
    }

    @Test
    void withoutAFrenchModelTheFrenchPeopleTalkInVirtualTimeAndItSaysSo() throws Exception {
        CommandRun run = CommandRun.of(
                "demo", "--language", "fr", "--out", folder.resolve("out").toString());

        assertThat(run.out())
                .contains("virtual time", "without sound", "vosk-model-small-fr-0.22", "12 of 12 calls as expected");
        assertThat(run.code()).isZero();
        assertThat(names(onlyFolderIn(folder.resolve("out")))).contains("report.html", "results.csv");
    }

    @Test
    void aMissingModelGivesOneLineAndCode2AndLeavesNothingBehind() {
        Path out = folder.resolve("out");

        CommandRun run = CommandRun.of("demo", "--vosk-model", "no-such-model", "--out", out.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("no-such-model");
        assertThat(out).doesNotExist();
    }

    @Test
    void noiseThatCannotBeIsRefused() {
        CommandRun run = CommandRun.of("demo", "--noise", "12", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--noise");
    }

    private static Path onlyFolderIn(Path parent) throws Exception {
        try (Stream<Path> all = Files.list(parent)) {
            List<Path> folders = all.toList();
            assertThat(folders).hasSize(1);
            return folders.get(0);
        }
    }

    private static List<String> names(Path parent) throws Exception {
        try (Stream<Path> all = Files.list(parent)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
