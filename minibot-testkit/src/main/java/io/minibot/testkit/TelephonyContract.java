package io.minibot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minibot.audio.AudioClip;
import io.minibot.audio.Tones;
import io.minibot.telephony.Call;
import io.minibot.telephony.CallOutcome;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Playback;
import io.minibot.telephony.PlaybackEnd;
import io.minibot.telephony.Telephony;
import io.minibot.telephony.TelephonyException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Telephony} promises. Subclass it, and make the telephony and what answers in it. */
public abstract class TelephonyContract {
    private static final AudioClip SECOND = Tones.sine(440, -12, Duration.ofSeconds(1));

    private Telephony telephony;

    /** Creates the contract's tests. */
    @SuppressWarnings("NullAway.Init") // made before each test
    protected TelephonyContract() {}

    /** Returns a new telephony, ready to dial; the contract closes it. */
    protected abstract Telephony open();

    /** Returns a destination that answers within seconds, says nothing and stays on the line. */
    protected abstract String silentDestination();

    /** Returns a destination that is busy, or null if that cannot be had. */
    protected @Nullable String busyDestination() {
        return null;
    }

    /** Returns a destination to which calls can be transferred, or null if that cannot be had. */
    protected @Nullable String transferDestination() {
        return null;
    }

    /**
     * Waits until something holds, and fails if it does not within seconds.
     *
     * @param what for the message
     * @param condition what to wait for
     */
    protected abstract void await(String what, BooleanSupplier condition);

    /** Opens the telephony. */
    @BeforeEach
    void openTelephony() {
        telephony = open();
    }

    /** Closes the telephony. */
    @AfterEach
    void closeTelephony() {
        telephony.close();
    }

    @Test
    void anAnsweredCallDeliversTheCallersAudioFrameByFrame() {
        RecordingListener listener = answered(newId());
        await("50 frames of audio", () -> listener.frames() >= 50);
        assertThat(listener.events()).startsWith(listener.rang() ? "ringing" : "answered");
        listener.assertOrderly();
    }

    @Test
    void theCallersAudioDoesNotHoldWhatWePlay() {
        String id = newId();
        RecordingListener listener = new RecordingListener();
        Call call = dialAnswered(id, listener);
        call.play(SECOND.source());
        await("the end of the playback", () -> listener.ended(PlaybackEnd.FINISHED) == 1);
        assertThat(listener.loudestDbfs())
                .as("the level of a silent caller while we play a tone at -12 dBFS")
                .isLessThan(-32);
    }

    @Test
    void theListenerIsNeverCalledFromWithinDial() {
        RecordingListener listener = new RecordingListener();
        listener.forbid(Thread.currentThread());
        telephony.dial(request(newId(), silentDestination()), listener);
        listener.forbid(null);
        await("the answer", listener::answered);
        listener.assertOrderly();
    }

    @Test
    void hangingUpEndsTheCallOnceHoweverOftenItIsDone() {
        String id = newId();
        RecordingListener listener = new RecordingListener();
        Call call = dialAnswered(id, listener);
        assertThat(call.attemptId()).isEqualTo(id);
        call.hangUp();
        call.hangUp();
        await("the end", listener::over);
        call.hangUp();
        assertThat(listener.outcome()).isEqualTo(CallOutcome.HUNG_UP_BY_US);
        await("the network to forget the call", () -> !telephony.isAlive(id));
        listener.assertOrderly();
    }

    @Test
    void hangingUpBeforeTheAnswerCancelsTheCall() {
        RecordingListener listener = new RecordingListener();
        Call call = telephony.dial(request(newId(), silentDestination()), listener);
        call.hangUp();
        await("the end", listener::over);
        assertThat(listener.outcome())
                .isEqualTo(listener.answered() ? CallOutcome.HUNG_UP_BY_US : CallOutcome.CANCELLED);
        listener.assertOrderly();
    }

    @Test
    void aPlaybackThatIsHeardToTheEndFinishes() {
        RecordingListener listener = new RecordingListener();
        Call call = dialAnswered(newId(), listener);
        TrackedSource source = new TrackedSource(SECOND);
        Playback playback = call.play(source);
        await("the end of the playback", () -> listener.ended(PlaybackEnd.FINISHED) == 1);
        assertThat(playback.heard()).isBetween(Duration.ofMillis(900), SECOND.duration());
        assertThat(source.closed()).as("the source is closed by the call").isTrue();
        listener.assertOrderly();
    }

    @Test
    void aStoppedPlaybackTellsHowMuchWasHeardAndDoesNotChangeIt() {
        RecordingListener listener = new RecordingListener();
        Call call = dialAnswered(newId(), listener);
        TrackedSource source = new TrackedSource(SECOND);
        Playback playback = call.play(source);
        await("some of it to be heard", () -> playback.heard().toMillis() >= 100);
        playback.stop();
        await("the end of the playback", () -> listener.ended(PlaybackEnd.STOPPED) == 1);
        Duration heard = playback.heard();
        playback.stop();
        int frames = listener.frames();
        await("half a second more", () -> listener.frames() >= frames + 25);
        assertThat(playback.heard()).isEqualTo(heard).isLessThan(SECOND.duration());
        assertThat(listener.playbackEnds()).isEqualTo(1);
        assertThat(source.closed()).as("the source is closed by the call").isTrue();
    }

