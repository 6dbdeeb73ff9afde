package io.minibot.dialogue;

import io.minibot.lead.Disposition;
import io.minibot.scenario.Prompt;
import java.time.Duration;

/** What to do when a machine took the call: hang up, or leave a message after the beep. */
final class AnsweringMachine {
    /** Greetings are shorter; who has not heard a beep by then has missed it, and leaves the message. */
    private static final Duration BEEP = Duration.ofSeconds(30);

    private final DialogueState state;
    private final Timers timers;
    private final Voice voice;
    private final Phrases phrases;
    private final Closing closing;
    private final Hearing hearing;
    private boolean detected;

    AnsweringMachine(
            DialogueState state, Timers timers, Voice voice, Phrases phrases, Closing closing, Hearing hearing) {
        this.state = state;
        this.timers = timers;
        this.voice = voice;
        this.phrases = phrases;
        this.closing = closing;
        this.hearing = hearing;
    }

    /** Believed until an answer has moved the conversation on: who answers is a person. */
    void detected() {
        if (detected || state.answered || closing.isSuppressed()) {
            return;
        }
        detected = true;
        hearing.forget();
        closing.expect(Disposition.VOICEMAIL);
        if (state.scenario().voicemail().message() == null) {
            closing.hangUp(Disposition.VOICEMAIL);
            return;
        }
        voice.stop();
        timers.cancel(TimerId.SILENCE);
        timers.cancel(TimerId.HOLD);
        timers.cancel(TimerId.PART);
        state.phase = Phase.MACHINE;
        timers.start(TimerId.BEEP, BEEP);
    }

    /** It records now. */
    void beeps() {
        detected();
        Prompt message = state.scenario().voicemail().message();
        if (state.phase == Phase.MACHINE && message != null) {
            closing.leaveMessage(phrases.render(message));
        }
    }
}
