package io.minibot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.lead.Disposition;
import io.minibot.synthesis.Personality;
import io.minibot.telephony.CallOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerFileTest {
    @TempDir
    Path directory;

    @Test
    void everyFieldIsRead() {
        List<ScriptedCaller> callers = CallerFile.parse("""
                {"callers": [{
                  "name": "Ada", "answerAfter": "1.5s", "reaction": "PT0.6S",
                  "script": [
                    {"say": "yes please"},
                    {"when": {"bot": "own"}, "say": "yes I do", "after": "600ms", "times": 2},
                    {"when": {"moment": "speaking", "prompt": 3}, "after": "1.2s", "say": "how much"},
                    {"when": "answered", "press": "1#"},
                    {"say": "are you a robot", "hangUp": "600ms"},
                    {"say": "bye", "hangUp": true, "times": "always"}],
                  "otherwise": "pardon", "hangUpAfter": "2m",
                  "voice": {"name": "kevin16", "speed": 1.1, "pitchSemitones": -2},
                  "lead": {"firstName": "Ada"}, "expect": {"disposition": "do_not_call"}},
                 {"name": "box", "machine": {"greeting": "Leave a message.", "records": "10s"}},
                 {"name": "busy", "outcome": "busy"}]}
                """, "test");
        assertThat(callers.get(0))
                .isEqualTo(ScriptedCaller.named("Ada")
                        .answersAfter(Duration.ofMillis(1500))
                        .reactsAfter(Duration.ofMillis(600))
                        .says("yes please")
                        .reacts(Reaction.say(Cue.botSaid("own"), "yes I do")
                                .after(Duration.ofMillis(600))
                                .times(2))
                        .speaksOver(3, Duration.ofMillis(1200), "how much")
                        .reacts(Reaction.press(Cue.ANSWERED, "1#"))
                        .reacts(Reaction.say(Cue.BOT_FINISHED, "are you a robot")
                                .thenHangUp(Duration.ofMillis(600)))
                        .reacts(Reaction.say(Cue.BOT_FINISHED, "bye")
                                .thenHangUp(Reaction.AT_END)
                                .times(Reaction.ALWAYS))
                        .otherwiseSays("pardon")
                        .hangsUpAfter(Duration.ofMinutes(2))
                        .speaksAs("kevin16", new Personality("scripted", 1.1, -2))
                        .lead("firstName", "Ada")
                        .expects(Disposition.DO_NOT_CALL)
                        .build());
        assertThat(callers.get(1).machine())
                .isEqualTo(new AnsweringMachine("Leave a message.", Duration.ofMillis(500), Duration.ofSeconds(10)));
        assertThat(callers.get(2).unanswered()).isEqualTo(CallOutcome.BUSY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                           | the whole must be an object
            {}                                                           | callers is missing or empty
            {"callers": {}}                                              | callers must be a list
            {"callers": [{"nom": "x"}]}                                  | callers[0].nom is not a field here: remove it
            {"callers": [{"script": []}]}                                | callers[0].name is missing
            {"callers": [{"name": "a"}, {"name": "a"}]}                  | callers[1].name 'a' is taken
            {"callers": [{"name": "a", "answerAfter": "2 s"}]}           | callers[0].answerAfter '2 s' is no duration
            {"callers": [{"name": "a", "answerAfter": "25h"}]}           | callers[0].answerAfter '25h' is no duration
            {"callers": [{"name": "a", "answerAfter": 2}]}               | callers[0].answerAfter must be a text
            {"callers": [{"name": "a", "outcome": "engaged"}]}           | callers[0].outcome 'engaged' is not one of busy
            {"callers": [{"name": "a", "script": [{}]}]}                 | callers[0].script[0]: there is nothing to do
            {"callers": [{"name": "a", "script": ["yes"]}]}              | callers[0].script[0] must be an object
            {"callers": [{"name": "a", "script": [{"press": "x"}]}]}     | callers[0].script[0]: 'x' holds more than the keys
            {"callers": [{"name": "a", "script": [{"say": "x", "when": {"bot": "("}}]}]} | callers[0].script[0].when: '(' is no regular expression
            {"callers": [{"name": "a", "script": [{"say": "x", "when": "later"}]}]}      | callers[0].script[0].when 'later' is not one of
            {"callers": [{"name": "a", "script": [{"say": "x", "times": 0}]}]}           | callers[0].script[0].times must be a whole number
            {"callers": [{"name": "a", "voice": {"speed": 9}}]}          | callers[0].voice: speed 9.0 is not within
            {"callers": [{"name": "a", "expect": {"disposition": "ok"}}]} | callers[0].expect: there is no disposition 'ok': use one of qualified,
            {"callers": [{"name": "a"}], "callers": []}                  | is no valid JSON
            {"callers": [{"name": "a"}]} x                               | is no valid JSON
            {"callers": [                                                | is no valid JSON
            """)
    void whatIsWrongIsNamedWithItsPlace(String json, String message) {
        assertThatThrownBy(() -> CallerFile.parse(json, "people.json"))
                .isInstanceOf(SimulationException.class)
                .hasMessageStartingWith("people.json")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsTooLargeOrMissingOrNotUtf8IsRefused() throws IOException {
        Path large = Files.write(directory.resolve("large.json"), new byte[CallerFile.MOST_BYTES + 1]);
        Path latin = Files.write(directory.resolve("latin.json"), new byte[] {'{', (byte) 0xe9, '}'});
        assertThatThrownBy(() -> CallerFile.read(large)).hasMessageContaining("larger than");
        assertThatThrownBy(() -> CallerFile.read(latin)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> CallerFile.read(directory.resolve("none.json")))
                .isInstanceOf(SimulationException.class)
                .hasMessageContaining("there is no file");
    }

    @Test
    void aFileIsRead() throws IOException {
        Path file = Files.writeString(directory.resolve("people.json"), "{\"callers\":[{\"name\":\"Zoé\"}]}");
        assertThat(CallerFile.read(file)).extracting(ScriptedCaller::name).containsExactly("Zoé");
    }
}
