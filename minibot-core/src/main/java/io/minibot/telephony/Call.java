package io.minibot.telephony;

import io.minibot.audio.AudioSource;

/**
 * One call in the telephone network. Thread-safe; no method blocks. After the call has ended every method does nothing,
 * and a playback begun then is finished with nothing heard.
 */
public interface Call {
    /** Returns the attempt id of the request. */
    String attemptId();

    /**
     * Plays sound to the caller, from now on. Begun while another playback runs, it follows that one without a gap. The
     * call closes the source when the playback ends, however it ends.
     *
     * @param source what to play; pulled on the adapter's media thread a few hundred milliseconds ahead at most
     * @return the running playback; its end is told by {@link CallListener#onPlaybackEnded}
     */
    Playback play(AudioSource source);

    /**
     * Sends touch tones, where the telephony {@linkplain TelephonyCapabilities#dtmf can}.
     *
     * @param digits of {@code 0-9 * # A-D}
     */
    void sendDtmf(String digits);

    /**
     * Connects the caller to somebody else, where the telephony {@linkplain TelephonyCapabilities#transfer can}; our part
     * of the call ends as {@link CallOutcome#TRANSFERRED} once they talk.
     *
     * @param destination a number or endpoint, as in {@link DialRequest#destination()}
     */
    void transfer(String destination);

    /** Ends the call; doing it twice does nothing. */
    void hangUp();
}
