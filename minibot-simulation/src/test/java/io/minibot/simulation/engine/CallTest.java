package io.minibot.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.DialRefusedException;
import io.minibot.call.CallReport;
import io.minibot.call.Speaker;
import io.minibot.call.TranscriptLine;
import io.minibot.call.TurnTiming;
import io.minibot.lead.Disposition;
import io.minibot.lead.Lead;
import io.minibot.lead.Suppression;
import io.minibot.simulation.Cue;
import io.minibot.simulation.Reaction;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.telephony.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallTest {
    private final EngineInVirtualTime engine = new EngineInVirtualTime();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whoSaysYesToEverythingQualifies() {
        CallReport report = engine.call(
                ScriptedCaller.named("yes").says("yes please", "yes I do").build());

        assertThat(report.disposition()).isEqualTo(Disposition.QUALIFIED);
        assertThat(report.score()).isEqualTo(100);
        assertThat(report.end().outcome()).isEqualTo(CallOutcome.HUNG_UP_BY_US);
        assertThat(report.transcript())
                .extracting(line -> line.speaker() + ": " + line.text())
                .containsExactly(
                        "BOT: Hello, this is an automated assistant calling for Sunny.",
                        "BOT: Would you like to hear about solar panels?",
                        "CALLER: yes please",
                        "BOT: Do you own your home?",
                        "CALLER: yes i do",
                        "BOT: Thank you. A colleague will write to you. Goodbye.");
    }

    @Test
    void aClearAnswerIsAnsweredFasterThanAHumanWould() {
        CallReport report = engine.call(
                ScriptedCaller.named("yes").says("yes please", "yes I do").build());

        assertThat(report.timings()).hasSize(2);
        assertThat(report.timings()).extracting(TurnTiming::total).allMatch(total -> total.toMillis() <= 350);
    }

    @Test
    void whoSaysNoRefuses() {
        CallReport report =
                engine.call(ScriptedCaller.named("no").says("no thank you").build());

        assertThat(report.disposition()).isEqualTo(Disposition.REFUSED);
    }

    @Test
    void whoIsBusyIsNotAnException() {
        CallReport report = engine.call(
                ScriptedCaller.named("busy").doesNotAnswer(CallOutcome.BUSY).build());

        assertThat(report.disposition()).isEqualTo(Disposition.BUSY);
        assertThat(report.answeredAt()).isNull();
    }

    @Test
    void whoWantsNoMoreCallsIsSuppressedBeforeTheGoodbyeEnds() {
        Lead lead =
                engine.lead(ScriptedCaller.named("stop").says("stop calling me").build());

        CallReport report = engine.await(engine.engine.call(lead, EngineInVirtualTime.SCENARIO));

        assertThat(report.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
        Suppression suppression = engine.store.suppressions().find(lead.phone()).orElseThrow();
        assertThat(suppression.evidence()).isEqualTo("stop calling me");
        Instant goodbyeEnds = report.transcript().stream()
                .filter(line -> line.speaker() == Speaker.BOT)
                .reduce((first, second) -> second)
                .orElseThrow()
                .at();
        assertThat(suppression.at()).isBefore(goodbyeEnds);
    }

    @Test
    void whoHangsUpRightAfterTheOptOutIsSuppressedAllTheSame() {
        Lead lead = engine.lead(ScriptedCaller.named("slam")
                .reacts(Reaction.say(Cue.botSaid("would you"), "stop calling me")
                        .thenHangUp(Reaction.AT_END))
                .build());

        CallReport report = engine.await(engine.engine.call(lead, EngineInVirtualTime.SCENARIO));

        assertThat(report.end().outcome()).isEqualTo(CallOutcome.HUNG_UP_BY_CALLER);
        assertThat(report.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
        assertThat(engine.store.suppressions().find(lead.phone())).isPresent();
    }

    @Test
    void theTimeOfACallbackCountsThoughItIsSaidOverTheGoodbye() {
        CallReport report = engine.call(ScriptedCaller.named("busy now")
                .says("I am busy now")
                .reacts(Reaction.say(Cue.botSays("all right"), "call me tomorrow at ten"))
                .build());

        assertThat(report.disposition()).isEqualTo(Disposition.CALLBACK);
        assertThat(report.callbackAt()).isEqualTo(Instant.parse("2026-01-06T10:00:00Z"));
    }

    @Test
    void aSuppressedNumberIsNotCalled() {
        Lead lead = engine.lead(ScriptedCaller.named("never").says("yes").build());
        engine.store.suppressions().add(new Suppression(lead.phone(), Instant.EPOCH, "import", "letter"));

        assertThatThrownBy(() -> engine.await(engine.engine.call(lead, EngineInVirtualTime.SCENARIO)))
                .isInstanceOf(DialRefusedException.class)
                .hasMessageContaining("suppressed");
    }

    @Test
    void anInterruptionStopsThePromptAndTheReportHoldsOnlyWhatWasHeard() {
        CallReport report = engine.call(ScriptedCaller.named("eager")
                .reacts(Reaction.say(Cue.botSays("would you"), "yes I am very interested"))
                .says("yes I do")
                .build());

        assertThat(report.disposition()).isEqualTo(Disposition.QUALIFIED);
        assertThat(report.transcript().get(1).text()).startsWith("Would you").doesNotContain("panels");
    }

    @Test
    void aBackchannelDoesNotStopAPrompt() {
        CallReport report = engine.call(ScriptedCaller.named("mm")
                .reacts(Reaction.say(Cue.botSays("would you"), "mm"))
                .says("yes", "yes I do")
                .build());

        assertThat(report.disposition()).isEqualTo(Disposition.QUALIFIED);
        assertThat(report.transcript())
                .extracting(TranscriptLine::text)
                .contains("mm", "Would you like to hear about solar panels?");
    }

    @Test
    void whoSaysNothingIsSilent() {
        CallReport report = engine.call(ScriptedCaller.named("silent").build());

        assertThat(report.disposition()).isEqualTo(Disposition.SILENT);
    }

    @Test
    void whoHangsUpInMidSentenceHungUp() {
        CallReport report = engine.call(
                ScriptedCaller.named("gone").hangsUpAfter(Duration.ofSeconds(3)).build());

        assertThat(report.disposition()).isEqualTo(Disposition.HUNG_UP);
        assertThat(report.end().outcome()).isEqualTo(CallOutcome.HUNG_UP_BY_CALLER);
    }

    @Test
    void theHostCanHangUpByClosingTheEngine() {
        var report = engine.engine.call(engine.lead(ScriptedCaller.named("cut").build()), EngineInVirtualTime.SCENARIO);
        engine.time.advance(Duration.ofSeconds(3));

        engine.engine.close();
        engine.time.advance(Duration.ofSeconds(1));

        assertThat(report).isCompleted();
        assertThat(report.join().disposition()).isEqualTo(Disposition.INTERRUPTED);
    }
}
