package io.minibot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.audio.AudioFrame;
import io.minibot.turn.BeepDetector;
import io.minibot.turn.TurnDetector;
import io.minibot.turn.TurnEvent;
import io.minibot.turn.TurnSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenWordsTest {
    private final TurnDetector detector = new TurnDetector(TurnSettings.ofDefaults(), Locale.ENGLISH);
    private final List<TurnEvent> events = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"yes", "mm", "no", "yes I own it", "I would like to know how much it costs every month"})
    void theEngineTakesItForSpeechThatBeginsAndEnds(String text) {
        silence(50);
        for (AudioFrame frame : SpokenWords.frames(SpokenWords.speak(text, 1))) {
            events.addAll(detector.onFrame(frame));
        }
        silence(200);
        assertThat(events).first().isInstanceOf(TurnEvent.SpeechStarted.class);
        assertThat(events).last().isInstanceOf(TurnEvent.UtteranceEnded.class);
        assertThat(events.stream().filter(TurnEvent.SpeechStarted.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aLongLineOverAPromptIsABargeIn() {
        silence(50);
        detector.promptStarted(true, false);
        for (AudioFrame frame : SpokenWords.frames(SpokenWords.speak("hold on how much does it cost", 1))) {
            events.addAll(detector.onFrame(frame));
        }
        assertThat(events).anyMatch(TurnEvent.BargeIn.class::isInstance);
    }

    @Test
    void theWordsAreInTheSoundInOrder() {
        AudioFrame[] frames = SpokenWords.frames(SpokenWords.speak("Is it you, Zoé? Good.", 1.3));
        assertThat(SpokenWords.wordsIn(Arrays.asList(frames))).containsExactly("Is", "it", "you,", "Zoé?", "Good.");
    }

    @Test
    void twiceTheSpeedIsHalfTheLength() {
        String text = "incomprehensibilities notwithstanding extraordinarily";
        assertThat(FakeSynthesizer.durationOf(text, 1).toMillis())
                .isBetween(
                        2 * FakeSynthesizer.durationOf(text, 2).toMillis() - 60,
                        2 * FakeSynthesizer.durationOf(text, 2).toMillis() + 60);
    }

    @Test
    void theBeepOfAMachineIsHeardAsOne() {
        BeepDetector beeps = new BeepDetector();
        AudioFrame[] frames = new FakeVoice().machine(AnsweringMachine.of("This is Ada. Leave a message."));
        long heard = Arrays.stream(frames)
                        .filter(frame -> beeps.onFrame(frame).isPresent())
                        .count()
                + (beeps.onFrame(AudioFrame.SILENCE).isPresent() ? 1 : 0);
        assertThat(heard).isEqualTo(1);
    }

    private void silence(int frames) {
        for (int i = 0; i < frames; i++) {
            events.addAll(detector.onFrame(AudioFrame.SILENCE));
        }
    }
}
