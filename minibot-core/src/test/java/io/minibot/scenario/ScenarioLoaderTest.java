package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentDefinition;
import io.minibot.lead.Disposition;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioLoaderTest {
    private final Scenario scenario =
            new ScenarioLoader().load(ScenarioLoaderTest.class.getResourceAsStream("survey-en.json"));

    @Test
    void everyPartOfTheFileArrivesInTheScenario() {
        assertThat(scenario.id()).isEqualTo("survey-en");
        assertThat(scenario.language()).isEqualTo(Locale.ENGLISH);
        assertThat(scenario.variables())
                .isEqualTo(Map.of("lead.firstName", Optional.empty(), "company.name", Optional.of("Sunny Roof")));
        assertThat(scenario.start()).isEqualTo("interest");
        assertThat(scenario.steps().keySet()).containsExactly("interest", "email", "owner", "thanks", "bye");
        assertThat(scenario.limits()).isEqualTo(new Limits(20, Duration.ofMinutes(2), 3, 3));
        assertThat(scenario.qualification().threshold()).isEqualTo(60);
        assertThat(scenario.transferTo()).isEqualTo("+33123456789");
        assertThat(scenario.voicemail().message()).isNotNull();
    }

    @Test
    void aQuestionKeepsItsPromptsItsWayOfListeningAndItsTargets() {
        assertThat(scenario.step("interest"))
                .isEqualTo(new Step(
                        "interest",
                        List.of(
                                Prompt.of("May I ask you two questions?"),
                                Prompt.of("Do you have a minute for two questions?")),
                        BargeIn.NONE,
                        new Listening(Duration.ofSeconds(7), Duration.ofMillis(600), 2, List.of("yes", "no")),
                        Map.of(
                                Intent.AFFIRM,
                                new Target.Go("owner"),
                                Intent.DENY,
                                new Target.Go("bye"),
                                new Intent("prefers_email"),
                                new Target.Go("email")),
                        new Target.Repeat(),
                        List.of(Prompt.of("Hello?")),
                        List.of(Prompt.of("Please say yes or no.")),
                        null,
                        null,
                        null));
        assertThat(scenario.step("owner").scoring()).isEqualTo(new Scoring(20, true, Set.of(Intent.AFFIRM)));
    }

    @Test
    void aStatementGoesOnAndAnEndingEnds() {
        assertThat(scenario.step("email").next()).isEqualTo(new Target.Return());
        assertThat(scenario.step("thanks").ending()).isEqualTo(new Ending(null, false));
        assertThat(scenario.step("bye").ending()).isEqualTo(new Ending(Disposition.REFUSED, false));
    }

    @Test
    void faqAndObjectionsBecomeIntentsAndAsides() {
        assertThat(scenario.vocabulary().definitions())
                .containsExactly(
                        new IntentDefinition(
                                new Intent("prefers_email"), Intent.OBJECTION, List.of("send me an e-mail")),
                        new IntentDefinition(new Intent("faq.price"), Intent.QUESTION, List.of("what does it cost")),
                        new IntentDefinition(
                                new Intent("objection.too_dear"), Intent.OBJECTION, List.of("that is too expensive")));
        assertThat(scenario.asides())
                .containsExactly(
                        new Aside(
                                new Intent("faq.price"), List.of(Prompt.of("Nothing."), Prompt.of("Nothing at all."))),
                        new Aside(new Intent("objection.too_dear"), List.of(Prompt.of("It is free."))));
    }

    @Test
    void phrasesOfTheScenarioReplaceThoseOfTheLanguage() {
        assertThat(scenario.phrases()).containsOnlyKeys(PhraseKey.values());
        assertThat(scenario.phrases().get(PhraseKey.HOLD))
                .containsExactly(Prompt.of("I will wait, {{lead.firstName}}."));
        assertThat(scenario.phrases().get(PhraseKey.SILENCE)).hasSizeGreaterThan(1);
    }
}
