package io.minibot.call;

import io.minibot.lead.Disposition;
import io.minibot.telephony.CallOutcome;

/** What the network's word means where the conversation came to no result. */
final class NetworkDisposition {
    private NetworkDisposition() {}

    static Disposition of(CallOutcome outcome, boolean stoppedByHost) {
        return switch (outcome) {
            case BUSY -> Disposition.BUSY;
            case NO_ANSWER -> Disposition.NO_ANSWER;
            case REJECTED -> Disposition.REJECTED;
            case INVALID_NUMBER -> Disposition.INVALID_NUMBER;
            case CONGESTION -> Disposition.CONGESTION;
            case CANCELLED -> Disposition.INTERRUPTED;
            case TRANSFERRED -> Disposition.TRANSFERRED;
            case HUNG_UP_BY_CALLER -> Disposition.HUNG_UP;
            case HUNG_UP_BY_US, FAILED -> stoppedByHost ? Disposition.INTERRUPTED : Disposition.FAILED;
        };
    }
}
