package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    @Test
    void fillsItsVariablesIn() {
        Template template = Template.parse("Hello {{lead.firstName}}, this is {{ agent.name }}.");

        assertThat(template.variables()).containsExactly("lead.firstName", "agent.name");
        assertThat(template.render(Map.of("lead.firstName", "Zoé", "agent.name", "Alex")))
                .isEqualTo("Hello Zoé, this is Alex.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{lead.x}}", "$1", "${jndi:ldap://x}", "\\", "{{", "#{1+1}", "$", "\\$1", ""})
    void aHostileValueIsSaidAsItStands(String value) {
        Template template = Template.parse("a {{lead.x}} b {{lead.x}}");

        assertThat(template.render(Map.of("lead.x", value))).isEqualTo("a " + value + " b " + value);
    }

    @Property
    void anyValueIsSaidAsItStands(@ForAll String value) {
        assertThat(Template.parse("{{x}}").render(Map.of("x", value))).isEqualTo(value);
    }

    @Property
    void aTextWithoutBracesIsSaidAsItStands(@ForAll String text) {
        String plain = text.replace("{", "").replace("}", "");

        assertThat(Template.parse(plain).render(Map.of())).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{", "}}", "{{}}", "{{first name}}", "{{1}}", "{{{a}}}}", "{{a}} }}", "{{a.b()}}"})
    void bracesWithoutANameAreRefused(String text) {
        assertThatThrownBy(() -> Template.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write {{name}}");
    }

    @Test
    void aVariableWithoutAValueIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> Template.parse("Hello {{lead.firstName}}").render(Map.of()))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("{{lead.firstName}}")
                .hasMessageContaining("default in the scenario");
    }
}
