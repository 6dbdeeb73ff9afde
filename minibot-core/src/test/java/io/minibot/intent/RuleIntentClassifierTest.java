package io.minibot.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleIntentClassifierTest {
    private static final RuleIntentClassifier CLASSIFIER = RuleIntentClassifier.ofDefaults();

    private static Intent meant(Locale language, String text) {
        return CLASSIFIER
                .classify(IntentRequest.of(text, IntentVocabulary.of(language)))
                .intent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oui mais non                                     | deny
            ça m'intéresse pas                               | deny
            Ça ne m’intéresse pas du tout.                   | deny
            pas question                                     | deny
            je dis pas non                                   | affirm
            non merci au revoir                              | deny
            au revoir                                        | goodbye
            ne m'appelez plus                                | do_not_call
            oui oui mais ne me rappelez plus jamais          | do_not_call
            allô ?                                           | repeat
            vous êtes un robot                               | robot_question
            je voudrais parler à un conseiller               | human_request
            rappelez-moi demain à dix heures                 | callback
            je conduis                                       | callback
            c'est une arnaque                                | objection
            comment avez-vous eu mon numéro                  | question
            un instant s'il vous plaît                       | hold
            il faut que j'en parle à ma femme                | unsure
            vous vous trompez de numéro                      | wrong_number
            va te faire voir                                 | insult
            euh                                              | unknown
            quarante-deux                                    | unknown
            """)
    void understandsFrench(String text, String intent) {
        assertThat(meant(Locale.FRENCH, text)).isEqualTo(new Intent(intent));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yes but no                                       | deny
            not interested at all                            | deny
            No, I rent too.                                  | deny
            no thanks bye                                    | deny
            bye                                              | goodbye
            STOP CALLING ME                                  | do_not_call
            yes fine but never call me again                 | do_not_call
            hello?                                           | repeat
            are you a robot                                  | robot_question
            let me talk to your manager                      | human_request
            call me tomorrow at ten                          | callback
            i'm at work                                      | callback
            it's a scam                                      | objection
            send me an email                                 | objection
            who is this                                      | question
            hang on a second                                 | hold
            i have to ask my wife                            | unsure
            he doesn't live here any more                    | wrong_number
            fuck off                                         | insult
            uh                                               | unknown
            three                                            | unknown
            """)
    void understandsEnglish(String text, String intent) {
        assertThat(meant(Locale.ENGLISH, text)).isEqualTo(new Intent(intent));
    }

    @Test
    void takesEmptyTextForUnknown() {
        assertThat(meant(Locale.ENGLISH, "")).isEqualTo(Intent.UNKNOWN);
        assertThat(meant(Locale.FRENCH, " ?! … ")).isEqualTo(Intent.UNKNOWN);
    }

    @Test
    void refusesALanguageWithoutAPackAndNamesThoseItHas() {
        assertThatThrownBy(() -> meant(Locale.GERMAN, "ja"))
                .isInstanceOf(IntentException.class)
                .hasMessageContaining("'de'")
                .hasMessageContaining("[en, fr]")
                .hasMessageContaining("LanguagePack.load");
    }

    @Test
    void prefersAnIntentOfTheVocabularyToItsBaseWhereAnExampleIsSimilar() {
        Intent price = new Intent("faq.price");
        Intent origin = new Intent("faq.origin");
        IntentVocabulary vocabulary = new IntentVocabulary(
                Locale.ENGLISH,
                List.of(
                        new IntentDefinition(
                                price, Intent.QUESTION, List.of("how much does it cost", "what is the price")),
                        new IntentDefinition(
                                origin,
                                Intent.QUESTION,
                                List.of("where did you get my number", "who gave you my number"))));
        assertThat(classify("so how much would it cost me", vocabulary)).isEqualTo(price);
        assertThat(classify("where did you find my number", vocabulary)).isEqualTo(origin);
        assertThat(classify("which company are you with", vocabulary)).isEqualTo(Intent.QUESTION);
        assertThat(classify("yes", vocabulary)).isEqualTo(Intent.AFFIRM);
    }

    @Test
    void hearsAProtectiveMeaningEvenWhereAnExampleIsSimilar() {
        IntentVocabulary vocabulary = new IntentVocabulary(
                Locale.ENGLISH,
                List.of(new IntentDefinition(
                        new Intent("faq.number"), Intent.QUESTION, List.of("where did you get my number"))));
        assertThat(classify("delete my number where did you get it", vocabulary))
                .isEqualTo(Intent.DO_NOT_CALL);
    }

    @Test
    void quotesTheWordsThatDecidedAsTheyWereSaid() {
        IntentMatch match = CLASSIFIER.classify(
                new IntentRequest("Oui, mais ÇA M'INTÉRESSE PAS !", IntentVocabulary.of(Locale.FRENCH), Set.of()));
        assertThat(match.evidence()).isEqualTo("ÇA M'INTÉRESSE PAS");
        assertThat(match.source()).isEqualTo("rules");
    }

    private static Intent classify(String text, IntentVocabulary vocabulary) {
        return CLASSIFIER.classify(IntentRequest.of(text, vocabulary)).intent();
    }
}
