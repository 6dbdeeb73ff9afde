package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScenarioDocumentTest {
    @Test
    void theCompleteExampleInTheDocumentHasNoFindings() throws Exception {
        Matcher example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/scenario.md")));

        assertThat(example.find()).isTrue();
        assertThat(new ScenarioLoader().check(example.group(1)).findings()).isEmpty();
    }
}
