package io.minibot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentClassifier;
import io.minibot.intent.IntentDefinition;
import io.minibot.intent.IntentMatch;
import io.minibot.intent.IntentRequest;
import io.minibot.intent.IntentVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link IntentClassifier} promises. Subclass it, and make the classifier. */
@Timeout(120)
public abstract class IntentClassifierContract {
    private static final Intent PRICE = new Intent("faq.price");

    private IntentClassifier classifier;

    /** Creates the contract's tests. */
    @SuppressWarnings("NullAway.Init") // made before each test
    protected IntentClassifierContract() {}

    /** Returns a new classifier; the contract closes it. */
    protected abstract IntentClassifier open();

    /** Returns a language that it knows; English by default. */
    protected Locale language() {
        return Locale.ENGLISH;
    }

    /** Returns utterances in that language whose meaning nobody doubts. */
    protected Map<String, Intent> clearUtterances() {
        return Map.of(
                "yes", Intent.AFFIRM,
                "no", Intent.DENY,
                "stop calling me", Intent.DO_NOT_CALL,
                "are you a robot", Intent.ROBOT_QUESTION,
                "call me back tomorrow", Intent.CALLBACK);
    }

    /** Returns examples, in that language, of a question about the price. */
    protected List<String> priceQuestions() {
        return List.of("how much does it cost", "what is the price");
    }

    @BeforeEach
    void openClassifier() {
        classifier = open();
    }

    @AfterEach
    void closeClassifier() {
        classifier.close();
    }

    @Test
    void clearUtterancesAreUnderstoodInAnyCaseAndWithPunctuation() {
        clearUtterances().forEach((text, intent) -> {
            assertThat(classify(text).intent()).as("'%s'", text).isEqualTo(intent);
            String shouted = text.toUpperCase(language()) + "!";
            assertThat(classify(shouted).intent()).as("'%s'", shouted).isEqualTo(intent);
        });
    }

    @Test
    void nothingSaidIsUnknown() {
        for (String text : List.of("", "   ", "...", "\n\t")) {
            assertThat(classify(text).intent()).as("'%s'", text).isEqualTo(Intent.UNKNOWN);
        }
    }

    @Test
    void anExampleOfAnIntentOfTheScenarioMeansThatIntent() {
        IntentVocabulary vocabulary = withPrice();
        for (String example : priceQuestions()) {
            IntentMatch match = classifier.classify(IntentRequest.of(example, vocabulary));
            assertThat(match.intent()).as("'%s'", example).isEqualTo(PRICE);
        }
    }

    @Test
    void onlyIntentsOfTheVocabularyAreAnswered() {
        for (String example : priceQuestions()) {
            assertThat(classify(example).intent().isBase())
                    .as("'%s' without the intent %s in the vocabulary is %s", example, PRICE, classify(example))
                    .isTrue();
        }
    }

    @Test
    void whatTheStepExpectsIsAHintAndNoRestriction() {
        clearUtterances().forEach((text, intent) -> {
            IntentRequest request =
                    new IntentRequest(text, IntentVocabulary.of(language()), Set.of(Intent.HOLD, Intent.GOODBYE));
            assertThat(classifier.classify(request).intent())
                    .as("'%s' where the step expects hold or goodbye", text)
                    .isEqualTo(intent);
        });
    }

    @Test
    void oddTextDoesNoHarm() {
        for (String text : List.of(
                "\ud83d\ude00",
                "\ud83d",
                "\u0000\u0007",
                "1234567890",
                "yes ".repeat(5000),
                "a".repeat(20_000),
                "\u200byes\u200b",
                "'; drop table leads; --",
                "{{lead.firstName}}",
                "e\u0301te\u0301")) {
            assertThatCode(() -> classify(text))
                    .as("'%s'", text.substring(0, Math.min(20, text.length())))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void manyCallsCanAskAtOnceAndGetTheSameAnswers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                for (Map.Entry<String, Intent> utterance : clearUtterances().entrySet()) {
                    running.add(threads.submit(
                            () -> classify(utterance.getKey()).intent().equals(utterance.getValue())));
                }
            }
            for (Future<Boolean> each : running) {
                assertThat(each.get(90, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingTwiceDoesNothing() {
        classifier.close();
        assertThatCode(classifier::close).doesNotThrowAnyException();
    }

    private IntentMatch classify(String text) {
        return classifier.classify(IntentRequest.of(text, IntentVocabulary.of(language())));
    }

    private IntentVocabulary withPrice() {
        return new IntentVocabulary(
                language(), List.of(new IntentDefinition(PRICE, Intent.QUESTION, priceQuestions())));
    }
}
