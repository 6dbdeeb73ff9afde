package io.minibot.turn;

import io.minibot.audio.AudioFrame;
import java.time.Duration;
import java.util.Optional;

/**
 * Hears the beep of a voicemail: one steady tone between 350 and 2100 Hz, told once, when it has ended. Each frame is
 * tested for obeying the equation of a single sine, which two tones (DTMF) and voices do not. Not thread-safe.
 */
public final class BeepDetector {
    private static final double LOWEST_HZ = 350;
    private static final double HIGHEST_HZ = 2100;
    private static final double SOFTEST_DBFS = -45;
    /** 120 ms. */
    private static final int LEAST_FRAMES = 6;
    /** Three samples apart, so that all frequencies up to 2667 Hz are told apart. */
    private static final int STEP = 3;
    /** How much of a frame's power may be something else than the sine: noise 13 dB below it. */
    private static final double MOST_REST = 0.05;

    private static final double MOST_DRIFT = 0.015;
    private static final double MOST_SWELL_DB = 3;

    private int toneFrames;
    private double toneHz;
    private double levelDbfs;

    /**
     * A beep that was heard.
     *
     * @param frequencyHz its pitch
     * @param duration how long it sounded, to the frame
     */
    public record Beep(double frequencyHz, Duration duration) {}

    /** Creates a detector for one call. */
    public BeepDetector() {}

    /**
     * Takes the next frame.
     *
     * @param frame of the caller
     * @return the beep that has just ended, or nothing
     */
    public Optional<Beep> onFrame(AudioFrame frame) {
        double hz = frame.levelDbfs() < SOFTEST_DBFS ? 0 : frequencyHz(frame);
        if (toneFrames == 0 && hz == 0) {
            return Optional.empty();
        }
        if (hz > 0 && toneFrames > 0 && continues(hz, frame.levelDbfs())) {
            toneFrames++;
            toneHz += (hz - toneHz) / toneFrames;
            levelDbfs = frame.levelDbfs();
            return Optional.empty();
        }
        Optional<Beep> ended = toneFrames >= LEAST_FRAMES
                ? Optional.of(new Beep(toneHz, AudioFrame.DURATION.multipliedBy(toneFrames)))
                : Optional.empty();
        toneFrames = hz > 0 ? 1 : 0;
        toneHz = hz;
        levelDbfs = frame.levelDbfs();
        return ended;
    }

    private boolean continues(double hz, double dbfs) {
        boolean steady = Math.abs(dbfs - levelDbfs) <= MOST_SWELL_DB || toneFrames == 1;
        return steady && Math.abs(hz - toneHz) <= MOST_DRIFT * toneHz;
    }

    /** The frequency of the sine that the frame is, or 0. */
    private static double frequencyHz(AudioFrame frame) {
        double own = 0;
        double cross = 0;
        double sides = 0;
        for (int i = STEP; i < AudioFrame.SAMPLES - STEP; i++) {
            double middle = frame.sample(i);
            double side = (double) frame.sample(i - STEP) + frame.sample(i + STEP);
            own += middle * middle;
            cross += middle * side;
            sides += side * side;
        }
        double cosine = cross / (2 * own);
        if (own == 0 || Math.abs(cosine) >= 1) {
            return 0;
        }
        double rest = (sides - 4 * cosine * cross + 4 * cosine * cosine * own) / ((2 + 4 * cosine * cosine) * own);
        double hz = StrictMath.acos(cosine) * AudioFrame.SAMPLE_RATE_HZ / (2 * StrictMath.PI * STEP);
        return rest <= MOST_REST && hz >= LOWEST_HZ && hz <= HIGHEST_HZ ? hz : 0;
    }
}
