package io.minibot.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minibot.examples.CommandRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioValidateCommandTest {
    @TempDir
    Path folder;

    @Test
    void aGoodScenarioGivesCode0() throws Exception {
        Path scenario = Path.of(getClass()
                .getResource("/io/minibot/examples/scenarios/solar-en.json")
                .toURI());

        CommandRun run = CommandRun.of("scenario", "validate", scenario.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("usable, 0 errors, 0 warnings");
    }

    @Test
    void everyFindingNamesThePathAndTheMend() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"id\": \"x\"}");

        CommandRun run = CommandRun.of("scenario", "validate", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("ERROR  /steps")
                .contains("ERROR  /disclosure")
                .contains("Mend: ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void findingsComeAsJson() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"id\": \"x\"}");

        CommandRun run = CommandRun.of("scenario", "validate", "--json", file.toString());

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(run.code()).isEqualTo(1);
        assertThat(json.get("usable").booleanValue()).isFalse();
        assertThat(json.get("findings")).isNotEmpty().allSatisfy(finding -> assertThat(
                        finding.get("mend").textValue())
                .isNotBlank());
    }

    @Test
    void aFileThatIsNoTextIsAFindingAndNoStackTrace() throws Exception {
        Path file = folder.resolve("latin1.json");
        Files.write(file, "{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = CommandRun.of("scenario", "validate", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("UTF-8");
    }

    @Test
    void aFileOfTenMegabytesIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("large.json"), " ".repeat(10 << 20));

        CommandRun run = CommandRun.of("scenario", "validate", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("ERROR");
    }
}
