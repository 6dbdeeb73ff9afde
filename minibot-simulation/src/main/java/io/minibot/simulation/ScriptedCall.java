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
import io.minibot.time.Scheduler;
import io.minibot.time.Scheduler.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call to a scripted caller: a tick every 20 ms carries a frame each way. Ticks and the listener run on the
 * scheduler's thread; what other threads may touch is guarded by this object.
 */
final class ScriptedCall implements Call {
    private static final Logger log = LoggerFactory.getLogger(ScriptedCall.class);
    private static final Duration RINGS_AFTER = Duration.ofMillis(200);
    private static final Duration TRANSFER_TAKES = Duration.ofSeconds(2);

    private final DialRequest request;
    private final ScriptedCaller caller;
    private final CallListener listener;
    private final Scheduler time;
    private final CallerPerformance.CallerVoice voice;
    private final Wire wire;
    private final Consumer<String> ended;
    private final Runnable tick = this::tick;
    private final Deque<ScriptedPlayback> playbacks = new ArrayDeque<>();
    private final Deque<ScriptedPlayback> stopped = new ArrayDeque<>();
    private @Nullable AudioFrame sounding;
    private boolean over;
    private @Nullable CallerPerformance performance;
    private @Nullable Timer next;
    private Instant due = Instant.EPOCH;

    ScriptedCall(
            DialRequest request,
            ScriptedCaller caller,
            CallListener listener,
            Scheduler time,
            CallerPerformance.CallerVoice voice,
            Wire wire,
            Consumer<String> ended) {
        this.request = request;
        this.caller = caller;
        this.listener = listener;
        this.time = time;
        this.voice = voice;
        this.wire = wire;
        this.ended = ended;
    }

    void start() {
        CallOutcome unanswered = caller.unanswered();
        if (unanswered == null || unanswered == CallOutcome.NO_ANSWER) {
            time.schedule(RINGS_AFTER, this::ring);
        }
        boolean inTime = caller.answerAfter().compareTo(request.ringTimeout()) < 0;
        if (unanswered == CallOutcome.NO_ANSWER || !inTime) {
            time.schedule(request.ringTimeout(), () -> end(CallOutcome.NO_ANSWER));
        } else if (unanswered != null) {
            time.schedule(caller.answerAfter(), () -> end(unanswered));
        } else {
            time.schedule(caller.answerAfter(), this::answer);
        }
    }

    @Override
    public String attemptId() {
        return request.attemptId();
    }

    @Override
    public Playback play(AudioSource source) {
        ScriptedPlayback playback = new ScriptedPlayback(this, source);
        synchronized (this) {
            if (!over) {
                playbacks.add(playback);
                return playback;
            }
        }
        source.close();
        return playback;
    }

    /** Scripted callers do not listen to tones. */
    @Override
    public void sendDtmf(String digits) {}

    @Override
    public void transfer(String destination) {
        time.schedule(TRANSFER_TAKES, () -> {
            if (performance != null) {
                end(CallOutcome.TRANSFERRED);
            }
        });
    }

    @Override
    public void hangUp() {
        time.schedule(
                Duration.ZERO, () -> end(performance == null ? CallOutcome.CANCELLED : CallOutcome.HUNG_UP_BY_US));
    }

    /** Takes a playback off the line; the listener is told, and the source closed, on the scheduler's thread. */
    void stop(ScriptedPlayback playback) {
        synchronized (this) {
            if (playbacks.peek() == playback) {
                sounding = null;
            }
            if (!playbacks.remove(playback)) {
                return;
            }
            stopped.add(playback);
        }
        time.schedule(Duration.ZERO, this::tellStopped);
    }

    private void ring() {
        if (!over && performance == null) {
            tell(CallListener::onRinging);
        }
    }

    private void answer() {
        if (over) {
            return;
        }
        performance = new CallerPerformance(caller, voice, new CallerPerformance.Line() {
            @Override
            public void press(char key) {
                tell(to -> to.onDtmf(key));
            }

            @Override
            public void hangUp() {
                time.schedule(Duration.ZERO, () -> end(CallOutcome.HUNG_UP_BY_CALLER));
            }
        });
        tell(CallListener::onAnswered);
        pull();
        due = time.now();
        scheduleTick();
    }

    /** The end of 20 ms: the bot's frame was heard, and the caller's is complete. */
    private void tick() {
        AudioFrame bot;
        synchronized (this) {
            if (over) {
                return;
            }
            bot = sounding;
            if (bot != null) {
                playbacks.element().frameHeard();
            }
        }
        CallerPerformance person = java.util.Objects.requireNonNull(performance);
        AudioFrame said =
                bot == null ? person.next(false, null) : person.next(wire.sounds(bot), wire.wordsBegunIn(bot));
        AudioFrame arriving = wire.carry(said, bot);
        pull();
        scheduleTick();
        try {
            listener.onAudio(arriving);
        } catch (RuntimeException e) {
            logDropped(e);
        }
    }

    /** At fixed instants, so that a late tick does not make the next ones late. */
    private void scheduleTick() {
        Instant now = time.now();
        wire.late(Duration.between(due, now));
        due = due.plus(AudioFrame.DURATION);
        next = time.schedule(Duration.between(now, due), tick);
    }

    /** Takes the next frame to play, and ends the playbacks that have no more. */
    private void pull() {
        for (; ; ) {
            ScriptedPlayback playback;
            synchronized (this) {
                playback = playbacks.peek();
            }
            PlaybackEnd end = PlaybackEnd.FINISHED;
            AudioFrame frame = null;
            try {
                frame = playback == null ? null : playback.source().next();
            } catch (RuntimeException e) {
                log.warn("Call {}: the source of a playback broke", attemptId(), e);
                end = PlaybackEnd.FAILED;
            }
            synchronized (this) {
                if (playback == playbacks.peek()) {
                    sounding = frame;
                    if (playback == null || frame != null) {
                        return;
                    }
                    playbacks.remove();
                } else {
                    continue; // stopped meanwhile, or the first one has come
                }
            }
            finish(playback, end);
        }
    }

    private void end(CallOutcome outcome) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            stopped.addAll(playbacks);
            playbacks.clear();
            sounding = null;
        }
        if (next != null) {
            next.cancel();
        }
        tellStopped();
        CallEnd how = CallEnd.of(outcome);
        ended.accept(attemptId());
        if (performance != null) {
            wire.ended(performance, how);
        }
        tell(to -> to.onEnded(how));
    }

    private void tellStopped() {
        for (; ; ) {
            ScriptedPlayback playback;
            synchronized (this) {
                playback = stopped.poll();
            }
            if (playback == null) {
                return;
            }
            finish(playback, PlaybackEnd.STOPPED);
        }
    }

    private void finish(ScriptedPlayback playback, PlaybackEnd how) {
        playback.source().close();
        wire.playbackEnded(how);
        tell(to -> to.onPlaybackEnded(playback, how));
    }

    private void tell(Consumer<CallListener> event) {
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
