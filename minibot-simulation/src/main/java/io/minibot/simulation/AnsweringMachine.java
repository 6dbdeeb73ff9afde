package io.minibot.simulation;

import java.time.Duration;

/**
 * A machine that takes the call: it says its greeting whatever the bot does, beeps, and records.
 *
 * @param greeting what it says
 * @param beepAfter silence between the greeting and the beep
 * @param records how long it records before it hangs up
 */
public record AnsweringMachine(String greeting, Duration beepAfter, Duration records) {
    /** Checks the text and the times. */
    public AnsweringMachine {
        if (greeting.isBlank()) {
            throw new IllegalArgumentException("the greeting is blank");
        }
        if (beepAfter.isNegative() || records.isNegative()) {
            throw new IllegalArgumentException("a machine's times must not be negative");
        }
    }

    /**
     * Returns a machine that beeps half a second after its greeting and records for half a minute.
     *
     * @param greeting what it says
     */
    public static AnsweringMachine of(String greeting) {
        return new AnsweringMachine(greeting, Duration.ofMillis(500), Duration.ofSeconds(30));
    }
}
