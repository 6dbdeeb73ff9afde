package io.minibot.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.examples.run.TestCalls;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title></style></script><svg onload=alert(1)>",
                "100% %d %n %s"
            })
    void aHostileNameIsOnlyText(String name) {
        String harmless = ReportPage.render(TestCalls.run(TestCalls.saying("x")));
        String page = ReportPage.render(TestCalls.run(TestCalls.saying(name)));

        assertThat(page).contains(Html.escape(name));
        // not one tag or attribute more than with a harmless name
        assertThat(count(page, "<")).isEqualTo(count(harmless, "<"));
        assertThat(count(page, "\"")).isEqualTo(count(harmless, "\""));
        assertThat(count(page, "'")).isEqualTo(count(harmless, "'"));
    }

    @Test
    void thePageNeedsNothingFromOutsideButTheRecordings() {
        String page = ReportPage.render(TestCalls.run(TestCalls.saying("Ada")));

        assertThat(page).doesNotContain("http:", "https:", "@import", "url(");
        assertThat(Pattern.compile("(?:src|href)=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1)))
                .containsOnly("#call-1", "./call.wav");
    }

    @Test
    void aRunWithoutCallsIsAPageToo() {
        assertThat(ReportPage.render(TestCalls.run())).contains("0 of 0").doesNotContain("Turn latency");
    }

    @Test
    void controlCharactersAreReplaced() {
        assertThat(Html.escape("a\u0000b\u001Bc\nd")).isEqualTo("a\uFFFDb\uFFFDc\nd");
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
