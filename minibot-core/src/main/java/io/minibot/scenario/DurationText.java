package io.minibot.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 600ms}, {@code 5s}, {@code 1.5m}, {@code 1h}, or ISO-8601 ({@code PT5S}). */
final class DurationText {
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,3})?)(ms|s|m|h)");

    private DurationText() {}

    /**
     * Parses a duration.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Duration parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (!matcher.matches()) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no duration: write a number with ms, s, m or h, such as 600ms or 5s", e);
            }
        }
        BigDecimal unitMillis = BigDecimal.valueOf(
                switch (matcher.group(2)) {
                    case "ms" -> 1;
                    case "s" -> 1_000;
                    case "m" -> 60_000;
                    default -> 3_600_000;
                });
        return Duration.ofNanos(new BigDecimal(matcher.group(1))
                .multiply(unitMillis)
                .movePointRight(6)
                .longValue());
    }
}
