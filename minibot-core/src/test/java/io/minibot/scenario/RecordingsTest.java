package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsTest {
    private final ScenarioLoader loader = new ScenarioLoader();

    @TempDir
    private Path directory;

    @BeforeEach
    void record() throws Exception {
        Files.createDirectories(directory.resolve("campaign/audio"));
        Files.createFile(directory.resolve("campaign/audio/hello.wav"));
        Files.createFile(directory.resolve("secret.wav"));
    }

    @Test
    void aRecordingIsFoundNextToTheScenario() throws Exception {
        ScenarioReport report = check("audio/hello.wav");

        assertThat(report.findings()).isEmpty();
        assertThat(report.scenario().orElseThrow().step("thanks").prompts())
                .containsExactly(new Prompt(
                        Template.parse("Hello."),
                        directory
                                .resolve("campaign/audio/hello.wav")
                                .toAbsolutePath()
                                .toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"audio/missing.wav", "audio", "../secret.wav", "/etc/passwd", "audio/../../secret.wav", "\u0000"
            })
    void aRecordingThatIsMissingOrOutsideTheDirectoryIsAnError(String name) throws Exception {
        assertThat(check(name).findings())
                .extracting(Finding::severity, Finding::path)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Finding.Severity.ERROR, "/steps/thanks/prompt/audio"));
    }

    @Test
    void aScenarioFromATextNeedsADirectoryForItsRecordings() {
        String json = scenario("audio/hello.wav").json();

        assertThat(loader.check(json).findings()).singleElement().asString().contains("did not come from a file");
        assertThat(new ScenarioLoader(directory.resolve("campaign")).check(json).findings())
                .isEmpty();
    }

    private ScenarioReport check(String name) throws Exception {
        Path file = directory.resolve("campaign/survey.json");
        Files.writeString(file, scenario(name).json());
        return loader.check(file);
    }

    private static Survey scenario(String recording) {
        return new Survey()
                .with("/steps/thanks/prompt", "{'text': 'Hello.'}")
                .saying("/steps/thanks/prompt/audio", recording);
    }
}
