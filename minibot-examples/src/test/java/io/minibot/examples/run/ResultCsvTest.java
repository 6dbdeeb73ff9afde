package io.minibot.examples.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultCsvTest {
    @Test
    void oneLineForEachCallAfterTheHeader() {
        String csv = ResultCsv.render(List.of(TestCalls.saying("Ada")));

        assertThat(csv.lines())
                .containsExactly(
                        "number,person,lead,phone,expected,actual,as_expected,score,turns,callback_at,started_at,"
                                + "seconds_on_the_line,latency_p50_ms,latency_p95_ms,barge_in_p50_ms,recording",
                        "1,Ada,Ada,+15550000001,qualified,qualified,true,87.5,3,,2026-01-05T09:00:00Z,10.0,420,420,,call.wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aNameCannotBecomeAFormula(String name) {
        assertThat(ResultCsv.harmless(name)).isEqualTo("'" + name);
    }

    @Test
    void aNameStaysInItsCell() {
        String csv = ResultCsv.render(List.of(TestCalls.saying("a,\"b\"\nc")));

        assertThat(csv).contains("1,\"a,\"\"b\"\"\nc\",");
    }
}
