package io.minibot.examples.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.examples.cli.Language;
import io.minibot.simulation.ScriptedCaller;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleTest {
    private static final List<ScriptedCaller> THREE = List.of(
            ScriptedCaller.named("a").build(),
            ScriptedCaller.named("b").build(),
            ScriptedCaller.named("c").build());

    @Test
    void nobodyIsDrawnTwiceBeforeEverybodyWasDrawn() {
        List<Person> people = People.drawn(THREE, 9, 1, Language.en).all();

        for (int round = 0; round < 3; round++) {
            assertThat(people.subList(3 * round, 3 * round + 3))
                    .extracting(Person::caller)
                    .containsExactlyInAnyOrderElementsOf(THREE);
        }
    }

    @Test
    void theSameSeedDrawsTheSamePeople() {
        assertThat(People.drawn(THREE, 20, 7, Language.en).all())
                .isEqualTo(People.drawn(THREE, 20, 7, Language.en).all())
                .isNotEqualTo(People.drawn(THREE, 20, 8, Language.en).all());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everybodyIsFoundByTelephone(Language language) {
        People people = People.drawn(THREE, 5, 1, language);

        assertThat(people.all()).allSatisfy(person -> assertThat(
                        people.reachedAt(person.lead().phone().e164()))
                .contains(person));
    }

    @Test
    void aFileIsNamedAfterThePersonInPlainLetters() {
        ScriptedCaller caller =
                ScriptedCaller.named("Répond: \"../oui\" à tout!").build();

        assertThat(People.each(List.of(caller), Language.fr).all().get(0).fileName())
                .isEqualTo("call-01-repond-oui-a-tout");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theBuiltInPeopleAreTwelveAndFiftyWithExpectations(Language language) {
        assertThat(BuiltInCallers.DEMO.read(language)).hasSize(12).allMatch(caller -> caller.expected() != null);
        assertThat(BuiltInCallers.FIFTY.read(language)).hasSize(50).allMatch(caller -> caller.expected() != null);
    }
}
