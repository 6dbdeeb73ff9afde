package io.minibot.turn;

import io.minibot.audio.AudioFrame;
import java.time.Duration;

/** One stretch of the caller's speech, as far as it has come. */
final class Utterance {
    /** Trailing consonants have no pitch: they belong to the speech for so long. */
    private static final int TRAIL_FRAMES = 6;
    /** How far the colour of a voice moves in words; a hum stays within a third of it. */
    private static final double ARTICULATION = 0.25;

    final boolean beganOverPrompt;
    private String[] words = {};
    private String text = "";
    private Completeness hint = Completeness.OPEN;
    private int frames;
    private int voicedFrames;
    private int silentFrames;
    private int sinceVoiced;
    private int speechFrames;
    /** One bit a frame, the present one lowest: voiced or not, since the prompt began. */
    private long recent;

    private int voicedOverPrompt;
    private double colour = Double.NaN;
    private double darkest = 1;
    private double brightest = -1;
    private boolean paused;
    private boolean bargedIn;

    Utterance(boolean beganOverPrompt) {
        this.beganOverPrompt = beganOverPrompt;
    }

    /** Takes a frame; returns whether it belongs to speech. */
    boolean accept(VoiceActivity.Kind kind, double brightness) {
        frames++;
        boolean voiced = kind == VoiceActivity.Kind.VOICED;
        recent = (recent << 1) | (voiced ? 1 : 0);
        sinceVoiced = voiced ? 0 : sinceVoiced + 1;
        if (voiced) {
            voicedFrames++;
            voicedOverPrompt++;
            follow(brightness);
        }
        boolean speaks = silentFrames == 0 || !paused
                ? voiced || (kind == VoiceActivity.Kind.LOUD && sinceVoiced <= TRAIL_FRAMES)
                : Long.bitCount(recent & 7) >= 2;
        if (speaks) {
            silentFrames = 0;
            speechFrames = frames;
        } else {
            silentFrames++;
        }
        return speaks;
    }

    private void follow(double brightness) {
        colour = Double.isNaN(colour) ? brightness : colour + (brightness - colour) * 0.4;
        if (voicedFrames > 2) {
            darkest = Math.min(darkest, colour);
            brightest = Math.max(brightest, colour);
        }
    }

    void promptStarted() {
        recent = 0;
        voicedOverPrompt = 0;
    }

    void promptEnded(boolean byBargeIn) {
        bargedIn |= byBargeIn;
    }

    boolean bargedIn() {
        return bargedIn;
    }

    void partial(String textSoFar) {
        if (!textSoFar.equals(text)) {
            text = textSoFar;
            words = Phrases.words(textSoFar);
            hint = Completeness.OPEN;
        }
    }

    void hint(Completeness completeness) {
        hint = completeness;
    }

    Completeness completeness(TurnLanguage language) {
        return language.soundsUnfinished(words) ? Completeness.UNFINISHED : hint;
    }

    String[] words() {
        return words;
    }

    int frames() {
        return frames;
    }

    int silentFrames() {
        return silentFrames;
    }

    int voicedFrames() {
        return voicedFrames;
    }

    int voicedOverPrompt() {
        return voicedOverPrompt;
    }

    /** Voiced frames among the last ones. */
    int voicedWithin(int lastFrames) {
        return Long.bitCount(lastFrames >= Long.SIZE ? recent : recent & ((1L << lastFrames) - 1));
    }

    boolean articulated() {
        return brightest - darkest > ARTICULATION;
    }

    boolean paused() {
        return paused;
    }

    void paused(boolean now) {
        paused = now;
    }

    UtteranceEnd end(UtteranceEnd.Cause cause, UtteranceEnd.Overlap overlap) {
        return new UtteranceEnd(cause, overlap, duration(silentFrames), duration(voicedFrames), duration(speechFrames));
    }

    private static Duration duration(int frames) {
        return AudioFrame.DURATION.multipliedBy(frames);
    }
}
