package io.minibot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.dialogue.Part;
import io.minibot.intent.Intent;
import io.minibot.lead.Disposition;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioLoader;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ScenarioTesterTest {
    private static final Scenario SOLAR =
            new ScenarioLoader().load(ScenarioTesterTest.class.getResourceAsStream("solar-en.json"));

    @Test
    void aPersonWhoAgreesAndOwnsIsQualified() {
        call().expectBot("automated call from Sunny Roof")
                .caller("yes please")
                .expectBot("own your home")
                .caller("yes I do")
                .expectIntent(Intent.AFFIRM)
                .expectBot("Thank you")
                .expectDisposition(Disposition.QUALIFIED)
                .expectScore(100);
    }

    @Test
    void aCallbackIsNotedWithItsTime() {
        call().caller("call me tomorrow at ten")
                .expectDisposition(Disposition.CALLBACK)
                .expectCallbackAt(LocalDateTime.parse("2026-01-06T10:00:00"));
    }

    @Test
    void aCallbackIsAgreedWithoutATimeToo() {
        TestedCall call = call().caller("call me another time").expectDisposition(Disposition.CALLBACK);
        assertThatThrownBy(() -> call.expectCallbackAt(LocalDateTime.parse("2026-01-06T10:00:00")))
                .hasMessageContaining("expected a callback at 2026-01-06T10:00, not at no time that was understood");
    }

    @Test
    void whoeverWantsNoCallsIsSuppressed() {
        call().caller("stop calling me")
                .expectSuppressed()
                .expectBot("not call you again")
                .expectDisposition(Disposition.DO_NOT_CALL);
    }

    @Test
    void anInterruptionStopsThePromptAndIsAnswered() {
        call().expectBot("two questions")
                .interrupt(Duration.ofMillis(900), "how much does it cost")
                .expectBot("first visit is free")
                .caller("yes")
                .expectBot("own your home");
    }

    @Test
    void aBackchannelDoesNotStopThePrompt() {
        TestedCall call = call().expectBot("two questions").backchannel(Duration.ofMillis(900), "mm");
        call.caller("yes").expectBot("own your home");
        assertThat(call.transcript()).contains("(over the prompt) mm").doesNotContain("(stops)");
    }

    @Test
    void thePreludeCannotBeInterrupted() {
        TestedCall call =
                call().interrupt(Duration.ofMillis(500), "hello hello").expectBot("two questions");
        assertThat(call.transcript()).doesNotContain("(stops)");
    }

    @Test
    void aSilentPersonIsAskedAgainAndLeftInTheEnd() {
        call().silence().expectBot("two questions").silence().silence().expectDisposition(Disposition.SILENT);
    }

    @Test
    void aPersonWhoMumblesIsAskedAgain() {
        call().mumble().mumble().expectBot("not sure I understood").expectBot("two questions");
    }

    @Test
    void aHangUpEndsTheConversationAtOnce() {
        call().expectBot("automated").hangUp().expectDisposition(Disposition.HUNG_UP);
    }

    @Test
    void aMachineGetsItsMessageAfterTheBeep() {
        call().machine().beep().expectBot("We will call again").expectDisposition(Disposition.VOICEMAIL);
    }

    @Test
    void aPersonWhoWantsAHumanBeingIsConnected() {
        call().caller("I want to talk to a real person")
                .expectTransfer("+33123456789")
                .expectDisposition(Disposition.TRANSFERRED);
        tester().canTransfer(false)
                .start()
                .caller("I want to talk to a real person")
                .expectDisposition(Disposition.HUMAN_REQUESTED);
    }

    @Test
    void aBrokenLineEndsTheCall() {
        call().expectBot("automated").fails(Part.TELEPHONY).expectDisposition(Disposition.FAILED);
    }

    @Test
    void anExpectationThatFailsShowsTheCall() {
        assertThatThrownBy(() -> call().caller("yes").expectBot("your car"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected the bot to say \"your car\"")
                .hasMessageContaining("own your home")
                .hasMessageContaining("caller  yes");
        assertThatThrownBy(() -> call().caller("yes").expectDisposition(Disposition.QUALIFIED))
                .hasMessageContaining("has not ended: the bot waits for the caller");
        assertThatThrownBy(() -> call().hangUp().expectDisposition(Disposition.QUALIFIED))
                .hasMessageContaining("expected the disposition QUALIFIED, not HUNG_UP");
        assertThatThrownBy(() -> call().hangUp().caller("hello")).hasMessageContaining("the call is over");
        assertThatThrownBy(() -> call().caller("yes").expectIntent(Intent.DENY))
                .hasMessageContaining("expected the intent 'deny', not 'affirm'");
        assertThatThrownBy(() -> call().expectBotNotToSay("automated")).hasMessageContaining("not to say");
    }

    @Test
    void aMissingVariableIsNamedWithItsMend() {
        assertThatThrownBy(() -> ScenarioTester.of(SOLAR).start())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(".lead(\"firstName\", ...)");
    }

    private static ScenarioTester tester() {
        return ScenarioTester.of(SOLAR).lead("firstName", "Ada");
    }

    private static TestedCall call() {
        return tester().start();
    }
}
