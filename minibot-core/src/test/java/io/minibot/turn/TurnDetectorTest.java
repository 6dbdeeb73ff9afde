package io.minibot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.audio.Murmur;
import io.minibot.turn.TurnEvent.BargeIn;
import io.minibot.turn.TurnEvent.SpeechStarted;
import io.minibot.turn.TurnEvent.UtteranceEnded;
import io.minibot.turn.UtteranceEnd.Cause;
import io.minibot.turn.UtteranceEnd.Overlap;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnDetectorTest {
    /** The murmur's first second ends with 40 ms of silence, and its syllables swell: so much is lost at each end. */
    private static final int EDGE_MS = 80;

    @Test
    void tellsAnUtteranceFromItsBeginningToItsEnd() {
        TestLine line = TestLine.quiet().silence(1000).speech(1000).silence(1000);
        assertThat(line.names()).containsExactly("SpeechStarted", "SpeechPaused", "UtteranceEnded");
        assertThat(line.at(SpeechStarted.class)).isBetween(1060, 1060 + EDGE_MS);
        assertThat(line.at(UtteranceEnded.class)).isBetween(2680 - EDGE_MS, 2680);
        UtteranceEnd end = line.end();
        assertThat(end.cause()).isEqualTo(Cause.SILENCE);
        assertThat(end.overlap()).isEqualTo(Overlap.NONE);
        assertThat(end.silence()).isEqualTo(Duration.ofMillis(680));
        assertThat(end.voiced()).isBetween(Duration.ofMillis(600), Duration.ofSeconds(1));
        assertThat(end.length()).isBetween(Duration.ofMillis(850), Duration.ofSeconds(1));
    }

    @Test
    void givesTheRecognizerTheSoundBeforeSpeechWasNoticed() {
        TestLine line = TestLine.quiet().silence(1000).speech(200);
        SpeechStarted started = (SpeechStarted) line.heard.get(0).event();
        assertThat(started.leadIn()).hasSize(18);
        assertThat(started.leadIn().get(17).levelDbfs()).isGreaterThan(-40);
        assertThat(started.leadIn().get(0).levelDbfs()).isEqualTo(-100);
    }

    @ParameterizedTest
    @CsvSource({
        "yes please,COMPLETE,280",
        "yes please,OPEN,680",
        "yes because,OPEN,1400",
        "yes because,COMPLETE,1400",
        "i think so,OPEN,680"
    })
    void waitsAsLongAsTheWordsAskFor(String text, Completeness hint, int silenceMs) {
        TestLine line = TestLine.quiet()
                .silence(500)
                .speech(700)
                .partial(text)
                .hint(hint)
                .silence(2000);
        assertThat(line.end().silence()).isEqualTo(Duration.ofMillis(silenceMs));
    }

    @Test
    void forgetsTheHintWhenTheTextGoesOn() {
        TestLine line = TestLine.quiet().silence(500).speech(700).partial("yes").hint(Completeness.COMPLETE);
        line.partial("yes but not today").silence(2000);
        assertThat(line.end().silence()).isEqualTo(Duration.ofMillis(680));
    }

    @Test
    void obeysTheStepsOwnSilence() {
        TestLine line = TestLine.quiet();
        line.detector.listen(Duration.ofSeconds(1));
        line.silence(500).speech(500).silence(2000);
        assertThat(line.end().silence()).isEqualTo(Duration.ofSeconds(1));
        line.detector.listen(null);
        line.speech(500).silence(2000);
        assertThat(line.end().silence()).isEqualTo(Duration.ofMillis(680));
    }

    @Test
    void saysWhenTheCallerSpeaksOn() {
        TestLine line = TestLine.quiet()
                .silence(500)
                .speech(500)
                .silence(300)
                .speech(500)
                .silence(1000);
        assertThat(line.names())
                .containsExactly("SpeechStarted", "SpeechPaused", "SpeechResumed", "SpeechPaused", "UtteranceEnded");
    }

    @Test
    void endsAnUtteranceThatDoesNotEnd() {
        TestLine line = TestLine.quiet().silence(500).speech(31_000).silence(1000);
        assertThat(line.heard.stream()
                        .filter(h -> h.event() instanceof UtteranceEnded)
                        .count())
                .isEqualTo(3);
        assertThat(((UtteranceEnded) line.heard.get(1).event()).end().cause()).isEqualTo(Cause.TOO_LONG);
        assertThat(line.heard.get(1).atMs()).isBetween(15_400, 15_600);
    }

    @Test
    void stopsAPromptForAWordThatIsNoBackchannel() {
        TestLine line =
                TestLine.quiet().silence(500).prompt().silence(500).speech(300).partial("wait");
        assertThat(line.at(BargeIn.class)).isEqualTo(1300);
        line.speech(300).promptEnds().silence(1000);
        assertThat(line.end().overlap()).isEqualTo(Overlap.BARGED_IN);
        assertThat(line.names()).containsOnlyOnce("BargeIn");
    }

    @Test
    void stopsAPromptForArticulateVoiceWithoutWords() {
        TestLine line = TestLine.quiet().silence(500).prompt().silence(500).speech(1000);
        assertThat(line.at(BargeIn.class)).isBetween(1000 + 400, 1000 + 600);
    }

    @ParameterizedTest
    @CsvSource({"300", "500", "700"})
    void playsOnForAHum(int ms) {
        TestLine line = TestLine.quiet().silence(500).prompt().silence(500);
        line.clip(Murmur.mm(-20, Duration.ofMillis(ms))).silence(2000);
        assertThat(line.names()).contains("UtteranceEnded").doesNotContain("BargeIn");
    }

    @Test
    void stopsAPromptForAHumThatDoesNotEnd() {
        TestLine line = TestLine.quiet().silence(500).prompt().silence(500);
        line.clip(Murmur.mm(-20, Duration.ofMillis(1500)));
        assertThat(line.names()).contains("BargeIn");
    }

    @Test
    void playsOnWhileABackchannelIsHalfSaid() {
        TestLine line =
                TestLine.quiet().silence(500).prompt().silence(500).speech(300).partial("oh i");
        assertThat(line.names()).doesNotContain("BargeIn");
        assertThat(line.partial("oh i see").names()).doesNotContain("BargeIn");
        assertThat(line.partial("oh i want").names()).contains("BargeIn");
    }

    @Test
    void playsOnForABackchannel() {
        TestLine line =
                TestLine.quiet().silence(500).prompt().silence(500).speech(300).partial("yeah");
        line.speech(400).partial("yeah okay").speech(300).silence(2000);
        assertThat(line.names()).doesNotContain("BargeIn");
        assertThat(line.end().overlap()).isEqualTo(Overlap.WITHIN_PROMPT);
    }

    @Test
    void stopsForABackchannelWhereTheStepSaysSo() {
        TestLine line = TestLine.quiet().silence(500);
        line.detector.promptStarted(true, true);
        line.silence(500).speech(300).partial("yeah");
        assertThat(line.names()).contains("BargeIn");
    }

    @Test
    void neverStopsAPreludeButReportsWhatIsSaid() {
        TestLine line = TestLine.quiet().silence(500);
        line.detector.promptStarted(false, false);
        line.silence(500)
                .speech(600)
                .partial("please leave a message")
                .speech(3000)
                .silence(2000);
        assertThat(line.names()).contains("UtteranceEnded").doesNotContain("BargeIn");
        assertThat(line.end().overlap()).isEqualTo(Overlap.WITHIN_PROMPT);
    }

    @Test
    void takesSpeechPastThePromptsEndForAnAnswer() {
        TestLine line =
                TestLine.quiet().silence(500).prompt().silence(1000).speech(200).partial("yes");
        line.promptEnds().speech(200).silence(1000);
        assertThat(line.end().overlap()).isEqualTo(Overlap.AT_PROMPT_END);
    }

    @Test
    void takesSpeechShortlyBeforeThePromptsEndForAnAnswerAndLosesNoTime() {
        TestLine line =
                TestLine.quiet().silence(500).prompt().silence(1000).speech(300).partial("yes");
        line.hint(Completeness.COMPLETE).silence(500);
        assertThat(line.end()).isNull();
        line.promptEnds();
        assertThat(line.end().overlap()).isEqualTo(Overlap.AT_PROMPT_END);
    }

    @Test
    void takesSpeechLongBeforeThePromptsEndForABackchannel() {
        TestLine line =
                TestLine.quiet().silence(500).prompt().silence(1000).speech(300).partial("yes");
        line.silence(900).promptEnds().silence(1000);
        assertThat(line.end().overlap()).isEqualTo(Overlap.WITHIN_PROMPT);
    }

    @Test
    void knowsBackchannelsAndUnfinishedWordsOfItsLanguageOnly() {
        TurnDetector french = new TurnDetector(TurnSettings.ofDefaults(), Locale.FRENCH);
        assertThat(french.isBackchannel("Mm, d'accord. Très bien !")).isTrue();
        assertThat(french.isBackchannel("oui mais non")).isFalse();
        assertThat(french.isBackchannel("")).isFalse();
        assertThat(french.isBackchannel("uh huh")).isFalse();
        TurnDetector unknown = new TurnDetector(TurnSettings.ofDefaults(), Locale.forLanguageTag("tlh"));
        assertThat(unknown.isBackchannel("yes")).isFalse();
    }
}
