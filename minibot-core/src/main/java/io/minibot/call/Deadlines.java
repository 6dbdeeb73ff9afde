package io.minibot.call;

import java.time.Duration;

/**
 * How long the parts may take before the call goes on without them.
 *
 * @param recognition from the end of a turn to the final transcript; default 2 s
 * @param rendering of a prompt that nobody foresaw; default 3 s
 * @param suppression until an opt-out is durable and the goodbye may be said; default 2 s
 * @param hangUp from our hanging up to the telephony's word that the call is over; default 5 s
 */
public record Deadlines(Duration recognition, Duration rendering, Duration suppression, Duration hangUp) {
    /** The defaults. */
    public static final Deadlines DEFAULT =
            new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(5));
}
