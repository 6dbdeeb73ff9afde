package io.minibot.telephony;

/**
 * A way to phone people. Thread-safe.
 *
 * <p>{@link #dial} returns at once; everything that happens to the call goes to its {@link CallListener}. Busy, no
 * answer, rejected, invalid number and congestion are results there, never exceptions.
 */
public interface Telephony extends AutoCloseable {
    /**
     * Starts a call. Must not block for longer than it takes to hand the request on.
     *
     * @param request whom to call and how; its attempt id becomes the call's id, and dialling the same id twice while
     *     the first call lives is an error
     * @param listener is told what happens, from any thread but never from two at once, and never from within this
     *     method; {@link CallListener#onEnded} exactly once, last
     * @return the call, which may still end as busy or unanswered
     * @throws TelephonyException if the part is closed or not connected, or the id is in use
     */
    Call dial(DialRequest request, CallListener listener);

    /**
     * Returns whether the attempt's call exists in the telephone network right now, whichever process dialled it. May
     * block.
     *
     * @param attemptId the id given when dialling
     */
    boolean isAlive(String attemptId);

    /** Returns what this telephony can do. */
    TelephonyCapabilities capabilities();

    /** Hangs up all calls of this instance and releases everything; closing twice does nothing. */
    @Override
    void close();
}
