package io.minibot.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an attempt ended. The ids, lower case, stand in files and stores and do not change. */
public enum Disposition {
    /** The person was asked everything that is required, and fits. */
    QUALIFIED,
    /** The person answered, and does not fit. */
    NOT_QUALIFIED,
    /** The person does not want the offer. */
    REFUSED,
    /** The person wants to be called at another time. */
    CALLBACK,
    /** The person wants no more calls; the number is suppressed. */
    DO_NOT_CALL,
    /** Somebody else has this number. */
    WRONG_NUMBER,
    /** The person was promised a call by a human being. */
    HUMAN_REQUESTED,
    /** The person was connected to a human being. */
    TRANSFERRED,
    /** A machine answered. */
    VOICEMAIL,
    /** Somebody answered and said nothing. */
    SILENT,
    /** The person could not be understood. */
    NOT_UNDERSTOOD,
    /** The person hung up before the conversation had a result. */
    HUNG_UP,
    /** The conversation reached its limit of turns or time without a result. */
    UNFINISHED,
    /** The line was engaged. */
    BUSY,
    /** Nobody answered. */
    NO_ANSWER,
    /** The call was refused. */
    REJECTED,
    /** The number does not exist. */
    INVALID_NUMBER,
    /** The network had no capacity. */
    CONGESTION,
    /** A part broke, on our side or in the network. */
    FAILED,
    /** We broke the attempt off: the campaign was stopped, or the process that made it died. */
    INTERRUPTED;

    /** Returns the stable id, for instance {@code do_not_call}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the disposition with this id.
     *
     * @param id for instance {@code do_not_call}
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Disposition of(String id) {
        for (Disposition disposition : values()) {
            if (disposition.id().equals(id)) {
                return disposition;
            }
        }
        String known = Arrays.stream(values()).map(Disposition::id).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("there is no disposition '" + id + "': use one of " + known);
    }

    /** Returns whether a person (or a machine) took the call. */
    public boolean wasAnswered() {
        return switch (this) {
            case BUSY, NO_ANSWER, REJECTED, INVALID_NUMBER, CONGESTION, FAILED, INTERRUPTED -> false;
            default -> true;
        };
    }
}
