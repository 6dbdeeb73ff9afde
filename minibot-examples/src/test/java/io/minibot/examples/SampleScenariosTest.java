package io.minibot.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.scenario.ScenarioLoader;
import io.minibot.scenario.ScenarioReport;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleScenariosTest {
    @ParameterizedTest
    @ValueSource(strings = {"solar-en", "solar-fr"})
    void aSampleHasNeitherErrorsNorWarnings(String name) throws Exception {
        try (InputStream in = SampleScenariosTest.class.getResourceAsStream("scenarios/" + name + ".json")) {
            ScenarioReport report = new ScenarioLoader().check(in);

            assertThat(report.findings()).isEmpty();
            assertThat(report.scenario()).isPresent();
        }
    }
}
