package io.minibot.dialogue;

import static io.minibot.dialogue.Heating.go;
import static io.minibot.dialogue.Heating.prompts;
import static io.minibot.intent.Intent.AFFIRM;
import static io.minibot.intent.Intent.DENY;
import static io.minibot.intent.Intent.DO_NOT_CALL;
import static io.minibot.intent.Intent.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.lead.Disposition;
import io.minibot.scenario.BargeIn;
import io.minibot.scenario.Listening;
import io.minibot.scenario.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialogueRecoveryTest {
    private final Heating heating = new Heating();

    @Test
    void threeSilencesFromSomebodyWhoNeverSpokeEndAsSilent() {
        Conversation call = Conversation.of(heating).answers().staysSilent().staysSilent();
        assertThat(call.lastSaid()).startsWith("silence").endsWith("owner?");

        call.staysSilent();
        assertThat(call.lastSaid()).isEqualTo("silence_goodbye");
        assertThat(call.disposition()).isEqualTo(Disposition.SILENT);
    }

    @Test
    void silencesOfSomebodyWhoHasSpokenEndAsUnfinished() {
        Conversation call = Conversation.of(heating)
                .answers()
                .says("hello", UNKNOWN)
                .staysSilent()
                .staysSilent();

        assertThat(call.disposition()).isEqualTo(Disposition.UNFINISHED);
    }

    @Test
    void theStepsOwnRetryPromptsComeInTurn() {
        heating.step(new Step(
                "owner",
                prompts("owner?"),
                BargeIn.SPEECH,
                new Listening(Duration.ofSeconds(2), null, 10, List.of()),
                Map.of(AFFIRM, go("thanks")),
                null,
                prompts("quiet 1", "quiet 2"),
                prompts("what 1", "what 2"),
                null,
                null,
                null));

        Conversation call = Conversation.of(heating)
                .answers()
                .staysSilent()
                .says("x", UNKNOWN)
                .staysSilent()
                .says("x", UNKNOWN);

        assertThat(call.said()).endsWith("quiet 1 owner?", "what 1 owner?", "quiet 2 owner?", "what 2 owner?");
    }

    @Test
    void tooManyAnswersInARowThatAreNotUnderstoodEndTheCall() {
        Conversation call =
                Conversation.of(heating).answers().says("x", UNKNOWN).says("y", UNKNOWN);
        assertThat(call.isConcluded()).isFalse();

        call.says("z", UNKNOWN);
        assertThat(call.lastSaid()).isEqualTo("not_understood_goodbye");
        assertThat(call.disposition()).isEqualTo(Disposition.NOT_UNDERSTOOD);
    }

    @Test
    void aCoughIsNoAnswerButASecondOneIsAskedAbout() {
        Conversation call = Conversation.of(heating).answers().coughs();
        assertThat(call.lastSaid()).isEqualTo("owner?");
        assertThat(call.runs(TimerId.SILENCE)).isTrue();

        assertThat(call.coughs().lastSaid()).startsWith("pardon");
    }

    @Test
    void speechStopsTheSilenceTimerAndALongMonologueIsInterrupted() {
        Conversation call = Conversation.of(heating).answers().beginsToSpeak();
        assertThat(call.runs(TimerId.SILENCE)).isFalse();

        call.waitsFor(TimerId.PART);
        assertThat(call.lastSaid()).startsWith("pardon");
    }

    @Test
    void aBargeInStopsThePromptAndIsAnAnswer() {
        Conversation call = Conversation.of(heating).picksUp().hearsOnePrompt().interrupts();
        assertThat(call.all(Effect.StopSaying.class)).containsExactly(new Effect.StopSaying(2));

        call.ends("yes", false).means(AFFIRM, 0.9);
        assertThat(call.lastSaid()).isEqualTo("pitch.");
    }

    @Test
    void aFalseBargeInResumesThePrompt() {
        Conversation call = Conversation.of(heating).picksUp().hearsOnePrompt().interrupts();

        call.tell(at -> new Input.BargeInWithdrawn(at, 2));

        assertThat(call.all(Effect.ResumeSaying.class)).containsExactly(new Effect.ResumeSaying(2));
        assertThat(call.listens().runs(TimerId.SILENCE)).isTrue();
    }

    @Test
    void aBargeInWithoutWordsResumesThePrompt() {
        Conversation call =
                Conversation.of(heating).picksUp().hearsOnePrompt().interrupts().ends("", false);

        assertThat(call.all(Effect.ResumeSaying.class)).hasSize(1);
    }

    @Test
    void aBargeInThatIsNotUnderstoodBringsTheQuestionAgain() {
        Conversation call = Conversation.of(heating).picksUp().hearsOnePrompt().interruptsWith("brr", UNKNOWN);

        assertThat(call.lastSaid()).startsWith("pardon").endsWith("owner?");
    }

    @Test
    void aMumbleOverThePromptChangesNothing() {
        Conversation call = Conversation.of(heating).picksUp().hearsOnePrompt().saysOverPrompt("mm", AFFIRM);

        assertThat(call.said()).endsWith("owner?");
        assertThat(call.all(Effect.StopSaying.class)).isEmpty();
        call.listens();
        assertThat(call.runs(TimerId.SILENCE)).isTrue();
        assertThat(call.says("no", DENY).disposition()).isEqualTo(Disposition.NOT_QUALIFIED);
    }

    @Test
    void stopCallingMeOverAPromptIsHeardEvenIfItDidNotStopIt() {
        Conversation call = Conversation.of(heating).picksUp().hearsOnePrompt().saysOverPrompt("stop", DO_NOT_CALL);

        assertThat(call.listens().disposition()).isEqualTo(Disposition.DO_NOT_CALL);
    }

    @Test
    void anAnswerOverTheLastWordsOfTheQuestionCountsOnceTheQuestionIsOver() {
        Conversation call = Conversation.of(heating)
                .picksUp()
                .hearsOnePrompt()
                .beginsToSpeak()
                .hearsOnePrompt()
                .ends("yes", true);

        assertThat(call.means(AFFIRM, 0.9).lastSaid()).isEqualTo("pitch.");
    }

    @Test
    void aMumbleOverTheLastWordsOfTheQuestionIsNoAnswer() {
        Conversation call = Conversation.of(heating)
                .picksUp()
                .hearsOnePrompt()
                .beginsToSpeak()
                .hearsOnePrompt()
                .ends("mm", true)
                .means(UNKNOWN, 0.9);

        assertThat(call.lastSaid()).isEqualTo("owner?");
        assertThat(call.runs(TimerId.SILENCE)).isTrue();
    }

    @Test
    void aStatementCanBeInterruptedAndComesAgainAfterAnAside() {
        Conversation call = Conversation.of(heating).answers().beginsToSpeak().ends("yes", false);
        call.means(AFFIRM, 0.9).interruptsWith("how much", Heating.PRICE);

        assertThat(call.lastSaid()).isEqualTo("price answer pitch.");
        assertThat(call.listens().lastSaid()).isEqualTo("offer?");
    }

    @Test
    void aClassifierThatIsLateOnceIsLikeAnAnswerNotUnderstood() {
        Conversation call = Conversation.of(heating).answers().beginsToSpeak().ends("yes", false);
        call.waitsFor(TimerId.PART).listens();

        assertThat(call.lastSaid()).startsWith("pardon");
        call.beginsToSpeak().ends("yes", false).fails(Part.CLASSIFIER).listens();
        assertThat(call.lastSaid()).isEqualTo("failure_goodbye");
        assertThat(call.disposition()).isEqualTo(Disposition.FAILED);
    }

    @Test
    void aFailureThatIsOvercomeIsForgotten() {
        Conversation call = Conversation.of(heating)
                .answers()
                .beginsToSpeak()
                .fails(Part.RECOGNIZER)
                .listens();
        call.says("yes", AFFIRM).beginsToSpeak().fails(Part.RECOGNIZER).listens();

        assertThat(call.lastSaid()).startsWith("pardon").endsWith("offer?");
        assertThat(call.says("yes", AFFIRM).disposition()).isEqualTo(Disposition.QUALIFIED);
    }

    @Test
    void aPromptThatCannotBeSaidIsTriedOnceMore() {
        Conversation call = Conversation.of(heating).picksUp().hearsOnePrompt().fails(Part.SYNTHESIZER);
        assertThat(call.said()).endsWith("owner?", "owner?");

        assertThat(call.fails(Part.SYNTHESIZER).lastSaid()).isEqualTo("failure_goodbye");
        assertThat(call.fails(Part.SYNTHESIZER).disposition()).isEqualTo(Disposition.FAILED);
    }

    @Test
    void withoutDisclosureNobodyIsAskedAnything() {
        Conversation call = Conversation.of(heating).picksUp().fails(Part.SYNTHESIZER);

        assertThat(call.said()).hasSize(1);
        assertThat(call.disposition()).isEqualTo(Disposition.FAILED);
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void aBrokenLineEndsTheCallAtOnce() {
        assertThat(Conversation.of(heating).answers().fails(Part.TELEPHONY).disposition())
                .isEqualTo(Disposition.FAILED);
    }
}
