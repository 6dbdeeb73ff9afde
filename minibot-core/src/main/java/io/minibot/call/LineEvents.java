package io.minibot.call;

import io.minibot.audio.AudioFrame;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.CallListener;
import io.minibot.telephony.Playback;
import io.minibot.telephony.PlaybackEnd;
import java.util.concurrent.atomic.AtomicInteger;

/** Brings what the telephone line tells into the call's mailbox, and nothing more: the line's threads must not wait. */
final class LineEvents implements CallListener {
    /** What arrives in the mailbox. */
    interface Listener {
        void onAnswered();

        void onAudio(AudioFrame frame);

        void onDtmf(char digit);

        void onPlaybackEnded(Playback playback, PlaybackEnd end);

        void onEnded(CallEnd end);

        /** The call is so far behind that audio was dropped; told once. */
        void onFallenBehind();
    }

    /** Frames that may wait in the mailbox: 10 s. Newer ones are dropped, for a call so far behind is lost anyway. */
    private static final int MAX_WAITING = 500;

    private final Mailbox mailbox;
    private final Listener listener;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();

    LineEvents(Mailbox mailbox, Listener listener) {
        this.mailbox = mailbox;
        this.listener = listener;
    }

    @Override
    public void onAnswered() {
        mailbox.post(listener::onAnswered);
    }

    @Override
    public void onAudio(AudioFrame frame) {
        if (waiting.get() >= MAX_WAITING) {
            if (dropped.getAndIncrement() == 0) {
                mailbox.post(listener::onFallenBehind);
            }
            return;
        }
        waiting.incrementAndGet();
        mailbox.post(() -> {
            waiting.decrementAndGet();
            listener.onAudio(frame);
        });
    }

    @Override
    public void onDtmf(char digit) {
        mailbox.post(() -> listener.onDtmf(digit));
    }

    @Override
    public void onPlaybackEnded(Playback playback, PlaybackEnd end) {
        mailbox.post(() -> listener.onPlaybackEnded(playback, end));
    }

    @Override
    public void onEnded(CallEnd end) {
        mailbox.post(() -> listener.onEnded(end));
    }
}
