package io.minibot.examples.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentilesAreByTheNearestRank() {
        Latencies latencies = new Latencies(
                IntStream.rangeClosed(1, 20).mapToObj(Duration::ofMillis).toList());

        assertThat(latencies.percentile(50)).contains(Duration.ofMillis(10));
        assertThat(latencies.percentile(95)).contains(Duration.ofMillis(19));
        assertThat(latencies.percentile(100)).contains(Duration.ofMillis(20));
    }

    @Test
    void nothingMeasuredIsNoNumber() {
        assertThat(new Latencies(List.of()).percentile(50)).isEmpty();
        assertThat(new Latencies(List.of()).text(50)).isEqualTo("-");
    }
}
