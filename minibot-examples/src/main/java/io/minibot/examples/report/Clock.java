package io.minibot.examples.report;

import java.time.Duration;
import java.util.Locale;

/** Times as the page shows them. */
final class Clock {
    private Clock() {}

    static String minutes(Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
