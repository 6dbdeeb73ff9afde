package io.minibot.dialogue;

import static io.minibot.intent.Intent.AFFIRM;
import static io.minibot.intent.Intent.DENY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.scenario.BargeIn;
import io.minibot.scenario.PhraseKey;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioFingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CallLogTest {
    private final Heating heating = new Heating();

    private static List<String> log(DialogueContext context, List<Input> inputs) {
        List<String> lines = new ArrayList<>();
        CallLogWriter writer = new CallLogWriter(CallLog.Header.of("attempt-1", context), lines::add);
        Dialogue dialogue = Dialogue.start(context);
        inputs.forEach(input -> writer.write(input, dialogue.on(input)));
        return lines;
    }

    private List<String> conversation(Scenario scenario) {
        Conversation call =
                Conversation.of(heating).answers().says("yes", AFFIRM).says("no", DENY);
        return log(Conversation.context(scenario, 1, false), call.inputs());
    }

    @Test
    void theFormatIsFixed() {
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        List<String> lines = log(
                Conversation.context(heating.scenario(), 1, false),
                List.of(new Input.Answered(now), new Input.HungUp(now.plusMillis(1500), true)));

        assertThat(lines)
                .containsExactly(
                        "{\"minibot\":\"call-log\",\"version\":1,\"attempt\":\"attempt-1\",\"scenario\":\"heating\","
                                + "\"scenarioHash\":\""
                                + ScenarioFingerprint.of(heating.scenario())
                                + "\",\"zone\":\"Europe/Paris\",\"seed\":1,\"canTransfer\":false,"
                                + "\"variables\":{\"lead.name\":\"Ada\"}}",
                        "{\"at\":\"2026-11-23T09:00:00Z\",\"in\":\"answered\"}",
                        "{\"at\":\"2026-11-23T09:00:00Z\",\"do\":\"start_timer\",\"timer\":\"call_duration\",\"delay\":\"PT5M\"}",
                        "{\"at\":\"2026-11-23T09:00:00Z\",\"do\":\"say\",\"prompt\":1,\"bargeIn\":\"none\","
                                + "\"speech\":[{\"text\":\"disclosure for Ada\",\"audio\":null}]}",
                        "{\"at\":\"2026-11-23T09:00:00Z\",\"do\":\"listen\",\"endSilence\":null,\"grammar\":[],\"expected\":[]}",
                        "{\"at\":\"2026-11-23T09:00:01.500Z\",\"in\":\"hung_up\",\"byCaller\":true}",
                        "{\"at\":\"2026-11-23T09:00:01.500Z\",\"do\":\"conclude\",\"disposition\":\"hung_up\","
                                + "\"score\":0.0,\"turns\":0,\"callbackAt\":null,\"notes\":{}}");
    }

    @Property(tries = 1000)
    void whatIsWrittenReadsTheSameAndReplaysWithoutADifference(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) {
        RandomCall call = RandomCall.play(seed, length).leftAlone(200);
        List<String> lines = log(call.context(), call.inputs());

        CallLog read = CallLogReader.read(lines);
        Replay replay = Replay.of(read, call.context().scenario());

        assertThat(lines).noneMatch(line -> line.contains("\n"));
        assertThat(read.exchanges()).extracting(CallLog.Exchange::input).isEqualTo(call.inputs());
        assertThat(read.exchanges()).extracting(CallLog.Exchange::effects).isEqualTo(call.replies());
        assertThat(replay.firstDifference()).isEmpty();
        assertThat(replay.sameScenario()).isTrue();
        assertThat(log(call.context(), call.inputs())).isEqualTo(lines);
    }

    @Test
    void aChangedScenarioShowsWhereTheDecisionsPart() {
        List<String> lines = conversation(heating.scenario());
        heating.step(Heating.question(
                "owner",
                BargeIn.SPEECH,
                Map.of(AFFIRM, Heating.go("offer"), DENY, Heating.go("no_owner")),
                null,
                null));

        Replay replay = Replay.of(CallLogReader.read(lines), heating.scenario());

        assertThat(replay.sameScenario()).isFalse();
        Replay.Decision difference = replay.firstDifference().orElseThrow();
        assertThat(difference.input()).isInstanceOf(Input.IntentFound.class);
        assertThat(said(difference.recorded())).isEqualTo("pitch.");
        assertThat(said(difference.replayed())).isEqualTo("offer?");
    }

    private static String said(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Say.class::isInstance)
                .map(say -> ((Effect.Say) say).speech().get(0).text())
                .findFirst()
                .orElse("");
    }

    @Test
    void aLogOfAnotherVersionIsRefused() {
        List<String> lines = conversation(heating.scenario());
        lines.set(0, lines.get(0).replace("\"version\":1", "\"version\":2"));

        assertThatThrownBy(() -> CallLogReader.read(lines))
                .isInstanceOf(DialogueException.class)
                .hasMessage("line 1 of the call log has version 2; only version 1 is known");
    }

    @Test
    void aBrokenLineIsNamed() {
        List<String> lines = conversation(heating.scenario());

        assertThatThrownBy(() -> CallLogReader.read(with(lines, 3, "{\"at\":")))
                .hasMessageStartingWith("line 4 of the call log is no JSON: ")
                .hasMessageNotContaining("REDACTED");
        assertThatThrownBy(() -> CallLogReader.read(with(lines, 3, "[]")))
                .hasMessage("line 4 of the call log is no JSON object");
        assertThatThrownBy(() -> CallLogReader.read(with(lines, 1, "{\"at\":\"yesterday\",\"in\":\"answered\"}")))
                .isInstanceOf(DialogueException.class)
                .hasMessageStartingWith("line 2 of the call log has 'at' 'yesterday': ");
        assertThatThrownBy(() -> CallLogReader.read(
                        with(lines, 1, "{\"at\":\"2026-11-23T09:00:00Z\",\"in\":\"timer_fired\",\"timer\":\"tea\"}")))
                .hasMessageStartingWith("line 2 of the call log has 'timer' 'tea': ");
        assertThatThrownBy(() -> CallLogReader.read(with(lines, 1, "{\"at\":\"2026-11-23T09:00:00Z\",\"in\":\"tea\"}")))
                .hasMessage("line 2 of the call log has an input 'tea' that is not known");
        assertThatThrownBy(() -> CallLogReader.read(with(lines, 1, "{}")))
                .hasMessage("line 2 of the call log is neither an input ('in') nor an effect ('do') of one");
    }

    @Test
    void anEmptyLogAndOneWithoutHeaderAreRefused() {
        assertThatThrownBy(() -> CallLogReader.read(List.of()))
                .hasMessage("the call log is empty: its first line has to be the header");
        assertThatThrownBy(() -> CallLogReader.read(List.of("{\"at\":\"2026-11-23T09:00:00Z\",\"in\":\"answered\"}")))
                .hasMessageStartingWith("line 1 of the call log is no header");
    }

    private static List<String> with(List<String> lines, int index, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return changed;
    }

    @Test
    void theHashOfAScenarioDoesNotDependOnOrderInSetsAndChangesWithEveryWord() {
        String hash = ScenarioFingerprint.of(heating.scenario());

        assertThat(ScenarioFingerprint.of(new Heating().scenario())).isEqualTo(hash);
        assertThat(ScenarioFingerprint.of(new Heating().voicemail("x").scenario()))
                .isNotEqualTo(hash);
        assertThat(ScenarioFingerprint.of(new Heating().transferTo("x").scenario()))
                .isNotEqualTo(hash);
        assertThat(ScenarioFingerprint.of(
                        new Heating().phrase(PhraseKey.HOLD, "x").scenario()))
                .isNotEqualTo(hash);
    }
}
