package io.minibot.simulation;

import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.telephony.Call;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.CallListener;
import io.minibot.telephony.CallOutcome;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Playback;
import io.minibot.telephony.PlaybackEnd;
import io.minibot.time.Scheduler.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of {@link FakeTelephony}: a tick every 20 ms carries a frame each way. */
final class FakeCall implements Call {
    private static final Logger log = LoggerFactory.getLogger(FakeCall.class);
    private static final Duration RINGS_AFTER = Duration.ofMillis(200);
    private static final Duration TRANSFER_TAKES = Duration.ofSeconds(2);
    /** Below this a frame of the bot is a pause. */
    private static final double QUIET_DBFS = -50;

    private final DialRequest request;
    private final ScriptedCaller caller;
    private final CallListener listener;
    private final VirtualScheduler time;
    private final FakeVoice voice;
    private final BiConsumer<FakeCall, @Nullable CallTimeline> ended;
    private final Deque<FakePlayback> playbacks = new ArrayDeque<>();
    private final Deque<FakePlayback> stopped = new ArrayDeque<>();
    private final Runnable tick = this::tick;
    private @Nullable CallerPerformance performance;
    private @Nullable AudioFrame sounding;
    private @Nullable Timer next;
    private boolean over;

    FakeCall(
            DialRequest request,
            ScriptedCaller caller,
            CallListener listener,
            VirtualScheduler time,
            FakeVoice voice,
            BiConsumer<FakeCall, @Nullable CallTimeline> ended) {
        this.request = request;
        this.caller = caller;
        this.listener = listener;
        this.time = time;
        this.voice = voice;
        this.ended = ended;
    }

    void start() {
        CallOutcome unanswered = caller.unanswered();
        if (unanswered == null || unanswered == CallOutcome.NO_ANSWER) {
            time.schedule(RINGS_AFTER, () -> tell(CallListener::onRinging));
        }
        boolean inTime = caller.answerAfter().compareTo(request.ringTimeout()) < 0;
        if (unanswered == CallOutcome.NO_ANSWER || !inTime) {
            next = time.schedule(request.ringTimeout(), () -> end(CallOutcome.NO_ANSWER));
        } else if (unanswered != null) {
            next = time.schedule(caller.answerAfter(), () -> end(unanswered));
        } else {
            next = time.schedule(caller.answerAfter(), this::answer);
        }
    }

    @Override
    public String attemptId() {
        return request.attemptId();
    }

    @Override
    public Playback play(AudioSource source) {
        FakePlayback playback = new FakePlayback(this, source);
        if (over) {
            source.close();
            return playback;
        }
        playbacks.add(playback);
        return playback;
    }

    @Override
    public void sendDtmf(String digits) {}

    @Override
    public void transfer(String destination) {
        if (performance != null && !over) {
            time.schedule(TRANSFER_TAKES, () -> end(CallOutcome.TRANSFERRED));
        }
    }

    @Override
    public void hangUp() {
        time.execute(() -> end(performance == null ? CallOutcome.CANCELLED : CallOutcome.HUNG_UP_BY_US));
    }

    void stop(FakePlayback playback) {
        if (playbacks.peek() == playback) {
            sounding = null;
        }
        if (playbacks.remove(playback)) {
            playback.source().close();
            stopped.add(playback);
            time.execute(this::tellStopped);
        }
    }

    private void answer() {
        performance = new CallerPerformance(caller, voice, new CallerPerformance.Line() {
            @Override
            public void press(char key) {
                tell(to -> to.onDtmf(key));
            }

            @Override
            public void hangUp() {
                time.execute(() -> end(CallOutcome.HUNG_UP_BY_CALLER));
            }
        });
        tell(CallListener::onAnswered);
        sounding = pull();
        next = time.schedule(AudioFrame.DURATION, tick);
    }

    /** The end of 20 ms: the bot's frame was heard, and the caller's is complete. */
    private void tick() {
        CallerPerformance person = performance;
        if (over || person == null) {
            return;
        }
        AudioFrame bot = sounding;
        AudioFrame frame;
        if (bot == null) {
            frame = person.next(false, null);
        } else {
            boolean sounds = SpokenWords.isIn(bot) || bot.levelDbfs() > QUIET_DBFS;
            frame = person.next(sounds, SpokenWords.wordBegunIn(bot));
            playbacks.element().frameHeard();
        }
        sounding = pull();
        next = time.schedule(AudioFrame.DURATION, tick);
        AudioFrame heard = frame == null ? AudioFrame.SILENCE : frame;
        try {
            listener.onAudio(heard);
        } catch (RuntimeException e) {
            logDropped(e);
        }
    }

    /** Takes the next frame to play, and ends the playbacks that have no more. */
    private @Nullable AudioFrame pull() {
        for (FakePlayback playback = playbacks.peek(); playback != null; playback = playbacks.peek()) {
            PlaybackEnd end = PlaybackEnd.FINISHED;
            try {
                AudioFrame frame = playback.source().next();
                if (frame != null) {
                    return frame;
                }
            } catch (RuntimeException e) {
                log.warn("Call {}: the source of a playback broke", attemptId(), e);
                end = PlaybackEnd.FAILED;
            }
            playbacks.remove();
            playback.source().close();
            finish(playback, end);
        }
        return null;
    }

    private void end(CallOutcome outcome) {
        if (over) {
            return;
        }
        over = true;
        if (next != null) {
            next.cancel();
        }
        playbacks.forEach(playback -> playback.source().close());
        stopped.addAll(playbacks);
        playbacks.clear();
        tellStopped();
        CallEnd how = CallEnd.of(outcome);
        ended.accept(
                this,
                performance == null ? null : new CallTimeline(attemptId(), caller.name(), performance.passages(), how));
        send(to -> to.onEnded(how));
    }

    private void finish(FakePlayback playback, PlaybackEnd how) {
        send(to -> to.onPlaybackEnded(playback, how));
    }

    private void tellStopped() {
        for (FakePlayback playback = stopped.poll(); playback != null; playback = stopped.poll()) {
            finish(playback, PlaybackEnd.STOPPED);
        }
    }

    private void tell(Consumer<CallListener> event) {
        if (!over) {
            send(event);
        }
    }

    private void send(Consumer<CallListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            logDropped(e);
        }
    }

    private void logDropped(RuntimeException e) {
        log.error("Call {}: the listener failed; the call goes on", attemptId(), e);
    }
}
