package io.minibot.scenario;

import static io.minibot.scenario.Finding.Severity.ERROR;
import static io.minibot.scenario.Finding.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class ScenarioValidatorTest {
    private final Survey survey = new Survey();

    @Test
    void aGoodScenarioHasNoFindings() {
        found().isEmpty();
    }

    @Test
    void aTargetThatDoesNotExistIsAnErrorWithTheNameThatWasMeant() {
        survey.with("/steps/owner/on/affirm", "'thank'");

        found().containsExactly(new Finding(
                ERROR, "/steps/owner/on/affirm", "there is no step 'thank'", "did you mean 'thanks'?"));
    }

    @Test
    void aStartThatDoesNotExistIsAnErrorThatNamesTheSteps() {
        survey.with("/start", "'greeting'");

        found().contains(new Finding(
                ERROR,
                "/start",
                "there is no step 'greeting'",
                "name one of interest, email, owner, thanks, bye, or add the step"));
    }

    @Test
    void aStepThatNothingLeadsToIsAnError() {
        survey.with("/steps/lost", "{'prompt': 'Hello.', 'end': 'refused'}");

        found().extracting(Finding::severity, Finding::path, Finding::message)
                .containsExactly(tuple(ERROR, "/steps/lost", "nothing leads to this step"));
    }

    @Test
    void stepsThatOnlyLeadToEachOtherAreAnError() {
        survey.with("/steps/owner/on/affirm", "'loop'")
                .with("/steps/loop", "{'prompt': 'Really?', 'on': {'affirm': 'again'}}")
                .with("/steps/again", "{'prompt': 'Sure?', 'on': {'affirm': 'loop'}}");

        found().extracting(Finding::path, Finding::message)
                .containsExactly(
                        tuple("/steps/loop", "the steps [loop, again] only lead to each other, and to no ending"));
    }

    @Test
    void aStepThatOnlyRepeatsItselfIsAnError() {
        survey.with("/steps/owner/on/affirm", "'loop'")
                .with("/steps/loop", "{'prompt': 'Really?', 'on': {'affirm': '@repeat', '*': '@repeat'}}");

        found().extracting(Finding::path, Finding::message)
                .containsExactly(tuple("/steps/loop", "the step only leads back to itself, and to no ending"));
    }

    @Test
    void aStatementThatRepeatsItselfIsAnError() {
        survey.with("/steps/email/next", "'@repeat'");

        found().extracting(Finding::path).contains("/steps/email/next");
    }

    @Test
    void aReturnCountsAsAWayToTheQuestionThatWasOpen() {
        survey.with("/steps/owner/on/unsure", "'reassure'")
                .with("/steps/reassure", "{'prompt': 'Nothing is binding.', 'next': 'again'}")
                .with("/steps/again", "{'prompt': 'So let me ask again.', 'next': '@return'}");

        found().isEmpty();
    }

    @Test
    void thereIsNothingToReturnToFromTheFirstStep() {
        survey.with("/steps/interest/on/unsure", "'@return'");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(ERROR, "/steps/interest/on/unsure"));
    }

    @Test
    void aStepThatLeadsNowhereIsAnError() {
        survey.without("/steps/bye/end");

        found().extracting(Finding::path, Finding::message)
                .containsExactly(tuple("/steps/bye", "the step leads nowhere"));
    }

    @Test
    void aStepThatIsBothQuestionAndEndingIsAnError() {
        survey.with("/steps/owner/end", "'refused'");

        found().extracting(Finding::path).contains("/steps/owner");
    }

    @Test
    void aTransferNeedsSomebodyToTransferTo() {
        survey.with("/steps/bye/end", "{'result': 'human_requested', 'transfer': true}");
        found().isEmpty();

        survey.without("/transferTo");
        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(ERROR, "/steps/bye/end/transfer"));
    }

    @Test
    void anIntentThatNobodyCanProduceIsAnErrorWithTheNameThatWasMeant() {
        survey.with("/steps/owner/on/afirm", "'thanks'").with("/steps/owner/on/price", "'thanks'");

        found().containsExactly(
                        new Finding(
                                ERROR,
                                "/steps/owner/on/afirm",
                                "nothing that is said can mean 'afirm'",
                                "did you mean 'affirm'?"),
                        new Finding(
                                ERROR,
                                "/steps/owner/on/price",
                                "nothing that is said can mean 'price'",
                                "did you mean 'faq.price'?"));
    }

    @Test
    void aPositiveIntentThatNobodyCanProduceIsAnError() {
        survey.with("/steps/owner/score/positive", "['affirm', 'positive']");

        found().extracting(Finding::severity, Finding::path).contains(tuple(ERROR, "/steps/owner/score/positive"));
    }

    @Test
    void aPositiveIntentThatLeadsNowhereIsAWarning() {
        survey.with("/steps/owner/score/positive", "['affirm', 'unsure']");

        found().extracting(Finding::severity, Finding::path)
                .containsExactly(tuple(WARNING, "/steps/owner/score/positive"));
    }

    @Test
    void noStepMayTakeNoMoreCallsOrTheQuestionForARobotToItself() {
        survey.with("/steps/owner/on/do_not_call", "'bye'").with("/steps/owner/on/robot_question", "'thanks'");

        found().extracting(Finding::severity, Finding::path)
                .containsExactly(
                        tuple(ERROR, "/steps/owner/on/do_not_call"), tuple(ERROR, "/steps/owner/on/robot_question"));
    }

    @Test
    void anExampleOfTwoIntentsIsAnErrorWhateverItsCaseAndAccents() {
        survey.with("/objections/too_dear/examples", "['too dear', 'What does it cost?']");

        found().extracting(Finding::severity, Finding::path, Finding::message)
                .containsExactly(tuple(
                        ERROR,
                        "/objections/too_dear/examples/1",
                        "'What does it cost?' is an example of 'faq.price' too"));
    }

    @Test
    void anExampleWithoutWordsIsAnError() {
        survey.with("/faq/price/examples", "['?!']");

        found().extracting(Finding::path).containsExactly("/faq/price/examples/0");
    }

    @Test
    void anIntentOfItsOwnThatNoStepUsesIsAWarning() {
        survey.with("/intents/weather", "{'examples': ['nice weather today']}");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(WARNING, "/intents/weather"));
    }

    @Test
    void aBaseIntentCannotBeDefinedAgain() {
        survey.with("/intents/affirm", "{'examples': ['yes']}");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(ERROR, "/intents/affirm"));
    }

    @Test
    void anIntentDefinedTwiceIsAnError() {
        survey.with("/intents/faq.price", "{'examples': ['how dear is it']}");

        found().extracting(Finding::message).containsExactly("intent 'faq.price' is defined twice");
    }

    @Test
    void anUndefinedVariableIsAnErrorWithTheNameThatWasMeant() {
        survey.with("/steps/thanks/prompt", "'Goodbye {{lead.firstname}}.'")
                .with("/voicemail/message", "'An automated call for {{who}}.'");

        found().containsExactly(
                        new Finding(
                                ERROR,
                                "/steps/thanks/prompt",
                                "there is no variable {{lead.firstname}}",
                                "did you mean 'lead.firstName'?"),
                        new Finding(
                                ERROR,
                                "/voicemail/message",
                                "there is no variable {{who}}",
                                "add \"who\" to \"variables\""));
    }

    @Test
    void aVariableThatNoTextUsesIsAWarning() {
        survey.with("/variables/agent.name", "'Alex'");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(WARNING, "/variables/agent.name"));
    }

    @Test
    void bracesThatHoldNoNameAreAnError() {
        survey.with("/steps/thanks/prompt", "['Goodbye.', 'Goodbye {{first name}}.']");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(ERROR, "/steps/thanks/prompt/1"));
    }

    @Test
    void aDisclosureThatNamesNoMachineIsAWarning() {
        survey.with("/disclosure", "'Hello {{lead.firstName}}, this is {{company.name}}.'");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(WARNING, "/disclosure"));
    }

    @Test
    void theWordsOfADisclosureMayStandInAVariable() {
        survey.with("/disclosure", "'Hello {{lead.firstName}}, this is {{company.name}}.'")
                .with("/variables/company.name", "'the virtual assistant of Sunny Roof'");

        found().isEmpty();
    }

    @Test
    void aMessageForAMachineMustSayThatItIsAutomatedToo() {
        survey.with("/voicemail/message", "'Please call us.'");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(WARNING, "/voicemail/message"));
    }

    @Test
    void aTextThatDeniesTheMachineIsAnErrorWhereverItStands() {
        survey.with("/faq/robot", "{'examples': ['is this a robot'], 'answer': 'No, I am a real person.'}")
                .with("/phrases/robot", "'I am not a robot.'");

        found().extracting(Finding::severity, Finding::path)
                .containsExactly(tuple(ERROR, "/faq/robot/answer"), tuple(ERROR, "/phrases/robot"));
    }

    @Test
    void aTextThatIsTooLongToListenToIsAWarning() {
        survey.saying("/steps/thanks/prompt", "word ".repeat(41));

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(WARNING, "/steps/thanks/prompt"));
    }

    @Test
    void anEmptyTextIsAnError() {
        survey.saying("/steps/interest/prompt/1", " \n");

        found().containsExactly(new Finding(
                ERROR, "/steps/interest/prompt/1", "the text is empty", "write something, or remove it"));
    }

    @Test
    void aLanguageWithoutDefaultsMustBringEveryPhrase() {
        survey.with("/language", "'de'");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(ERROR, "/phrases"));
        found().first()
                .extracting(Finding::mend)
                .asString()
                .contains("silence, ", "failure_goodbye")
                .doesNotContain("hold");
    }

    @Test
    void aScenarioInWhichNobodyCanQualifyIsAnError() {
        survey.with("/steps/thanks/end", "'not_qualified'");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(ERROR, "/steps"));
    }

    @Test
    void aThresholdThatNoAnswersReachIsAnError() {
        survey.with("/steps/bye", "{'prompt': 'Will you ever?', 'on': {'affirm': 'end'}, 'score': {'weight': 30}}")
                .with("/steps/end", "{'prompt': 'Goodbye.', 'end': 'refused'}");

        found().containsExactly(new Finding(
                ERROR,
                "/qualification/threshold",
                "the best answers earn 40 of 100, so no score can reach 60",
                "lower it, or change the weights"));
    }

    @Test
    void aRequiredStepWithAWayAroundItIsAWarning() {
        survey.with("/steps/interest/on/unsure", "'thanks'");

        found().extracting(Finding::severity, Finding::path)
                .containsExactly(tuple(WARNING, "/steps/owner/score/required"));
    }

    @Test
    void aRequiredStepWhoseNoAnswerQualifiesIsAWarning() {
        survey.with("/steps/thanks/end", "'qualified'");

        found().extracting(Finding::severity, Finding::path)
                .containsExactly(tuple(WARNING, "/steps/owner/score/required"));
    }

    @Test
    void aScoreWhereNothingIsAskedIsAnError() {
        survey.with("/steps/email/score", "{'weight': 0}");

        found().extracting(Finding::severity, Finding::path).containsExactly(tuple(ERROR, "/steps/email/score"));
    }

    @Test
    void timesThatNoConversationHasAreErrors() {
        survey.with("/steps/owner/listen", "{'maxWait': '100ms', 'endSilence': 'PT20S'}")
                .with("/limits/duration", "'1s'");

        found().extracting(Finding::path, Finding::message)
                .containsExactlyInAnyOrder(
                        tuple("/steps/owner/listen/maxWait", "100ms is not within 500ms to 60.0s"),
                        tuple("/steps/owner/listen/endSilence", "20.0s is not within 100ms to 10.0s"),
                        tuple("/limits/duration", "1.0s is not within 10.0s to 3600.0s"));
    }

    @Test
    void aNegativeOrEmptyDurationIsAnErrorRatherThanAnException() {
        survey.with("/steps/owner/listen", "{'maxWait': '0s'}").with("/limits/duration", "'PT'");

        found().extracting(Finding::path).containsExactlyInAnyOrder("/limits/duration", "/steps/owner/listen/maxWait");
    }

    private ListAssert<Finding> found() {
        return assertThat(survey.findings());
    }
}
