package io.minibot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.turn.AnsweringMachineDetector.Verdict;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringMachineDetectorTest {
    @ParameterizedTest
    @CsvSource({
        "fr,Bonjour vous êtes bien sur la messagerie de Paul Durand",
        "fr,je ne suis pas là laissez-moi un message après le bip",
        "fr,le numéro que vous avez composé n'est pas attribué",
        "en,please leave a message after the tone",
        "en,the person you are trying to reach is not available",
        "en,you have reached the voicemail of john"
    })
    void knowsAVoicemailByWhatNoPersonSays(String language, String text) {
        AnsweringMachineDetector detector = new AnsweringMachineDetector(Locale.forLanguageTag(language));
        detector.onFrame(true);
        assertThat(detector.onPartial(text)).isEqualTo(Verdict.MACHINE);
    }

    @ParameterizedTest
    @CsvSource({
        "fr,Allô ?",
        "fr,oui bonjour",
        "fr,oui j'écoute",
        "en,hello",
        "en,yes who is this",
        "en,john smith speaking"
    })
    void knowsAPersonByAShortGreeting(String language, String text) {
        AnsweringMachineDetector detector = new AnsweringMachineDetector(Locale.forLanguageTag(language));
        speak(detector, 900);
        assertThat(detector.onPartial(text)).isEqualTo(Verdict.UNDECIDED);
        assertThat(detector.onUtterance(text, Duration.ofMillis(900))).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void changesItsMindWhenTheHelloWasAMachines() {
        AnsweringMachineDetector detector = new AnsweringMachineDetector(Locale.ENGLISH);
        speak(detector, 500);
        assertThat(detector.onUtterance("hello", Duration.ofMillis(500))).isEqualTo(Verdict.HUMAN);
        speak(detector, 2000);
        assertThat(detector.onPartial("i can't come to the phone")).isEqualTo(Verdict.MACHINE);
        assertThat(detector.onUtterance("yes", Duration.ofMillis(300))).isEqualTo(Verdict.MACHINE);
    }

    @Test
    void believesLikelyPhrasesOnlyInALongUnbrokenGreeting() {
        AnsweringMachineDetector brief = new AnsweringMachineDetector(Locale.ENGLISH);
        speak(brief, 1000);
        assertThat(brief.onPartial("he is not available")).isEqualTo(Verdict.UNDECIDED);
        assertThat(brief.onUtterance("he is not available", Duration.ofSeconds(1)))
                .isEqualTo(Verdict.UNDECIDED);
        AnsweringMachineDetector lengthy = new AnsweringMachineDetector(Locale.ENGLISH);
        speak(lengthy, 2000);
        assertThat(lengthy.onPartial("you have reached smith and sons")).isEqualTo(Verdict.UNDECIDED);
        assertThat(speak(lengthy, 2000)).isEqualTo(Verdict.MACHINE);
    }

    @Test
    void believesLengthAloneToBeNothing() {
        AnsweringMachineDetector detector = new AnsweringMachineDetector(Locale.FRENCH);
        assertThat(speak(detector, 12_000)).isEqualTo(Verdict.UNDECIDED);
        assertThat(detector.onUtterance(
                        "bonjour moi c'est Jacqueline et je suis très contente", Duration.ofSeconds(12)))
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void believesABeepAfterSpeechOnly() {
        AnsweringMachineDetector detector = new AnsweringMachineDetector(Locale.FRENCH);
        assertThat(detector.onBeep()).isEqualTo(Verdict.UNDECIDED);
        speak(detector, 1500);
        assertThat(detector.onBeep()).isEqualTo(Verdict.MACHINE);
    }

    @Test
    void letsAPersonSpeakOfMessagesLaterInTheCall() {
        AnsweringMachineDetector detector = new AnsweringMachineDetector(Locale.ENGLISH);
        speak(detector, 31_000);
        assertThat(detector.onPartial("can i leave a message for your boss")).isEqualTo(Verdict.UNDECIDED);
    }

    private static Verdict speak(AnsweringMachineDetector detector, int ms) {
        Verdict verdict = Verdict.UNDECIDED;
        for (int i = 0; i < ms / 20; i++) {
            verdict = detector.onFrame(true);
        }
        return verdict;
    }
}
