package io.minibot.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the legal gate says. */
public sealed interface GateDecision {
    /** The person may be called now. */
    record Allowed() implements GateDecision {}

    /**
     * The person must not be called now.
     *
     * @param reason which rule says so, for people and records
     * @param notBefore when the person may be called at the earliest, or null for never
     */
    record Refused(String reason, @Nullable Instant notBefore) implements GateDecision {}
}
