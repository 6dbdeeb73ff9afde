package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.lead.Lead;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private final Scenario scenario = new ScenarioLoader().load(new Survey().json());

    @Test
    void knowsEverythingThatItCanSay() {
        List<Prompt> prompts = scenario.prompts();

        assertThat(prompts).doesNotHaveDuplicates().startsWith(scenario.disclosure());
        assertThat(prompts)
                .contains(
                        Prompt.of("Do you have a minute for two questions?"),
                        Prompt.of("Hello?"),
                        Prompt.of("Please say yes or no."),
                        Prompt.of("Nothing at all."),
                        scenario.voicemail().message())
                .containsAll(scenario.phrases().values().stream()
                        .flatMap(List::stream)
                        .toList());
        assertThat(prompts.stream().filter(prompt -> !prompt.isStatic()))
                .containsExactly(
                        scenario.disclosure(),
                        Prompt.of("I will wait, {{lead.firstName}}."),
                        scenario.voicemail().message());
    }

    @Test
    void takesValuesFromTheLeadThenTheCampaignThenItsDefaults() {
        Lead lead = Lead.of("1", "+15551234567").with("firstName", "Ann").with("secret", "x");

        assertThat(scenario.values(lead, Map.of()))
                .isEqualTo(Map.of("lead.firstName", "Ann", "company.name", "Sunny Roof"));
        assertThat(scenario.values(lead, Map.of("company.name", "Moon", "lead.firstName", "Bob", "other", "y")))
                .isEqualTo(Map.of("lead.firstName", "Ann", "company.name", "Moon"));
    }

    @Test
    void refusesALeadWithoutAValue() {
        assertThatThrownBy(() -> scenario.values(Lead.of("7", "+15551234567"), Map.of()))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("lead '7'")
                .hasMessageContaining("[lead.firstName] have no value");
    }

    @Test
    void aStepThatDoesNotExistIsAnErrorThatNamesTheOthers() {
        assertThatThrownBy(() -> scenario.step("x"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("interest");
    }
}
