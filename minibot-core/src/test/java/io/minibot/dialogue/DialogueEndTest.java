package io.minibot.dialogue;

import static io.minibot.intent.Intent.AFFIRM;
import static io.minibot.intent.Intent.CALLBACK;
import static io.minibot.intent.Intent.DENY;
import static io.minibot.intent.Intent.DO_NOT_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.lead.Disposition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialogueEndTest {
    private final Heating heating = new Heating();

    @Test
    void hangingUpDuringTheDisclosureIsAHangUp() {
        assertThat(Conversation.of(heating).picksUp().hangsUp().disposition()).isEqualTo(Disposition.HUNG_UP);
    }

    @Test
    void hangingUpInMidSentenceIsAHangUpAndTheLineIsNotHungUpTwice() {
        Conversation call = Conversation.of(heating)
                .answers()
                .says("yes", AFFIRM)
                .beginsToSpeak()
                .hangsUp();

        assertThat(call.disposition()).isEqualTo(Disposition.HUNG_UP);
        assertThat(call.hungUp()).isFalse();
    }

    @Test
    void hangingUpDuringTheLastWordsKeepsTheResult() {
        Conversation call = Conversation.of(heating)
                .answers()
                .beginsToSpeak()
                .ends("no", false)
                .means(DENY, 0.9);

        assertThat(call.hangsUp().disposition()).isEqualTo(Disposition.NOT_QUALIFIED);
    }

    @Test
    void wordsWhoseMeaningWasNotKnownAtTheHangUpAreKept() {
        Conversation call = Conversation.of(heating).answers().beginsToSpeak().ends("stop calling me", false);

        assertThat(call.hangsUp().result().notes()).containsEntry("call.lastWords", "stop calling me");
    }

    @Test
    void aLineThatDropsByItselfIsAFailure() {
        Conversation call = Conversation.of(heating).answers();
        call.tell(at -> new Input.HungUp(at, false));

        assertThat(call.disposition()).isEqualTo(Disposition.FAILED);
    }

    @Test
    void nothingFollowsTheEnd() {
        Conversation call = Conversation.of(heating).answers().says("no", DENY).hangsUp();
        int before = call.effects().size();

        call.hangsUp().picksUp().beginsToSpeak().ends("hello", false).fails(Part.TELEPHONY);

        assertThat(call.effects()).hasSize(before);
    }

    @Test
    void aMachineIsHungUpOn() {
        Conversation call = Conversation.of(heating).picksUp();
        List<Effect> reply = call.tell(Input.MachineDetected::new);

        assertThat(reply).startsWith(new Effect.StopSaying(1)).endsWith(new Effect.HangUp());
        assertThat(call.disposition()).isEqualTo(Disposition.VOICEMAIL);
    }

    @Test
    void aMachineGetsItsMessageAfterTheBeep() {
        heating.voicemail("message for {{lead.name}}");
        Conversation call = Conversation.of(heating).answers();
        call.tell(Input.MachineDetected::new);
        assertThat(call.isConcluded()).isFalse();
        assertThat(call.said()).hasSize(2);

        call.tell(Input.MachineBeep::new);
        assertThat(call.lastSaid()).isEqualTo("message for Ada");
        assertThat(call.listens().disposition()).isEqualTo(Disposition.VOICEMAIL);
    }

    @Test
    void aBeepThatWasMissedDoesNotKeepTheMessageFromBeingLeft() {
        heating.voicemail("message");
        Conversation call = Conversation.of(heating).answers();
        call.tell(Input.MachineDetected::new);

        assertThat(call.waitsFor(TimerId.BEEP).listens().said()).endsWith("message");
        assertThat(call.disposition()).isEqualTo(Disposition.VOICEMAIL);
    }

    @Test
    void aMachineThatHangsUpBeforeTheBeepIsStillAMachine() {
        heating.voicemail("message");
        Conversation call = Conversation.of(heating).picksUp();
        call.tell(Input.MachineDetected::new);

        assertThat(call.hangsUp().disposition()).isEqualTo(Disposition.VOICEMAIL);
    }

    @Test
    void aGreetingThatSoundedLikeAnAnswerIsForgottenOnceTheMachineIsKnown() {
        Conversation call = Conversation.of(heating)
                .answers()
                .beginsToSpeak()
                .ends("call back later", false)
                .means(CALLBACK, 0.9);
        call.tell(Input.MachineDetected::new);

        assertThat(call.disposition()).isEqualTo(Disposition.VOICEMAIL);
        assertThat(call.result().callbackAt()).isNull();
    }

    @Test
    void nobodyIsTakenForAMachineAfterAnAnswer() {
        Conversation call = Conversation.of(heating).answers().says("yes", AFFIRM);
        call.tell(Input.MachineDetected::new);

        assertThat(call.isConcluded()).isFalse();
    }

    @Test
    void aPersonTakenForAMachineCanStillForbidCalls() {
        heating.voicemail("message");
        Conversation call = Conversation.of(heating).picksUp();
        call.tell(Input.MachineDetected::new);

        call.says("I am no machine, stop calling", DO_NOT_CALL);

        assertThat(call.disposition()).isEqualTo(Disposition.DO_NOT_CALL);
        assertThat(call.said()).doesNotContain("message");
    }

    @Test
    void keysAreNoted() {
        Conversation call = Conversation.of(heating).answers();
        call.tell(at -> new Input.Dtmf(at, '1'));
        call.tell(at -> new Input.Dtmf(at, '#'));

        assertThat(call.hangsUp().result().notes()).containsEntry("call.dtmf", "1#");
    }

    @Test
    void aTimerThatWasReplacedDoesNotFireForItsSuccessor() {
        Conversation call = Conversation.of(heating).answers();
        int before = call.said().size();
        List<Effect> reply = call.tell(at -> new Input.TimerFired(at, TimerId.SILENCE));

        assertThat(call.said()).hasSize(before);
        assertThat(reply).hasSize(1).first().isInstanceOf(Effect.StartTimer.class);
    }

    @Test
    void aClockThatGoesBackIsTakenToStandStill() {
        Dialogue dialogue = Dialogue.start(Conversation.context(heating.scenario(), 1, false));
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        dialogue.on(new Input.Answered(now));

        assertThat(dialogue.on(new Input.PromptFinished(now.minusSeconds(60), 1)))
                .first()
                .isInstanceOf(Effect.Say.class);
    }
}
