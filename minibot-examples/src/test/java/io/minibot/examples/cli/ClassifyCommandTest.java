package io.minibot.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.examples.CommandRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {
    @TempDir
    Path folder;

    @Test
    void eachLineGivesIntentConfidenceAndUtterance() throws Exception {
        Path file =
                Files.writeString(folder.resolve("fr.txt"), "oui tout à fait\nça m'intéresse pas\nne m'appelez plus\n");

        CommandRun run = CommandRun.of("classify", "--language", "fr", file.toString());

        assertThat(run.code()).isZero();
        List<String[]> lines =
                run.out().lines().map(line -> line.split("\t", -1)).toList();
        assertThat(lines).extracting(line -> line[0]).containsExactly("affirm", "deny", "do_not_call");
        assertThat(lines).allSatisfy(line -> assertThat(line[1]).matches("[01]\\.\\d{3}"));
        assertThat(lines)
                .extracting(line -> line[2])
                .containsExactly("oui tout à fait", "ça m'intéresse pas", "ne m'appelez plus");
    }

    @Test
    void inputAndOutputStayLineByLineTheSame() {
        CommandRun run = CommandRun.withInput("yes\r\n\nno, thanks", "classify", "--language", "en", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out().split("\n", -1)).hasSize(4).endsWith("");
        assertThat(run.out().lines().toList().get(0)).startsWith("affirm\t").endsWith("\tyes");
        assertThat(run.out().lines().toList().get(1)).startsWith("unknown\t").endsWith("\t");
        assertThat(run.out().lines().toList().get(2)).startsWith("deny\t");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstUtterance() {
        CommandRun run = CommandRun.withInput("\uFEFFyes please\n", "classify", "--language", "en", "-");

        assertThat(run.out()).endsWith("\tyes please\n");
    }

    @Test
    void aLineThatIsNotUtf8IsNamed() {
        byte[] latin1 = "oui\nça va\n".getBytes(StandardCharsets.ISO_8859_1);

        CommandRun run = CommandRun.withInput(latin1, "classify", "--language", "fr", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).contains("line 2 is not UTF-8");
    }

    @Test
    void aLineThatNeverEndsIsRefused() {
        CommandRun run =
                CommandRun.withInput("a".repeat(Utf8Lines.MOST_BYTES + 1), "classify", "--language", "en", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 1 is longer than");
    }

    @Test
    void aScenarioAddsItsOwnIntents() throws Exception {
        Path scenario = Path.of(getClass()
                .getResource("/io/minibot/examples/scenarios/solar-en.json")
                .toURI());

        CommandRun run = CommandRun.withInput(
                "how much does it cost\n", "classify", "--language", "en", "--scenario", scenario.toString(), "-");

        assertThat(run.out()).startsWith("faq.price\t");
    }

    @Test
    void aScenarioInAnotherLanguageIsRefused() throws Exception {
        Path scenario = Path.of(getClass()
                .getResource("/io/minibot/examples/scenarios/solar-fr.json")
                .toURI());

        CommandRun run = CommandRun.of("classify", "--language", "en", "--scenario", scenario.toString(), "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--language fr");
    }
}
