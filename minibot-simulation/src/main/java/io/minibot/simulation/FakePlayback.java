package io.minibot.simulation;

import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.telephony.Playback;
import java.time.Duration;

/** A source on its way to a caller of a {@link FakeCall}. */
final class FakePlayback implements Playback {
    private final FakeCall call;
    private final AudioSource source;
    private long heardFrames;

    FakePlayback(FakeCall call, AudioSource source) {
        this.call = call;
        this.source = source;
    }

    AudioSource source() {
        return source;
    }

    void frameHeard() {
        heardFrames++;
    }

    @Override
    public void stop() {
        call.stop(this);
    }

    @Override
    public Duration heard() {
        return AudioFrame.DURATION.multipliedBy(heardFrames);
    }
}