    @Test
    void playbacksFollowOneAnother() {
        RecordingListener listener = new RecordingListener();
        Call call = dialAnswered(newId(), listener);
        Playback first = call.play(SECOND.source());
        Playback second = call.play(SECOND.source());
        await("the end of both", () -> listener.ended(PlaybackEnd.FINISHED) == 2);
        assertThat(listener.playbacks()).containsExactly(first, second);
    }

    @Test
    void theEndOfTheCallEndsItsPlaybacksFirst() {
        RecordingListener listener = new RecordingListener();
        Call call = dialAnswered(newId(), listener);
        TrackedSource source = new TrackedSource(SECOND);
        call.play(source);
        call.hangUp();
        await("the end", listener::over);
        assertThat(listener.ended(PlaybackEnd.STOPPED)).isEqualTo(1);
        assertThat(source.closed()).as("the source is closed by the call").isTrue();
        listener.assertOrderly();
    }

    @Test
    void afterTheEndNothingIsHeardAndNothingThrows() {
        RecordingListener listener = new RecordingListener();
        Call call = dialAnswered(newId(), listener);
        call.hangUp();
        await("the end", listener::over);
        TrackedSource source = new TrackedSource(SECOND);
        Playback playback = call.play(source);
        playback.stop();
        assertThat(playback.heard()).isZero();
        assertThat(source.closed()).as("the source is closed by the call").isTrue();
        assertThatCode(() -> call.sendDtmf("1")).doesNotThrowAnyException();
        assertThatCode(() -> call.transfer(silentDestination())).doesNotThrowAnyException();
        listener.assertOrderly();
    }

    @Test
    void anAttemptIdIsTakenWhileItsCallLives() {
        String id = newId();
        dialAnswered(id, new RecordingListener());
        assertThat(telephony.isAlive(id)).isTrue();
        assertThat(telephony.isAlive(newId())).isFalse();
        DialRequest again = request(id, silentDestination());
        assertThatThrownBy(() -> telephony.dial(again, new RecordingListener())).isInstanceOf(TelephonyException.class);
    }

    @Test
    void aListenerThatThrowsDoesNotEndTheCall() {
        RecordingListener listener = new RecordingListener();
        listener.throwing();
        dialAnswered(newId(), listener);
        await("audio after the first exception", () -> listener.frames() >= 10);
    }

    @Test
    void aSourceThatBreaksEndsItsPlaybackAlone() {
        RecordingListener listener = new RecordingListener();
        Call call = dialAnswered(newId(), listener);
        call.play(TrackedSource.broken());
        await("the end of the playback", () -> listener.ended(PlaybackEnd.FAILED) == 1);
        int frames = listener.frames();
        await("audio after it", () -> listener.frames() >= frames + 10);
    }

    @Test
    void closingHangsUpAndRefusesNewCalls() {
        RecordingListener listener = new RecordingListener();
        dialAnswered(newId(), listener);
        telephony.close();
        telephony.close();
        await("the end", listener::over);
        DialRequest another = request(newId(), silentDestination());
        assertThatThrownBy(() -> telephony.dial(another, new RecordingListener()))
                .isInstanceOf(TelephonyException.class);
    }

    @Test
    void aBusyLineIsAResult() {
        String busy = busyDestination();
        assumeTrue(busy != null, "this telephony has no busy destination to try");
        RecordingListener listener = new RecordingListener();
        telephony.dial(request(newId(), java.util.Objects.requireNonNull(busy)), listener);
        await("the end", listener::over);
        assertThat(listener.outcome()).isEqualTo(CallOutcome.BUSY);
        assertThat(listener.answered()).isFalse();
        listener.assertOrderly();
    }

    @Test
    void aTransferEndsOurPartOfTheCall() {
        String destination = transferDestination();
        assumeTrue(
                telephony.capabilities().transfer() && destination != null,
                "this telephony cannot transfer, or has no destination to try");
        RecordingListener listener = new RecordingListener();
        Call call = dialAnswered(newId(), listener);
        call.transfer(java.util.Objects.requireNonNull(destination));
        await("the end", listener::over);
        assertThat(listener.outcome()).isEqualTo(CallOutcome.TRANSFERRED);
    }

    private RecordingListener answered(String id) {
        RecordingListener listener = new RecordingListener();
        dialAnswered(id, listener);
        return listener;
    }

    private Call dialAnswered(String id, RecordingListener listener) {
        Call call = telephony.dial(request(id, silentDestination()), listener);
        await("the answer", listener::answered);
        return call;
    }

    private static DialRequest request(String id, String destination) {
        return new DialRequest(id, destination, null, Duration.ofSeconds(20));
    }

    private static String newId() {
        return "contract-" + UUID.randomUUID();
    }
}
