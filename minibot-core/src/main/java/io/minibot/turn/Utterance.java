package io.minibot.turn;

import io.minibot.audio.AudioFrame;
import java.time.Duration;

/** One stretch of the caller's speech, as far as it has come. */
final class Utterance {
    /** Trailing consonants have no pitch: they belong to the speech for so long. */
    private static final int TRAIL_FRAMES = 6;

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
    /** The frame with which the present stretch of speech began: after a pause, or with the prompt. */
    private int stretchStart;

    private final Articulation articulation = new Articulation();
    private boolean paused;
    private boolean bargedIn;

    Utterance(boolean beganOverPrompt) {
        this.beganOverPrompt = beganOverPrompt;
    }

    /** Takes a frame; returns whether it belongs to speech. */
    boolean accept(VoiceActivity.Kind kind, VoiceActivity activity) {
        frames++;
        boolean voiced = kind == VoiceActivity.Kind.VOICED;
        recent = (recent << 1) | (voiced ? 1 : 0);
        sinceVoiced = voiced ? 0 : sinceVoiced + 1;
        if (voiced) {
            voicedFrames++;
            voicedOverPrompt++;
            articulation.voiced(activity.brightness(), activity.tiltDb());
        } else if (kind == VoiceActivity.Kind.LOUD) {
            articulation.unvoiced();
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

    void promptStarted() {
        recent = 0;
        voicedOverPrompt = 0;
        stretchStart = frames;
    }

    void bargeIn() {
        bargedIn = true;
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

    /** How long the caller has been speaking over the prompt without a pause, if it is words more than a hum; else 0. */
    int articulateFrames() {
        int stretch = frames - stretchStart;
        boolean dense = 2 * voicedWithin(stretch) >= Math.min(stretch, Long.SIZE);
        return dense && articulation.isOfWords() ? stretch : 0;
    }

    boolean paused() {
        return paused;
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        stretchStart = frames - 1;
    }

    UtteranceEnd end(UtteranceEnd.Cause cause, UtteranceEnd.Overlap overlap) {
        return new UtteranceEnd(cause, overlap, duration(silentFrames), duration(voicedFrames), duration(speechFrames));
    }

    private static Duration duration(int frames) {
        return AudioFrame.DURATION.multipliedBy(frames);
    }
}
