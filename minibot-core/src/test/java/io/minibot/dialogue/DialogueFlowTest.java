package io.minibot.dialogue;

import static io.minibot.dialogue.Heating.go;
import static io.minibot.dialogue.Heating.question;
import static io.minibot.dialogue.Heating.statement;
import static io.minibot.dialogue.Heating.terminal;
import static io.minibot.intent.Intent.AFFIRM;
import static io.minibot.intent.Intent.DENY;
import static io.minibot.intent.Intent.GOODBYE;
import static io.minibot.intent.Intent.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.lead.Disposition;
import io.minibot.scenario.BargeIn;
import io.minibot.scenario.ScenarioException;
import io.minibot.scenario.Scoring;
import io.minibot.scenario.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DialogueFlowTest {
    private final Heating heating = new Heating();

    @Test
    void theDisclosureComesFirstAndNothingInterruptsIt() {
        Conversation call = Conversation.of(heating).picksUp();

        assertThat(call.effects())
                .containsExactly(
                        new Effect.StartTimer(TimerId.CALL_DURATION, Duration.ofMinutes(5)),
                        new Effect.Say(1, List.of(new Speech("disclosure for Ada", null)), BargeIn.NONE),
                        new Effect.Listen(null, List.of(), Set.of()));

        call.interruptsWith("what", DENY);
        assertThat(call.all(Effect.StopSaying.class)).isEmpty();
    }

    @Test
    void aPersonWhoAgreesToEverythingQualifies() {
        Conversation call =
                Conversation.of(heating).answers().says("yes", AFFIRM).says("sure", AFFIRM);

        assertThat(call.said()).containsExactly("disclosure for Ada", "owner?", "pitch.", "offer?", "thanks!");
        assertThat(call.disposition()).isEqualTo(Disposition.QUALIFIED);
        assertThat(call.result().score()).isEqualTo(100);
        assertThat(call.result().turns()).isEqualTo(2);
        assertThat(call.result().notes()).containsEntry("owner", "affirm").containsEntry("offer.said", "sure");
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void theConclusionComesAfterTheLastWordAndBeforeTheHangUp() {
        Conversation call = Conversation.of(heating).answers().says("no", DENY);

        List<Effect> effects = call.effects();
        assertThat(effects.subList(effects.size() - 2, effects.size()))
                .containsExactly(new Effect.Conclude(call.result()), new Effect.HangUp());
        assertThat(call.disposition()).isEqualTo(Disposition.NOT_QUALIFIED);
        assertThat(call.result().score()).isZero();
    }

    @Test
    void theCallerIsHeardFromTheBeginningOfTheQuestion() {
        Conversation call = Conversation.of(heating).picksUp().hearsOnePrompt();

        assertThat(call.lastSaid()).isEqualTo("owner?");
        assertThat(call.effects()).endsWith(new Effect.Listen(null, List.of(), Set.of(AFFIRM, DENY)));
    }

    @Test
    void anAnswerBeforeTheEndOfTheQuestionCounts() {
        Conversation call = Conversation.of(heating).picksUp().hearsOnePrompt();

        call.beginsToSpeak().hearsOnePrompt().ends("yes", false).means(AFFIRM, 0.9);

        assertThat(call.lastSaid()).isEqualTo("pitch.");
    }

    @Test
    void theWildcardTakesWhatIsNotUnderstoodAndKeepsTheWords() {
        heating.step(question("owner", BargeIn.SPEECH, Map.of(), go("thanks"), null));

        Conversation call = Conversation.of(heating).answers().says("blue green", UNKNOWN);

        assertThat(call.result().notes()).containsEntry("owner.said", "blue green");
        assertThat(call.lastSaid()).isEqualTo("thanks!");
    }

    @Test
    void repeatAsksTheSameQuestionUntilItsAttemptsAreUsedUp() {
        heating.step(question("owner", BargeIn.SPEECH, Map.of(AFFIRM, new Target.Repeat()), null, null));

        Conversation call =
                Conversation.of(heating).answers().says("yes", AFFIRM).says("yes", AFFIRM);
        assertThat(call.said()).containsExactly("disclosure for Ada", "owner?", "owner?", "owner?");

        call.says("yes", AFFIRM);
        assertThat(call.disposition()).isEqualTo(Disposition.NOT_UNDERSTOOD);
    }

    @Test
    void returnGoesBackToTheQuestionThatWasOpen() {
        heating.step(question("owner", BargeIn.SPEECH, Map.of(DENY, go("convince"), AFFIRM, go("thanks")), null, null))
                .step(statement("convince", go("really")))
                .step(question("really", BargeIn.SPEECH, Map.of(AFFIRM, new Target.Return()), null, null));

        Conversation call = Conversation.of(heating).answers().says("no", DENY).says("well yes", AFFIRM);

        assertThat(call.said()).endsWith("owner?", "convince.", "really?", "owner?");
    }

    @Test
    void returnWithNothingOpenAsksThePresentQuestion() {
        heating.step(question("owner", BargeIn.SPEECH, Map.of(AFFIRM, new Target.Return()), null, null));

        assertThat(Conversation.of(heating).answers().says("yes", AFFIRM).lastSaid())
                .isEqualTo("owner?");
    }

    @Test
    void statementsThatLeadToEachOtherEndTheCall() {
        heating.step(statement("pitch", go("more"))).step(statement("more", go("pitch")));

        Conversation call = Conversation.of(heating).answers().says("yes", AFFIRM);

        assertThat(call.lastSaid()).isEqualTo("limit_goodbye");
        assertThat(call.isConcluded()).isTrue();
    }

    @Test
    void theScoreIsInPercentOfAllWeightsAndAMissingRequiredAnswerDisqualifies() {
        heating.step(question(
                "owner", BargeIn.SPEECH, Map.of(DENY, go("pitch")), null, new Scoring(2, true, Set.of(AFFIRM))));

        Conversation call = Conversation.of(heating).answers().says("no", DENY).says("yes", AFFIRM);

        assertThat(call.result().score()).isEqualTo(33.33);
        assertThat(call.disposition()).isEqualTo(Disposition.NOT_QUALIFIED);
    }

    @Test
    void anExplicitResultStandsWhateverTheScore() {
        heating.step(terminal("no_owner", Disposition.QUALIFIED, false));

        assertThat(Conversation.of(heating).answers().says("no", DENY).disposition())
                .isEqualTo(Disposition.QUALIFIED);
    }

    @Test
    void aGoodbyeAfterAllThatIsRequiredWasAnsweredStillQualifies() {
        Conversation call =
                Conversation.of(heating).answers().says("yes", AFFIRM).says("bye", GOODBYE);

        assertThat(call.disposition()).isEqualTo(Disposition.QUALIFIED);
        assertThat(call.result().score()).isEqualTo(66.67);
    }

    @Test
    void tooManyTurnsEndTheCallInsteadOfTheNextQuestion() {
        heating.limits(1, Duration.ofMinutes(5), 3, 3);

        Conversation call = Conversation.of(heating).answers().says("hm", UNKNOWN);

        assertThat(call.lastSaid()).isEqualTo("limit_goodbye");
        assertThat(call.disposition()).isEqualTo(Disposition.UNFINISHED);
    }

    @Test
    void theLastTurnMayStillReachAnEnd() {
        heating.limits(1, Duration.ofMinutes(5), 3, 3);

        assertThat(Conversation.of(heating).answers().says("no", DENY).disposition())
                .isEqualTo(Disposition.NOT_QUALIFIED);
    }

    @Test
    void aCallThatLastsTooLongEndsPolitelyEvenIfTheCallerNeverStopsSpeaking() {
        Conversation call = Conversation.of(heating).answers().beginsToSpeak().waitsFor(TimerId.CALL_DURATION);

        assertThat(call.lastSaid()).isEqualTo("limit_goodbye");
        call.listens();
        assertThat(call.isConcluded()).isFalse();
        call.waitsFor(TimerId.PART);
        assertThat(call.disposition()).isEqualTo(Disposition.UNFINISHED);
    }

    @Test
    void aVariableWithoutValueFailsBeforeAnybodyIsCalled() {
        DialogueContext context =
                new DialogueContext(heating.scenario(), Map.of(), ZoneId.of("Europe/Paris"), 1, false);

        assertThatThrownBy(() -> Dialogue.start(context))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("{{lead.name}}");
    }

    @Test
    void theSameSeedGivesTheSameWordsAndRetryPromptsVary() {
        Conversation one =
                Conversation.seeded(heating, 5).answers().staysSilent().staysSilent();
        Conversation two =
                Conversation.seeded(heating, 5).answers().staysSilent().staysSilent();

        assertThat(one.effects()).isEqualTo(two.effects());
        assertThat(one.said().get(2)).isNotEqualTo(one.said().get(3));
    }

    @Test
    void nothingHappensBeforeTheCallIsAnswered() {
        Dialogue dialogue = Dialogue.start(Conversation.context(heating.scenario(), 1, false));
        Instant now = Instant.parse("2026-11-23T09:00:00Z");

        assertThat(dialogue.on(new Input.SpeechStarted(now))).isEmpty();
        assertThat(dialogue.on(new Input.PromptFinished(now, 1))).isEmpty();
        assertThat(dialogue.on(new Input.TimerFired(now, TimerId.SILENCE))).isEmpty();
    }
}
