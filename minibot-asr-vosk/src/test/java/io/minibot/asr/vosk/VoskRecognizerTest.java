package io.minibot.asr.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.minibot.audio.AudioClip;
import io.minibot.recognition.RecognitionException;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.RecognizedWord;
import io.minibot.recognition.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoskRecognizerTest {
    private static VoskRecognizer recognizer;

    @BeforeAll
    static void load() {
        recognizer = VoskRecognizer.open(Speech.MODEL, Locale.ENGLISH);
    }

    @AfterAll
    static void unload() {
        recognizer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes that would be great", "how much does it cost", "stop calling me", "are you a robot"})
    void hearsASentenceWordForWord(String text) {
        Transcript transcript = Speech.hear(recognizer, Speech.of(text));

        assertThat(transcript.text()).isEqualTo(text);
        assertThat(transcript.words())
                .extracting(RecognizedWord::text)
                .containsExactlyElementsOf(List.of(text.split(" ", -1)));
        assertThat(transcript.confidence()).isBetween(0.5, 1.0);
        assertThat(transcript.words())
                .allSatisfy(word -> assertThat(word.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void tellsTheTimesOfTheWordsFromTheFirstFrameOfEachUtterance() {
        AudioClip clip = Speech.of("how much does it cost");
        for (int utterance = 0; utterance < 3; utterance++) {
            List<RecognizedWord> words = Speech.hear(recognizer, clip).words();

            assertThat(words).extracting(RecognizedWord::start).isSorted();
            assertThat(words.get(0).start()).isBetween(Duration.ZERO, Duration.ofMillis(600));
            assertThat(words.get(words.size() - 1).end()).isBetween(Duration.ofMillis(900), clip.duration());
        }
    }

    @Test
    void tellsPartialsOnlyWhenTheTextChanges() {
        List<String> partials = new ArrayList<>();
        try (RecognitionSession session = recognizer.open(Speech.english(), partials::add)) {
            Speech.frames(Speech.of("yes that would be great").then(Speech.silence(400)))
                    .forEach(session::accept);
            int beforeTheEnd = partials.size();
            session.finish();

            assertThat(partials).hasSizeBetween(2, 12).hasSize(beforeTheEnd).doesNotContain("");
            assertThat(partials.get(partials.size() - 1)).isEqualTo("yes that would be great");
            for (int i = 1; i < partials.size(); i++) {
                assertThat(partials.get(i)).isNotEqualTo(partials.get(i - 1));
            }
        }
    }

    @Test
    void joinsWhatVoskCutsAtAPause() {
        AudioClip clip = Speech.of("yes that would be great")
                .then(Speech.silence(2500))
                .then(Speech.of("how much does it cost"));
        List<String> partials = new ArrayList<>();
        try (RecognitionSession session = recognizer.open(Speech.english(), partials::add)) {
            Speech.frames(clip).forEach(session::accept);
            Transcript transcript = session.finish();

            assertThat(transcript.text()).isEqualTo("yes that would be great how much does it cost");
            assertThat(transcript.words()).extracting(RecognizedWord::start).isSorted();
            assertThat(transcript.words().get(9).end()).isGreaterThan(Duration.ofSeconds(4));
            assertThat(partials)
                    .contains("yes that would be great")
                    .anyMatch(text -> text.startsWith("yes that would be great how"));
        }
    }

    @Test
    void understandsNothingInSilence() {
        assertThat(Speech.hear(recognizer, Speech.silence(3000))).isEqualTo(Transcript.EMPTY);
    }

    @Test
    void understandsNothingWithoutAFrame() {
        assertThat(Speech.hear(recognizer, Speech.silence(0))).isEqualTo(Transcript.EMPTY);
    }

    @Test
    void aGrammarRestrictsWhatIsHeard() {
        String[] grammar = {"stop calling me", "yes that would be great"};

        assertThat(Speech.hear(recognizer, Speech.of("stop calling me"), grammar)
                        .text())
                .isEqualTo("stop calling me");
        assertThat(Speech.hear(recognizer, Speech.of("how much does it cost"), grammar)
                        .text())
                .doesNotContain("how")
                .doesNotContain("unk");
    }

    @Test
    void aGrammarOfWordsThatTheModelDoesNotKnowHearsNothing() {
        assertThat(Speech.hear(recognizer, Speech.of("are you a robot"), "zzyzxq", "", "\"quoted\\"))
                .isEqualTo(Transcript.EMPTY);
    }

    @Test
    void oneUtteranceWithAGrammarDoesNotLimitTheNext() {
        Speech.hear(recognizer, Speech.of("stop calling me"), "stop calling me");

        assertThat(Speech.hear(recognizer, Speech.of("are you a robot")).text()).isEqualTo("are you a robot");
    }

    @Test
    void nothingOfAnUtteranceThatWasGivenUpIsHeardInTheNext() {
        RecognitionSession givenUp = recognizer.open(Speech.english(), partial -> {});
        Speech.frames(Speech.of("stop calling me")).forEach(givenUp::accept);
        givenUp.close();

        assertThat(Speech.hear(recognizer, Speech.of("are you a robot")).text()).isEqualTo("are you a robot");
    }

    @Test
    void refusesAnotherLanguage() {
        assertThatExceptionOfType(RecognitionException.class)
                .isThrownBy(() -> recognizer.open(RecognitionRequest.of("attempt-1", Locale.FRANCE), partial -> {}))
                .withMessageContaining("'en'")
                .withMessageContaining("'fr'");
    }

    @Test
    void hearsTheSameAfterWarmingUp() {
        recognizer.warmUp(2, Speech.of("are you a robot"));

        assertThat(Speech.hear(recognizer, Speech.of("stop calling me")).text()).isEqualTo("stop calling me");
    }
}
