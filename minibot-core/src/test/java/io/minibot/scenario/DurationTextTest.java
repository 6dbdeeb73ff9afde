package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "600ms,PT0.6S",
        "5s,PT5S",
        "1.5s,PT1.5S",
        "2m,PT2M",
        "0.5m,PT30S",
        "1h,PT1H",
        "PT5S,PT5S",
        "PT1M30S,PT1M30S"
    })
    void isReadAsPeopleWriteIt(String text, Duration duration) {
        assertThat(DurationText.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5 s", "s", "five", "-5s", "5S", "1e3s", "PT"})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("600ms");
    }
}
