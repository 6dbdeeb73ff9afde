package io.minibot.simulation;

import io.minibot.audio.AudioFrame;
import io.minibot.audio.Echo;
import io.minibot.audio.G711;
import io.minibot.audio.Gain;
import io.minibot.audio.Noise;
import io.minibot.audio.TelephoneBand;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a simulated line sounds to the engine. The bot's own sound reaches the caller unharmed.
 *
 * @param narrowBand whether the caller is heard through 8 kHz and G.711 A-law, which also delays by 10 ms
 * @param noiseDbfs the level of noise on the caller's side, or null for none
 * @param echoDb how much softer the bot comes back on the caller's side, above 0, or null for none
 * @param echoDelay how much later it comes back
 * @param seed which noise; each call has its own
 */
public record LineQuality(
        boolean narrowBand,
        @Nullable Double noiseDbfs,
        @Nullable Double echoDb,
        Duration echoDelay,
        long seed) {
    /** Neither narrow band nor noise nor echo. */
    public static final LineQuality PERFECT = new LineQuality(false, null, null, Duration.ZERO, 0);
    /** An ordinary telephone line: narrow band, noise at -55 dBFS, an echo 40 dB down after 60 ms. */
    public static final LineQuality TELEPHONE = new LineQuality(true, -55.0, 40.0, Duration.ofMillis(60), 1);

    /** Checks the ranges. */
    public LineQuality {
        if (noiseDbfs != null && !(noiseDbfs >= -100 && noiseDbfs <= -3)) {
            throw new IllegalArgumentException("noise at " + noiseDbfs + " dBFS is not within -100..-3");
        }
        if (echoDb != null && !(echoDb > 0 && echoDb <= 100)) {
            throw new IllegalArgumentException("an echo " + echoDb + " dB down is not within 0..100");
        }
        if (echoDelay.isNegative() || echoDelay.compareTo(Duration.ofSeconds(2)) > 0) {
            throw new IllegalArgumentException("an echo after " + echoDelay + " is not within 0..2 s");
        }
    }

    /**
     * Returns this line with noise.
     *
     * @param dbfs its RMS level
     * @param noiseSeed which noise
     */
    public LineQuality withNoise(double dbfs, long noiseSeed) {
        return new LineQuality(narrowBand, dbfs, echoDb, echoDelay, noiseSeed);
    }

    /**
     * Returns this line with an echo of the bot.
     *
     * @param attenuationDb how much softer it comes back
     * @param delay how much later
     */
    public LineQuality withEcho(double attenuationDb, Duration delay) {
        return new LineQuality(narrowBand, noiseDbfs, attenuationDb, delay, seed);
    }

    /** Returns the line of one call; frames go through it in order. */
    Line open(String attemptId) {
        return new Line(this, seed * 31 + attemptId.hashCode());
    }

    /** One call's line, with the state of its filters. */
    static final class Line {
        private final @Nullable Noise noise;
        private final @Nullable Echo echo;
        private final @Nullable TelephoneBand band;

        private Line(LineQuality quality, long noiseSeed) {
            noise = quality.noiseDbfs() == null ? null : Noise.white(quality.noiseDbfs(), noiseSeed);
            echo = quality.echoDb() == null ? null : new Echo(quality.echoDelay(), quality.echoDb());
            band = quality.narrowBand() ? new TelephoneBand(G711.A_LAW) : null;
        }

        AudioFrame carry(AudioFrame caller, AudioFrame bot) {
            AudioFrame sound = caller;
            if (echo != null) {
                sound = Gain.mix(sound, echo.next(bot));
            }
            if (noise != null) {
                sound = Gain.mix(sound, noise.next());
            }
            return band == null ? sound : band.apply(sound);
        }
    }
}
