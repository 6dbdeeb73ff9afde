package io.minibot.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures the classifier on utterances written by people who did not see the packs. The packs were tuned on the
 * {@code dev} halves; of the {@code test} halves only totals were ever looked at.
 */
class IntentAccuracyTest {
    private static final RuleIntentClassifier CLASSIFIER = RuleIntentClassifier.ofDefaults();

    @ParameterizedTest
    @CsvSource({"en,dev,0.97", "fr,dev,0.98", "en,test,0.93", "fr,test,0.95"})
    void understandsEnoughOfTheUtterances(String language, String half, double floor) throws IOException {
        IntentVocabulary vocabulary = IntentVocabulary.of(Locale.forLanguageTag(language));
        List<String> lines = lines(half + '-' + language + ".tsv");
        long right = lines.stream()
                .map(line -> line.split("\t", 2))
                .filter(line -> CLASSIFIER
                        .classify(IntentRequest.of(line[1], vocabulary))
                        .intent()
                        .equals(new Intent(line[0])))
                .count();
        double accuracy = right / (double) lines.size();
        System.out.printf(
                Locale.ROOT, "%s %s: %d of %d right (%.1f %%)%n", language, half, right, lines.size(), accuracy * 100);
        assertThat(accuracy).isGreaterThanOrEqualTo(floor);
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = IntentAccuracyTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("\t"))
                    .toList();
        }
    }
}
