package io.minibot.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.examples.cli.Interruption;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MinibotTest {
    @Test
    void everyCommandExplainsItself() {
        explain(Minibot.commandLine(InputStream.nullInputStream(), new Interruption()));
    }

    private static void explain(CommandLine command) {
        String help = command.getUsageMessage();
        assertThat(help)
                .contains("Usage: ./" + command.getCommandSpec().qualifiedName())
                .contains("--help");
        assertThat(command.getCommandSpec().usageMessage().header())
                .as("header of %s", command.getCommandName())
                .isNotEmpty();
        command.getSubcommands().values().forEach(MinibotTest::explain);
    }

    @Test
    void helpGoesToStandardOutput() {
        CommandRun run = CommandRun.of("classify", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Examples:");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theVersionNamesTheJava() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("minibot ").contains("Java " + Runtime.version());
    }

    @Test
    void withoutACommandThereIsHelpOnStandardErrorAndCode2() {
        CommandRun run = CommandRun.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Commands:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clasify",
                "classify --langage en -",
                "classify --language de -",
                "classify -",
                "classify --language en no-such-file.txt",
                "classify --language en .",
                "classify --language en --scenario . -",
                "scenario",
                "scenario validate",
                "scenario validate no-such-file.json",
                "scenario validate .",
                "replay",
                "replay no-such.log",
                "replay ."
            })
    void wrongInputGivesOneLineAndCode2(String command) {
        CommandRun run = CommandRun.of(command.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("minibot: ");
    }

    @Test
    void aMisspeltCommandIsFollowedByTheRightOne() {
        assertThat(CommandRun.of("clasify").err()).contains("did you mean classify?");
    }

    @Test
    void aMisspeltOptionIsFollowedByTheRightOne() {
        assertThat(CommandRun.of("classify", "--langage", "en", "-").err()).contains("--language");
    }
}
