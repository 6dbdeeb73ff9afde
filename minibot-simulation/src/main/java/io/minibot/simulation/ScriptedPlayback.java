package io.minibot.simulation;

import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.telephony.Playback;
import java.time.Duration;

/** A source on its way to a scripted caller. */
final class ScriptedPlayback implements Playback {
    private final ScriptedCall call;
    private final AudioSource source;
    private volatile int heardFrames;

    ScriptedPlayback(ScriptedCall call, AudioSource source) {
        this.call = call;
        this.source = source;
    }

    AudioSource source() {
        return source;
    }

    /** Called under the call's lock alone. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
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
