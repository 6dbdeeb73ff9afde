package io.minibot.telephony;

/** How a playback ended. */
public enum PlaybackEnd {
    /** The caller heard it to the end. */
    FINISHED,
    /** {@link Playback#stop} was called, or the call ended. */
    STOPPED,
    /** The source or the media connection broke. */
    FAILED
}
