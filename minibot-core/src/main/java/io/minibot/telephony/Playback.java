package io.minibot.telephony;

import java.time.Duration;

/** Sound on its way to the caller. Thread-safe; no method blocks. */
public interface Playback {
    /** Stops at once, what is queued on the way included; stopping twice, or after the end, does nothing. */
    void stop();

    /**
     * Returns how much of the source the caller has heard so far, to the frame where the telephony can tell, otherwise
     * the adapter's best estimate, never more than what was sent. Final once the playback has ended.
     */
    Duration heard();
}
