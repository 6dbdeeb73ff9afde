package io.minibot.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks that times are such as conversations have. */
final class TimeCheck {
    private final Scenario scenario;
    private final Findings findings;

    TimeCheck(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void run() {
        check("/limits/duration", scenario.limits().duration(), Duration.ofSeconds(10), Duration.ofHours(1));
        for (Step step : scenario.steps().values()) {
            String path = Pointer.child("/steps", step.id()) + "/listen";
            check(path + "/maxWait", step.listening().maxWait(), Duration.ofMillis(500), Duration.ofSeconds(60));
            check(path + "/endSilence", step.listening().endSilence(), Duration.ofMillis(100), Duration.ofSeconds(10));
        }
    }

    private void check(String path, @Nullable Duration duration, Duration min, Duration max) {
        if (duration != null && (duration.compareTo(min) < 0 || duration.compareTo(max) > 0)) {
            findings.error(
                    path,
                    show(duration) + " is not within " + show(min) + " to " + show(max),
                    "write a duration within them");
        }
    }

    private static String show(Duration duration) {
        return duration.compareTo(Duration.ofSeconds(1)) < 0
                ? duration.toMillis() + "ms"
                : duration.toMillis() / 1000.0 + "s";
    }
}
