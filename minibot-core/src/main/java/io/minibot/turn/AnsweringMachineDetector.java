package io.minibot.turn;

import io.minibot.audio.AudioFrame;
import java.time.Duration;
import java.util.Locale;

/**
 * Tells a voicemail from a person, by what is said above all: phrases that no person says, likely phrases in a long
 * unbroken greeting, a beep after speech. Timing alone proves nothing. Looks at the first seconds of a call only; counts
 * frames. Not thread-safe.
 */
public final class AnsweringMachineDetector {
    /** What answered. */
    public enum Verdict {
        /** A short greeting as people give it. May still become {@link #MACHINE}: some voicemails say "Hello" first. */
        HUMAN,
        /** A voicemail. Final. */
        MACHINE,
        /** Nothing can be said yet. */
        UNDECIDED
    }

    /** Phrases count for so long after the answer; later a person may speak of messages too. */
    private static final int WINDOW_FRAMES = frames(Duration.ofSeconds(30));
    /** People greet more briefly. */
    private static final Duration LONG_GREETING = Duration.ofMillis(3500);

    private static final int LONG_GREETING_FRAMES = frames(LONG_GREETING);

    private static final Duration SHORT_GREETING = Duration.ofSeconds(2);
    private static final int SHORT_GREETING_WORDS = 6;
    private static final int SPEECH_BEFORE_BEEP_FRAMES = frames(Duration.ofSeconds(1));

    private final TurnLanguage language;
    private int frames;
    private int unbrokenFrames;
    private int spokenFrames;
    private boolean likely;
    private Verdict verdict = Verdict.UNDECIDED;

    /**
     * Creates a detector for one call.
     *
     * @param language whose voicemail phrases to know; French and English are known
     */
    public AnsweringMachineDetector(Locale language) {
        this.language = TurnLanguage.of(language);
    }

    /**
     * Counts a frame of the call.
     *
     * @param speaking whether an utterance is open, as {@link TurnDetector#isSpeaking()} says
     * @return the verdict now
     */
    public Verdict onFrame(boolean speaking) {
        if (frames > WINDOW_FRAMES) {
            return verdict;
        }
        frames++;
        if (speaking) {
            unbrokenFrames++;
            spokenFrames++;
            return likely && unbrokenFrames >= LONG_GREETING_FRAMES ? machine() : verdict;
        }
        unbrokenFrames = 0;
        likely = false;
        return verdict;
    }

    /**
     * Takes what is understood so far of the present utterance.
     *
     * @param textSoFar a partial text
     * @return the verdict now
     */
    public Verdict onPartial(String textSoFar) {
        if (frames > WINDOW_FRAMES) {
            return verdict;
        }
        String[] words = Phrases.words(textSoFar);
        if (language.surelyMachine(words)) {
            return machine();
        }
        likely = language.likelyMachine(words);
        return likely && unbrokenFrames >= LONG_GREETING_FRAMES ? machine() : verdict;
    }

    /**
     * Takes the final text of an utterance.
     *
     * @param text what was understood
     * @param length how long it was, as {@link UtteranceEnd#length()} says
     * @return the verdict now
     */
    public Verdict onUtterance(String text, Duration length) {
        if (frames > WINDOW_FRAMES) {
            return verdict;
        }
        String[] words = Phrases.words(text);
        if (language.surelyMachine(words) || (language.likelyMachine(words) && length.compareTo(LONG_GREETING) >= 0)) {
            return machine();
        }
        boolean brief =
                length.compareTo(SHORT_GREETING) <= 0 && words.length > 0 && words.length <= SHORT_GREETING_WORDS;
        if (verdict == Verdict.UNDECIDED && brief && !language.likelyMachine(words)) {
            verdict = Verdict.HUMAN;
        }
        return verdict;
    }

    /**
     * Says that a {@link BeepDetector} heard a beep.
     *
     * @return the verdict now: a machine, if somebody spoke before
     */
    public Verdict onBeep() {
        boolean greeted = spokenFrames >= SPEECH_BEFORE_BEEP_FRAMES;
        return greeted && frames <= WINDOW_FRAMES ? machine() : verdict;
    }

    private static int frames(Duration duration) {
        return (int) duration.dividedBy(AudioFrame.DURATION);
    }

    private Verdict machine() {
        verdict = Verdict.MACHINE;
        return verdict;
    }
}
