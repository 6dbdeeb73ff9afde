package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HonestyTest {
    private static final Honesty ENGLISH = Honesty.in(Locale.ENGLISH).orElseThrow();
    private static final Honesty FRENCH = Honesty.in(Locale.FRENCH).orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, I am a real person.",
                "I'm not a robot!",
                "I’m really not a machine",
                "Don't worry, I am human.",
                "This is not a recording.",
                "You are talking to a real person",
                "I am no robot",
                "I'm just... no, I am actually a human being",
                "There's a real person talking to you"
            })
    void anEnglishDenialIsFound(String text) {
        assertThat(ENGLISH.denial(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, I am an automated voice assistant, not a person.",
                "Would you like to speak to a real person?",
                "In a moment you will be speaking with a person.",
                "I am not a person.",
                "I am not sure that I understood you.",
                "I am a robot.",
                "Are you the person who decides?"
            })
    void anHonestEnglishTextPasses(String text) {
        assertThat(ENGLISH.denial(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Non, je suis une vraie personne.",
                "Je ne suis pas un robot !",
                "J'suis pas un robot",
                "Ce n’est pas une machine, monsieur.",
                "Vous parlez à un être humain.",
                "Je suis bien humain.",
                "Je suis un humain",
                "C'est une vraie personne qui vous parle",
                "Mais non, je ne suis pas du tout une machine"
            })
    void aFrenchDenialIsFound(String text) {
        assertThat(FRENCH.denial(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oui, je suis un assistant vocal automatique, pas une personne.",
                "Voulez-vous parler à une vraie personne ?",
                "Je suis désolé, je n'ai pas compris.",
                "Je ne suis pas une personne.",
                "Vous allez parler à un conseiller.",
                "Je suis un robot."
            })
    void anHonestFrenchTextPasses(String text) {
        assertThat(FRENCH.denial(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theDefaultPhrasesAreCompleteHonestAndVaried(String language) {
        Map<PhraseKey, List<Prompt>> phrases = DefaultPhrases.of(Locale.forLanguageTag(language));
        Honesty honesty = Honesty.in(Locale.forLanguageTag(language)).orElseThrow();

        assertThat(phrases).containsOnlyKeys(PhraseKey.values());
        assertThat(phrases.values()).allSatisfy(prompts -> assertThat(prompts)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(prompt -> {
                    assertThat(prompt.isStatic()).isTrue();
                    assertThat(prompt.text().source()).isNotBlank();
                    assertThat(honesty.denial(prompt.text().source())).isEmpty();
                }));
        assertThat(phrases.get(PhraseKey.SILENCE)).hasSizeGreaterThan(2);
        assertThat(phrases.get(PhraseKey.NOT_UNDERSTOOD)).hasSizeGreaterThan(2);
        assertThat(phrases.get(PhraseKey.ROBOT))
                .allMatch(prompt -> honesty.saysAutomated(prompt.text().source()));
    }
}
