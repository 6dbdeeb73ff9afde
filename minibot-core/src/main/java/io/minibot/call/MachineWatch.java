package io.minibot.call;

import io.minibot.audio.AudioFrame;
import io.minibot.turn.AnsweringMachineDetector;
import io.minibot.turn.AnsweringMachineDetector.Verdict;
import io.minibot.turn.BeepDetector;
import java.time.Duration;
import java.util.Locale;

/** Watches the beginning of a call for an answering machine, and from there on for its beep. Lives in the mailbox. */
final class MachineWatch {
    /** What the watch tells. */
    interface Listener {
        /** A machine took the call; told once. */
        void onMachine();

        /** The machine's beep has ended; told after {@link #onMachine}. */
        void onBeep();
    }

    /** Beeps are looked for in this time after the answer; later there is no greeting any more. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final AnsweringMachineDetector detector;
    private final BeepDetector beeps = new BeepDetector();
    private final Listener listener;
    private int framesLeft = (int) WINDOW.dividedBy(AudioFrame.DURATION);
    private boolean machine;

    MachineWatch(Locale language, Listener listener) {
        this.detector = new AnsweringMachineDetector(language);
        this.listener = listener;
    }

    void onFrame(AudioFrame frame, boolean speaking) {
        if (framesLeft == 0) {
            return;
        }
        framesLeft--;
        judge(detector.onFrame(speaking));
        if (beeps.onFrame(frame).isPresent()) {
            judge(detector.onBeep());
            if (machine) {
                listener.onBeep();
            }
        }
    }

    void onPartial(String text) {
        judge(detector.onPartial(text));
    }

    void onUtterance(String text, Duration length) {
        judge(detector.onUtterance(text, length));
    }

    private void judge(Verdict verdict) {
        if (verdict == Verdict.MACHINE && !machine) {
            machine = true;
            listener.onMachine();
        }
    }
}
