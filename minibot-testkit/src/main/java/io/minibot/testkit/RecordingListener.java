package io.minibot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.audio.AudioFrame;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.CallListener;
import io.minibot.telephony.CallOutcome;
import io.minibot.telephony.Playback;
import io.minibot.telephony.PlaybackEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps what a telephony tells, and what it does wrong in telling. */
final class RecordingListener implements CallListener {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<Playback> playbacks = new CopyOnWriteArrayList<>();
    private final List<PlaybackEnd> ends = new CopyOnWriteArrayList<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger frames = new AtomicInteger();
    private volatile double loudest = AudioFrame.SILENCE_DBFS;
    private volatile @Nullable Thread forbidden;
    private volatile @Nullable CallEnd end;
    private volatile boolean answered;
    private volatile boolean throwing;

    @Override
    public void onRinging() {
        event("ringing", () -> {});
    }

    @Override
    public void onAnswered() {
        event("answered", () -> {
            if (answered) {
                faults.add("answered twice");
            }
            answered = true;
        });
    }

    @Override
    public void onAudio(AudioFrame frame) {
        event("audio", () -> {
            if (!answered) {
                faults.add("audio before the answer");
            }
            frames.incrementAndGet();
            loudest = Math.max(loudest, frame.levelDbfs());
        });
    }

    @Override
    public void onPlaybackEnded(Playback playback, PlaybackEnd how) {
        event("playback " + how, () -> {
            if (playbacks.contains(playback)) {
                faults.add("a playback ended twice");
            }
            playbacks.add(playback);
            ends.add(how);
        });
    }

    @Override
    public void onEnded(CallEnd how) {
        event("ended " + how.outcome(), () -> end = how);
    }

    void forbid(@Nullable Thread thread) {
        forbidden = thread;
    }

    void throwing() {
        throwing = true;
    }

    boolean rang() {
        return events.contains("ringing");
    }

    boolean answered() {
        return answered;
    }

    boolean over() {
        return end != null;
    }

    int frames() {
        return frames.get();
    }

    double loudestDbfs() {
        return loudest;
    }

    List<Playback> playbacks() {
        return playbacks;
    }

    int playbackEnds() {
        return ends.size();
    }

    long ended(PlaybackEnd how) {
        return ends.stream().filter(how::equals).count();
    }

    @Nullable CallOutcome outcome() {
        CallEnd how = end;
        return how == null ? null : how.outcome();
    }

    /** All events but audio, in order. */
    List<String> events() {
        return new ArrayList<>(events);
    }

    void assertOrderly() {
        assertThat(faults)
                .as("what the telephony told wrongly; it told %s", events)
                .isEmpty();
    }

    private void event(String name, Runnable keep) {
        if (inside.incrementAndGet() > 1) {
            faults.add(name + " was told while another event was being told");
        }
        if (end != null) {
            faults.add(name + " was told after the end");
        }
        if (Thread.currentThread() == forbidden) {
            faults.add(name + " was told from within dial");
        }
        if (!name.equals("audio")) {
            events.add(name);
        }
        keep.run();
        inside.decrementAndGet();
        if (throwing) {
            throw new IllegalStateException("this listener throws, as the test wants");
        }
    }
}
