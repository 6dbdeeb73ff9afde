package io.minibot.telephony;

/**
 * The end of a call.
 *
 * @param outcome how it ended
 * @param detail what the network said, for people: a cause code, a SIP status; may be empty
 */
public record CallEnd(CallOutcome outcome, String detail) {
    /**
     * Returns an end without detail.
     *
     * @param outcome how it ended
     */
    public static CallEnd of(CallOutcome outcome) {
        return new CallEnd(outcome, "");
    }
}
