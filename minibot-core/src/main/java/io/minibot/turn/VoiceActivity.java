package io.minibot.turn;

import io.minibot.audio.AudioFrame;

/**
 * Tells voice from silence, frame by frame. A frame is voiced if the band of the voice is clearly above the line's noise
 * floor <em>and</em> has a pitch: noise of any loudness has none, and a hum that stays the same becomes part of the floor.
 */
final class VoiceActivity {
    /** What a frame is. */
    enum Kind {
        SILENT,
        /** Loud without a pitch: a consonant, a breath, a click, noise that rises. */
        LOUD,
        VOICED
    }

    /** Softer than this is no voice on any line: passed over without a look at the samples. */
    private static final double SILENCE_DBFS = -58;
    /** A voice is louder than this. Callers are heard at -35 to -15. */
    private static final double SOFTEST_VOICE_DBFS = -48;
    /** Louder lines than this cannot be talked over. */
    private static final double LOUDEST_FLOOR_DBFS = -20;

    private static final double VOICE_ABOVE_FLOOR_DB = 6;
    private static final double LOUD_ABOVE_FLOOR_DB = 9;
    /** A pitch that holds its level this well, this long, is a hum; at the start of a call sooner. */
    private static final double HUM_RANGE_DB = 3;

    private static final int HUM_FRAMES = 100;
    private static final int HUM_FRAMES_AT_START = 15;
    private static final int START_FRAMES = 25;

    private final Spectrum spectrum = new Spectrum();
    private final NoiseFloor voiceFloor = new NoiseFloor(SILENCE_DBFS, LOUDEST_FLOOR_DBFS);
    private final NoiseFloor wholeFloor = new NoiseFloor(SILENCE_DBFS, LOUDEST_FLOOR_DBFS);
    private int frames;
    private double tiltDb;
    private int steadyFrames;
    private double steadyLow;
    private double steadyHigh;

    /**
     * Takes the next frame.
     *
     * @param raisedDb how much louder than usual a voice must be: our own prompt may come back as an echo
     */
    Kind accept(AudioFrame frame, double raisedDb) {
        frames++;
        double whole = frame.levelDbfs();
        if (whole < SILENCE_DBFS) {
            spectrum.skip();
            steadyFrames = 0;
            voiceFloor.accept(SILENCE_DBFS);
            wholeFloor.accept(SILENCE_DBFS);
            return Kind.SILENT;
        }
        spectrum.accept(frame);
        double level = spectrum.levelDbfs();
        tiltDb = whole - level;
        boolean pitched = level > voiceFloor.dbfs() + VOICE_ABOVE_FLOOR_DB / 2 && hasPitch();
        if (!pitched) {
            steadyFrames = 0;
        }
        if (!pitched || isHum(level)) {
            voiceFloor.accept(level);
            wholeFloor.accept(whole);
        }
        double marginDb = raisedDb > 0 ? raisedDb / 3 : 0;
        if (pitched
                && level > voiceFloor.dbfs() + VOICE_ABOVE_FLOOR_DB + marginDb
                && level > SOFTEST_VOICE_DBFS + raisedDb) {
            return Kind.VOICED;
        }
        boolean loud =
                whole > wholeFloor.dbfs() + LOUD_ABOVE_FLOOR_DB + marginDb && whole > SOFTEST_VOICE_DBFS + raisedDb;
        return loud ? Kind.LOUD : Kind.SILENT;
    }

    /** The colour of the last voiced frame: steady in a hum, changing in words. */
    double brightness() {
        return spectrum.brightness();
    }

    /** How much louder the last frame was than its band of the voice. */
    double tiltDb() {
        return tiltDb;
    }

    private boolean hasPitch() {
        spectrum.analyse();
        return spectrum.pitched();
    }

    private boolean isHum(double level) {
        if (steadyFrames == 0 || Math.max(level, steadyHigh) - Math.min(level, steadyLow) > HUM_RANGE_DB) {
            steadyFrames = 0;
            steadyLow = level;
            steadyHigh = level;
        }
        steadyFrames++;
        steadyLow = Math.min(level, steadyLow);
        steadyHigh = Math.max(level, steadyHigh);
        return steadyFrames >= (frames <= START_FRAMES ? HUM_FRAMES_AT_START : HUM_FRAMES);
    }
}
