package io.minibot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.audio.AudioFrame;
import io.minibot.recognition.RecognitionException;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.RecognizedWord;
import io.minibot.recognition.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FakeRecognizerTest {
    private static final RecognitionRequest REQUEST = RecognitionRequest.of("a1", Locale.ENGLISH);
    private final List<String> partials = new ArrayList<>();

    @Test
    void itUnderstandsWhatWasSpokenWithAccentsAndWithoutPunctuation() {
        assertThat(recognize(new FakeRecognizer(), "Oui, ça m'intéresse déjà !").text())
                .isEqualTo("oui ça m'intéresse déjà");
    }

    @Test
    void partialsGrowWhileTheCallerSpeaks() {
        recognize(new FakeRecognizer(), "yes I would like to know more about that");
        assertThat(partials).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        for (int i = 1; i < partials.size(); i++) {
            assertThat(partials.get(i)).startsWith(partials.get(i - 1));
        }
    }

    @Test
    void aWordOfWhichLessThanHalfArrivesIsNotHeard() {
        AudioFrame[] frames = SpokenWords.frames(SpokenWords.speak("absolutely yes", 1));
        int firstWord = SpokenWords.length(frames[0]);
        try (RecognitionSession session = new FakeRecognizer().open(REQUEST, partials::add)) {
            for (int i = firstWord / 2 + 2; i < frames.length; i++) {
                session.accept(frames[i]);
            }
            assertThat(session.finish().text()).isEqualTo("yes");
        }
    }

    @Test
    void aWordThatIsSaidTwiceInDifferentLinesIsHeardTwice() {
        try (RecognitionSession session = new FakeRecognizer().open(REQUEST, partials::add)) {
            for (int i = 0; i < 2; i++) {
                for (AudioFrame frame : SpokenWords.frames(SpokenWords.speak("yes", 1))) {
                    session.accept(frame);
                }
            }
            assertThat(session.finish().text()).isEqualTo("yes yes");
        }
    }

    @Test
    void wordsCarryTheirTimes() {
        Transcript transcript = recognize(new FakeRecognizer(), "yes please");
        RecognizedWord first = transcript.words().get(0);
        RecognizedWord second = transcript.words().get(1);
        assertThat(first.start()).isEqualTo(Duration.ZERO);
        assertThat(second.start()).isEqualTo(first.end());
    }

    @Test
    void silenceAndOtherSoundIsNothing() {
        try (RecognitionSession session = new FakeRecognizer().open(REQUEST, partials::add)) {
            for (int i = 0; i < 100; i++) {
                session.accept(AudioFrame.SILENCE);
            }
            assertThat(session.finish()).isEqualTo(Transcript.EMPTY);
        }
        assertThat(partials).isEmpty();
    }

    @Test
    void wordErrorsComeAtTheirRateAndTheSameForTheSameSeed() {
        String said = "one two three four five six seven eight nine ten ".repeat(20);
        Transcript first = recognize(new FakeRecognizer().withWordErrors(0.3, 7), said);
        Transcript again = recognize(new FakeRecognizer().withWordErrors(0.3, 7), said);
        Transcript other = recognize(new FakeRecognizer().withWordErrors(0.3, 8), said);
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(first.words()).hasSizeBetween(155, 185);
        assertThat(first.confidence()).isLessThan(0.9);
    }

    @Test
    void aSessionThatIsFinishedOrClosedSaysSo() {
        RecognitionSession session = new FakeRecognizer().open(REQUEST, partials::add);
        session.finish();
        assertThatThrownBy(session::finish)
                .isInstanceOf(RecognitionException.class)
                .hasMessageContaining("finished");
        session.close();
        assertThatThrownBy(() -> session.accept(AudioFrame.SILENCE))
                .isInstanceOf(RecognitionException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void faultsComeWhereTheyAreWanted() {
        FakeRecognizer recognizer =
                new FakeRecognizer().whenFinishing(Faults.none().failing(use -> use == 2));
        assertThat(recognize(recognizer, "yes").text()).isEqualTo("yes");
        assertThatThrownBy(() -> recognize(recognizer, "yes")).isInstanceOf(RecognitionException.class);
        assertThat(recognize(recognizer, "yes").text()).isEqualTo("yes");
    }

    private Transcript recognize(FakeRecognizer recognizer, String text) {
        try (RecognitionSession session = recognizer.open(REQUEST, partials::add)) {
            for (AudioFrame frame : SpokenWords.frames(SpokenWords.speak(text, 1))) {
                session.accept(frame);
            }
            return session.finish();
        }
    }
}
