package io.minibot.examples.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minibot.examples.CommandRun;
import io.minibot.examples.cli.Interruption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theFiftyBuiltInPeopleComeOutAsExpected(String language) {
        CommandRun run = CommandRun.of("simulate", "--language", language);

        assertThat(run.out()).contains("50 calls", "0 of 50 calls that say what to expect came out otherwise");
        assertThat(run.code()).isZero();
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        Map<String, String> first = filesOf("first");
        Map<String, String> second = filesOf("second");

        assertThat(first).hasSizeGreaterThan(200).isEqualTo(second);
    }

    private Map<String, String> filesOf(String name) throws Exception {
        Path json = folder.resolve(name).resolve("out.json");
        Path logs = folder.resolve(name).resolve("logs");
        CommandRun run = CommandRun.of(
                "simulate", "--calls", "300", "--seed", "42", "--json", json.toString(), "--logs", logs.toString());
        assertThat(run.code()).isZero();
        Map<String, String> files = new TreeMap<>();
        files.put("out.json", Files.readString(json));
        try (Stream<Path> all = Files.list(logs)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void theResultsHoldEveryCall() throws Exception {
        Path json = folder.resolve("out.json");

        CommandRun.of("simulate", "--calls", "3", "--json", json.toString());

        JsonNode root = new ObjectMapper().readTree(json.toFile());
        assertThat(root.get("calls")).hasSize(3);
        assertThat(root.at("/summary/calls").intValue()).isEqualTo(3);
        assertThat(root.at("/calls/0/actual").textValue()).isNotBlank();
    }

    @Test
    void anExpectationThatFailsGivesCode1() throws Exception {
        Path callers =
                write("{\"callers\": [{\"name\": \"nobody\", \"outcome\": \"busy\", \"lead\": {\"firstName\": \"A\"},"
                        + " \"expect\": {\"disposition\": \"qualified\"}}]}");

        CommandRun run = CommandRun.of("simulate", "--callers", callers.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("call 1, 'nobody': expected qualified, came out busy");
    }

    @Test
    void aCallerWithoutExpectationIsNeverWrong() throws Exception {
        Path callers = write(
                "{\"callers\": [{\"name\": \"nobody\", \"outcome\": \"busy\", \"lead\": {\"firstName\": \"A\"}}]}");

        assertThat(CommandRun.of("simulate", "--callers", callers.toString()).code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"callers\": []}",
                "{\"callers\": [{\"name\": \"x\", \"shoe\": 43}]}",
                "{\"callers\": [{\"name\": \"x\"}]}"
            })
    void wrongCallersGiveOneLineAndCode2(String json) throws Exception {
        CommandRun run = CommandRun.of("simulate", "--callers", write(json).toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .filteredOn(line -> line.startsWith("minibot: "))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--calls 0", "--calls x", "--concurrency 0", "--scenario .", "--callers .", "--seed 1.5"})
    void wrongOptionsGiveOneLineAndCode2(String options) {
        CommandRun run = CommandRun.of(("simulate " + options).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .filteredOn(line -> line.startsWith("minibot: "))
                .hasSize(1);
    }

    @Test
    void anInterruptedRunPrintsWhatThereIs() {
        Interruption interruption = new Interruption();
        interruption.request();

        CommandRun run = CommandRun.interrupted(interruption, "simulate", "--calls", "1000");

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.out()).contains("disposition");
    }

    private Path write(String json) throws Exception {
        return Files.writeString(folder.resolve("callers.json"), json);
    }
}
