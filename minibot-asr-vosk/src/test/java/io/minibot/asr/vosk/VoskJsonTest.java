package io.minibot.asr.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.recognition.RecognizedWord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoskJsonTest {
    @Test
    void readsAFinalResultWithAccents() {
        VoskJson.Segment segment = VoskJson.segment("""
                {"result": [
                  {"conf": 0.875, "end": 61.2, "start": 60.5, "word": "ça"},
                  {"conf": 1.0, "end": 62.04, "start": 61.2, "word": "m'intéresse"}],
                 "text": "ça m'intéresse"}""", 60);

        assertThat(segment.text()).isEqualTo("ça m'intéresse");
        assertThat(segment.words())
                .containsExactly(
                        new RecognizedWord("ça", Duration.ofMillis(500), Duration.ofMillis(1200), 0.875),
                        new RecognizedWord("m'intéresse", Duration.ofMillis(1200), Duration.ofMillis(2040), 1));
    }

    @Test
    void readsAPartialResultWithAccents() {
        assertThat(VoskJson.partial("{\"partial\" : \"où êtes-vous\"}")).isEqualTo("où êtes-vous");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "[]",
                "null",
                "nonsense",
                "{\"text\":\"\"}",
                "{\"partial\":\"\"",
                "{\"partial\":null}",
                "{\"text\":{},\"result\":7}",
                "{\"result\":[null,{},[1],{\"word\":null}]}"
            })
    void strangeJsonReadsAsNothing(String json) {
        assertThat(VoskJson.partial(json)).isEmpty();
        VoskJson.Segment segment = VoskJson.segment(json, 0);
        assertThat(segment.text()).isEmpty();
        assertThat(segment.words()).isEmpty();
    }

    @Test
    void confidenceAndTimesOutOfRangeAreDrawnIn() {
        VoskJson.Segment segment = VoskJson.segment(
                "{\"result\":[{\"conf\":1.0000001,\"start\":-0.1,\"end\":0.2,\"word\":\"no\"}],\"text\":\"no\"}", 0);

        assertThat(segment.words()).containsExactly(new RecognizedWord("no", Duration.ZERO, Duration.ofMillis(200), 1));
    }

    @Test
    void soundOutsideOfTheVocabularyIsNoWord() {
        VoskJson.Segment segment = VoskJson.segment(
                "{\"result\":[{\"conf\":1,\"start\":0,\"end\":1,\"word\":\"[unk]\"},{\"conf\":1,\"start\":1,\"end\":2,\"word\":\"yes\"}],"
                        + "\"text\":\"[unk] yes\"}",
                0);

        assertThat(segment.text()).isEqualTo("yes");
        assertThat(segment.words()).extracting(RecognizedWord::text).containsExactly("yes");
        assertThat(VoskJson.partial("{\"partial\":\"[unk]\"}")).isEmpty();
    }

    @Test
    void aGrammarIsAListOfPhrasesWithAWayOut() {
        assertThat(VoskJson.grammar(List.of(" oui ", "peut-être", "", "oui", "dit \"non\"")))
                .isEqualTo("[\"oui\",\"peut-être\",\"dit \\\"non\\\"\",\"[unk]\"]");
    }
}
