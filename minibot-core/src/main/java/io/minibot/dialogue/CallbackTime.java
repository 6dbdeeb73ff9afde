package io.minibot.dialogue;

import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/** The time at which somebody wants to be called. */
final class CallbackTime {
    private CallbackTime() {}

    static Optional<ZonedDateTime> parse(String text, Locale language, ZonedDateTime reference) {
        return Optional.empty();
    }
}
