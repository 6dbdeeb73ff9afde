package io.minibot.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.examples.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void callSomebodyWhoRefuses() throws Exception {
        Path callers = Files.writeString(
                folder.resolve("callers.json"),
                "{\"callers\": [{\"name\": \"no\", \"script\": [{\"say\": \"no thank you\"}],"
                        + " \"lead\": {\"firstName\": \"Ada\"}}]}");
        CommandRun.of("simulate", "--callers", callers.toString(), "--logs", folder.toString());
        log = folder.resolve("call-000001.log.jsonl");
    }

    @Test
    void theSameScenarioDecidesTheSame() {
        CommandRun run = CommandRun.of("replay", log.toString());

        assertThat(run.out())
                .contains("as it ran", "caller: \"no thank you\"", "conclude: refused", "decisions, all the same");
        assertThat(run.code()).isZero();
    }

    @Test
    void aChangedScenarioShowsWhereItParts() throws Exception {
        String scenario = Files.readString(Path.of(getClass()
                .getResource("/io/minibot/examples/scenarios/solar-en.json")
                .toURI()));
        Path changed = Files.writeString(
                folder.resolve("changed.json"), scenario.replace("I understand. Thank you for your time.", "Fine."));

        CommandRun run = CommandRun.of("replay", "--scenario", changed.toString(), log.toString());

        assertThat(run.out()).contains("which has changed since", "- say", "+ say", "\"Fine. Goodbye.\"");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoLogGivesOneLineAndCode2() throws Exception {
        Path file = Files.writeString(folder.resolve("no.log"), "hello\n");

        CommandRun run = CommandRun.of("replay", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("minibot: ");
    }
}
