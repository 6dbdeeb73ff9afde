package io.minibot.dialogue;

import static io.minibot.dialogue.Heating.go;
import static io.minibot.dialogue.Heating.question;
import static io.minibot.intent.Intent.AFFIRM;
import static io.minibot.intent.Intent.CALLBACK;
import static io.minibot.intent.Intent.DENY;
import static io.minibot.intent.Intent.DO_NOT_CALL;
import static io.minibot.intent.Intent.GOODBYE;
import static io.minibot.intent.Intent.HOLD;
import static io.minibot.intent.Intent.HUMAN_REQUEST;
import static io.minibot.intent.Intent.INSULT;
import static io.minibot.intent.Intent.OBJECTION;
import static io.minibot.intent.Intent.QUESTION;
import static io.minibot.intent.Intent.REPEAT;
import static io.minibot.intent.Intent.ROBOT_QUESTION;
import static io.minibot.intent.Intent.UNKNOWN;
import static io.minibot.intent.Intent.UNSURE;
import static io.minibot.intent.Intent.WRONG_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentMatch;
import io.minibot.lead.Disposition;
import io.minibot.scenario.BargeIn;
import io.minibot.scenario.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueMeaningTest {
    private final Heating heating = new Heating();

    private void owner(Map<Intent, Target> targets, @Nullable Target otherwise) {
        heating.step(question("owner", BargeIn.SPEECH, targets, otherwise, null));
    }

    @Test
    void stopCallingMeSuppressesTheNumberBeforeTheGoodbye() {
        Conversation call = Conversation.of(heating).answers();
        List<Effect> reply = call.beginsToSpeak()
                .ends("stop calling me", false)
                .tell(at -> new Input.IntentFound(at, 1, new IntentMatch(DO_NOT_CALL, 0.9, "", "test")));

        assertThat(reply).first().isEqualTo(new Effect.Suppress("stop calling me"));
        assertThat(call.lastSaid()).isEqualTo("do_not_call");
        assertThat(call.listens().disposition()).isEqualTo(Disposition.DO_NOT_CALL);
    }

    @Test
    void stopCallingMeWinsOverATargetAWildcardAndDoubt() {
        owner(Map.of(DO_NOT_CALL, go("thanks")), go("thanks"));

        Conversation call = Conversation.of(heating).answers().says("stop it", DO_NOT_CALL, 0.1);

        assertThat(call.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
    }

    @Test
    void aScenariosOwnWayOfForbiddingCallsCountsToo() {
        Conversation call = Conversation.of(heating).answers().says("never again", Heating.NEVER_AGAIN);

        assertThat(call.all(Effect.Suppress.class)).hasSize(1);
        assertThat(call.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
    }

    @Test
    void hangingUpDuringThatGoodbyeDoesNotChangeTheResult() {
        Conversation call = Conversation.of(heating).answers().beginsToSpeak().ends("stop", false);

        call.means(DO_NOT_CALL, 0.9).hangsUp();

        assertThat(call.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
    }

    @Test
    void stopCallingMeOverTheDisclosureIsNotedAtOnceAndAnsweredAfterIt() {
        Conversation call = Conversation.of(heating).picksUp().saysOverPrompt("stop calling", DO_NOT_CALL);

        assertThat(call.all(Effect.Suppress.class)).hasSize(1);
        assertThat(call.said()).hasSize(1);
        assertThat(call.listens().said()).containsExactly("disclosure for Ada", "do_not_call");
        assertThat(call.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
    }

    @Test
    void stopCallingMeDuringAnotherGoodbyeReplacesIt() {
        Conversation call = Conversation.of(heating)
                .answers()
                .beginsToSpeak()
                .ends("no", false)
                .means(DENY, 0.9);

        call.saysOverPrompt("and never call again", DO_NOT_CALL).listens();

        assertThat(call.said()).endsWith("no_owner!", "do_not_call");
        assertThat(call.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
    }

    @Test
    void stopCallingMeBegunDuringAGoodbyeIsWaitedFor() {
        Conversation call = Conversation.of(heating)
                .answers()
                .beginsToSpeak()
                .ends("no", false)
                .means(DENY, 0.9);

        call.beginsToSpeak().listens();
        assertThat(call.isConcluded()).isFalse();
        call.ends("never call again", false).means(DO_NOT_CALL, 0.9).listens();

        assertThat(call.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
    }

    @Test
    void anythingElseOverAGoodbyeIsLeftAlone() {
        Conversation call = Conversation.of(heating)
                .answers()
                .beginsToSpeak()
                .ends("no", false)
                .means(DENY, 0.9);

        call.saysOverPrompt("bye then", GOODBYE).listens();

        assertThat(call.lastSaid()).isEqualTo("no_owner!");
        assertThat(call.disposition()).isEqualTo(Disposition.NOT_QUALIFIED);
    }

    @Test
    void wrongNumberOverTheDisclosureEndsTheCallAfterIt() {
        Conversation call = Conversation.of(heating).picksUp().saysOverPrompt("wrong number", WRONG_NUMBER);

        assertThat(call.listens().said()).containsExactly("disclosure for Ada", "wrong_number");
        assertThat(call.disposition()).isEqualTo(Disposition.WRONG_NUMBER);
    }

    @Test
    void whatIsSaidOverTheDisclosureAnswersNothing() {
        Conversation call = Conversation.of(heating)
                .picksUp()
                .saysOverPrompt("yes hello", AFFIRM)
                .listens();

        assertThat(call.said()).containsExactly("disclosure for Ada", "owner?");
        assertThat(call.staysSilent().lastSaid()).startsWith("silence");
    }

    @Test
    void whoSpeaksOverTheEndOfTheDisclosureIsLetToFinish() {
        Conversation call = Conversation.of(heating).picksUp().beginsToSpeak().hearsOnePrompt();
        assertThat(call.said()).hasSize(1);

        call.ends("hello who is it", false);
        assertThat(call.said()).hasSize(1);
        call.means(AFFIRM, 0.9).listens();

        assertThat(call.said()).containsExactly("disclosure for Ada", "owner?");
    }

    @Test
    void areYouARobotIsAnsweredTruthfullyAndTheQuestionComesAgain() {
        Conversation call = Conversation.of(heating).answers().says("are you a robot", ROBOT_QUESTION);
        assertThat(call.lastSaid()).isEqualTo("robot owner?");

        assertThat(call.beginsToSpeak().hangsUp().disposition()).isEqualTo(Disposition.HUNG_UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback", "robot_question", "wrong_number", "insult", "repeat", "hold", "goodbye"})
    void aWildcardDoesNotSwallowMeaningsAboutTheCall(String meaning) {
        owner(Map.of(), go("offer"));

        assertThat(Conversation.of(heating)
                        .answers()
                        .says("something", new Intent(meaning))
                        .said())
                .doesNotContain("offer?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"affirm", "deny", "unsure", "objection", "unknown"})
    void aWildcardTakesEveryAnswer(String meaning) {
        owner(Map.of(), go("offer"));

        assertThat(Conversation.of(heating)
                        .answers()
                        .says("something", new Intent(meaning))
                        .lastSaid())
                .isEqualTo("offer?");
    }

    @Test
    void aWildcardTakesAMeaningThatIsOnlyAGuess() {
        owner(Map.of(AFFIRM, go("thanks")), go("offer"));

        assertThat(Conversation.of(heating)
                        .answers()
                        .says("mumble", AFFIRM, 0.2)
                        .lastSaid())
                .isEqualTo("offer?");
    }

    @Test
    void aTargetComesBeforeTheDialoguesOwnReply() {
        owner(Map.of(GOODBYE, go("offer")), null);

        assertThat(Conversation.of(heating).answers().says("bye", GOODBYE).lastSaid())
                .isEqualTo("offer?");
    }

    @Test
    void anFaqAnswerComesBeforeATargetForQuestionsInGeneral() {
        owner(Map.of(QUESTION, go("offer")), null);

        assertThat(Conversation.of(heating)
                        .answers()
                        .says("price", Heating.PRICE)
                        .lastSaid())
                .isEqualTo("price answer owner?");
        assertThat(Conversation.of(heating).answers().says("what", QUESTION).lastSaid())
                .isEqualTo("offer?");
    }

    @Test
    void aQuestionIsAnsweredThenTheOpenQuestionComesAgain() {
        Conversation call = Conversation.of(heating)
                .answers()
                .says("how much", Heating.PRICE)
                .says("yes", AFFIRM);

        assertThat(call.said())
                .containsExactly("disclosure for Ada", "owner?", "price answer owner?", "pitch.", "offer?");
    }

    @Test
    void theSameQuestionASecondTimeGetsItsSecondAnswerAndAThirdTimeNone() {
        Conversation call = Conversation.of(heating)
                .answers()
                .says("how much", Heating.PRICE)
                .says("how much", Heating.PRICE);
        assertThat(call.lastSaid()).isEqualTo("price answer again owner?");

        call.says("how much", Heating.PRICE);
        assertThat(call.lastSaid()).startsWith("pardon").endsWith("owner?");
    }

    @Test
    void asidesMayBeginAgainAfterAnAnswer() {
        Conversation call = Conversation.of(heating)
                .answers()
                .says("how much", Heating.PRICE)
                .says("too dear", Heating.TOO_DEAR)
                .says("yes", AFFIRM)
                .says("too dear", Heating.TOO_DEAR);

        assertThat(call.lastSaid()).isEqualTo("dear answer offer?");
    }

    @Test
    void questionsAndObjectionsWithoutEntryGetAGeneralAnswer() {
        Conversation call = Conversation.of(heating).answers().says("what", QUESTION);
        assertThat(call.lastSaid()).isEqualTo("unknown_question owner?");

        assertThat(call.says("but", OBJECTION).lastSaid()).isEqualTo("unknown_objection owner?");
    }

    @Test
    void aCallbackIsAgreedAndTheWordsAreKept() {
        Conversation call = Conversation.of(heating).answers().says("call me tomorrow at ten", CALLBACK);

        assertThat(call.lastSaid()).isEqualTo("callback");
        assertThat(call.disposition()).isEqualTo(Disposition.CALLBACK);
        assertThat(call.result().notes()).containsEntry("call.callback", "call me tomorrow at ten");
        assertThat(call.result().callbackAt()).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void aRefusalWithoutTargetEndsTheCall() {
        Conversation call =
                Conversation.of(heating).answers().says("yes", AFFIRM).says("no", DENY);

        assertThat(call.lastSaid()).isEqualTo("refused");
        assertThat(call.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(call.result().score()).isEqualTo(66.67);
    }

    @Test
    void anInsultEndsTheCallAsARefusal() {
        Conversation call = Conversation.of(heating).answers().says("you idiot", INSULT);

        assertThat(call.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(call.result().notes()).containsEntry("call.insult", "you idiot");
    }

    @Test
    void aHumanIsPromisedWhereNobodyCanBeConnected() {
        heating.transferTo("sip:desk");
        Conversation call = Conversation.of(heating).answers().says("a person please", HUMAN_REQUEST);

        assertThat(call.lastSaid()).isEqualTo("human_callback");
        assertThat(call.disposition()).isEqualTo(Disposition.HUMAN_REQUESTED);
    }

    @Test
    void aHumanTakesOverAfterTheBotHasSaidSo() {
        heating.transferTo("sip:desk");
        Conversation call = Conversation.withTransfers(heating).answers().says("a person please", HUMAN_REQUEST);

        assertThat(call.lastSaid()).isEqualTo("transfer");
        assertThat(call.all(Effect.Transfer.class)).containsExactly(new Effect.Transfer("sip:desk"));
        call.tell(Input.Transferred::new);
        assertThat(call.disposition()).isEqualTo(Disposition.TRANSFERRED);
        assertThat(call.hungUp()).isFalse();
    }

    @Test
    void aTransferThatFailsOrIsNotTakenBecomesAPromise() {
        heating.transferTo("sip:desk");
        Conversation failed = Conversation.withTransfers(heating).answers().says("a person", HUMAN_REQUEST);
        Conversation late = Conversation.withTransfers(heating).answers().says("a person", HUMAN_REQUEST);

        assertThat(failed.fails(Part.TELEPHONY).listens().disposition()).isEqualTo(Disposition.HUMAN_REQUESTED);
        assertThat(late.waitsFor(TimerId.PART).listens().disposition()).isEqualTo(Disposition.HUMAN_REQUESTED);
        assertThat(late.lastSaid()).isEqualTo("human_callback");
    }

    @Test
    void aTerminalStepCanTransfer() {
        heating.transferTo("sip:desk").step(Heating.terminal("no_owner", null, true));

        Conversation call = Conversation.withTransfers(heating).answers().says("no", DENY);
        assertThat(call.all(Effect.Transfer.class)).hasSize(1);

        assertThat(Conversation.of(heating).answers().says("no", DENY).said()).endsWith("owner?", "human_callback");
    }

    @Test
    void holdWaitsAndThenAsksAgainWhateverIsSaid() {
        Conversation call = Conversation.of(heating).answers().says("one moment", HOLD);
        assertThat(call.lastSaid()).isEqualTo("hold");
        assertThat(call.runs(TimerId.HOLD)).isTrue();

        call.says("yes I am back", AFFIRM);
        assertThat(call.lastSaid()).isEqualTo("owner?");
    }

    @Test
    void aQuestionAfterTheWaitIsAnswered() {
        Conversation call = Conversation.of(heating).answers().says("one moment", HOLD);

        assertThat(call.says("how much was it", Heating.PRICE).lastSaid()).isEqualTo("price answer owner?");
    }

    @Test
    void aNoAfterTheWaitIsNoRefusal() {
        Conversation call =
                Conversation.of(heating).answers().says("yes", AFFIRM).says("one moment", HOLD);

        assertThat(call.says("no it is fine", DENY).lastSaid()).isEqualTo("offer?");
    }

    @Test
    void theWordsThatLeadToACallbackEndingAreKept() {
        heating.step(Heating.terminal("thanks", Disposition.CALLBACK, false));
        owner(Map.of(), go("thanks"));

        Conversation call = Conversation.of(heating).answers().says("ten would be fine", UNKNOWN);

        assertThat(call.disposition()).isEqualTo(Disposition.CALLBACK);
        assertThat(call.result().notes()).containsEntry("call.callback", "ten would be fine");
    }

    @Test
    void holdDoesNotWaitForEver() {
        Conversation call =
                Conversation.of(heating).answers().says("one moment", HOLD).waitsFor(TimerId.HOLD);

        assertThat(call.lastSaid()).startsWith("silence").endsWith("owner?");
    }

    @Test
    void stopCallingMeCountsDuringHold() {
        Conversation call =
                Conversation.of(heating).answers().says("one moment", HOLD).says("stop", DO_NOT_CALL);

        assertThat(call.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
    }

    @Test
    void whoHesitatesIsAskedAgainUntilTheAttemptsAreUsedUp() {
        Conversation call =
                Conversation.of(heating).answers().says("maybe", UNSURE).says("maybe", UNSURE);
        assertThat(call.lastSaid()).isEqualTo("unsure owner?");

        assertThat(call.says("maybe", UNSURE).disposition()).isEqualTo(Disposition.UNFINISHED);
    }

    @Test
    void whatWasThatRepeatsTheQuestionWithoutAnApology() {
        assertThat(Conversation.of(heating).answers().says("pardon?", REPEAT).lastSaid())
                .isEqualTo("owner?");
    }

    @Test
    void aMeaningThatIsOnlyAGuessIsNotUnderstood() {
        assertThat(Conversation.of(heating)
                        .answers()
                        .says("mumble", AFFIRM, 0.34)
                        .lastSaid())
                .startsWith("pardon");
    }

    @Test
    void anOldAnswerOfTheClassifierIsNotAppliedToALaterTurn() {
        Conversation call = Conversation.of(heating).answers().says("um", UNKNOWN);
        int before = call.said().size();

        call.beginsToSpeak()
                .ends("no", false)
                .tell(at -> new Input.IntentFound(at, 1, new IntentMatch(AFFIRM, 1, "", "test")));

        assertThat(call.said()).hasSize(before);
    }

    @Test
    void whatTheCallerAddsBeforeAReplyBelongsToTheAnswer() {
        Conversation call = Conversation.of(heating).answers().beginsToSpeak().ends("yes", false);
        call.beginsToSpeak().means(AFFIRM, 0.9);
        assertThat(call.said()).endsWith("owner?");

        call.ends("but no", false);

        assertThat(call.all(Effect.Classify.class)).endsWith(new Effect.Classify(2, "yes but no"));
        assertThat(call.means(DENY, 0.9).lastSaid()).isEqualTo("no_owner!");
    }

    @Test
    void aCoughAfterTheAnswerDoesNotDelayItForLong() {
        Conversation call = Conversation.of(heating).answers().beginsToSpeak().ends("yes", false);

        call.beginsToSpeak().means(AFFIRM, 0.9).ends("", false);

        assertThat(call.lastSaid()).isEqualTo("pitch.");
    }
}
