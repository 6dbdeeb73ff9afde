package io.minibot.audio;

import java.time.Duration;
import java.util.ArrayDeque;

/** What comes back of our own sound from the far end of a line: later and softer. Not thread-safe. */
public final class Echo {
    private final ArrayDeque<AudioFrame> under = new ArrayDeque<>();
    private final double attenuationDb;

    /**
     * Creates an echo.
     *
     * @param delay how much later, rounded down to whole frames
     * @param attenuationDb how much softer, above 0; a usual line has 30 or more
     */
    public Echo(Duration delay, double attenuationDb) {
        this.attenuationDb = attenuationDb;
        for (long i = delay.toMillis() / AudioFrame.DURATION.toMillis(); i > 0; i--) {
            under.add(AudioFrame.SILENCE);
        }
    }

    /**
     * Takes the frame that is played now.
     *
     * @param played what the far end hears; {@link AudioFrame#SILENCE} while nothing plays
     * @return what comes back at this moment
     */
    public AudioFrame next(AudioFrame played) {
        under.add(played == AudioFrame.SILENCE ? played : Gain.apply(played, -attenuationDb));
        return under.remove();
    }
}
