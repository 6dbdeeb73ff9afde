package io.minibot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.lead.Disposition;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds whatever happens to a call, in whatever order. */
class DialogueProperties {
    /** How many inputs an orderly end may take once nothing happens any more but timers and prompts. */
    private static final int PATIENCE = 200;

    @Property(tries = 3000)
    void everyCallThatIsLeftAloneEndsWithOneResult(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) {
        RandomCall call = RandomCall.play(seed, length).leftAlone(PATIENCE);

        assertThat(call.conclusions()).as(call::story).hasSize(1);
    }

    @Property(tries = 3000)
    void aHangUpAtAnyInstantGivesExactlyOneResultAndNothingAfterIt(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) {
        RandomCall call = RandomCall.play(seed, length);
        boolean concludedBefore = !call.conclusions().isEmpty();

        List<Effect> last = call.hangUp();

        assertThat(call.conclusions()).as(call::story).hasSize(1);
        assertThat(last.isEmpty()).as(call::story).isEqualTo(concludedBefore);
        List<Effect> before = call.effects();
        assertThat(call.randomInputs(20).effects()).as(call::story).isEqualTo(before);
    }

    @Property(tries = 3000)
    void atMostOnePromptSoundsAndOnlyKnownPromptsAreStoppedOrResumed(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) {
        RandomCall.play(seed, length).leftAlone(PATIENCE).assertOnePromptAtATime();
    }

    @Property(tries = 3000)
    void nothingFollowsTheConclusionButHangingUp(@ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) {
        List<Effect> effects = RandomCall.play(seed, length).leftAlone(PATIENCE).effects();

        int end = 0;
        while (!(effects.get(end) instanceof Effect.Conclude)) {
            end++;
        }
        assertThat(effects.subList(end + 1, effects.size()))
                .hasSizeLessThan(2)
                .allMatch(Effect.HangUp.class::isInstance);
    }

    @Property(tries = 3000)
    void aMeaningIsNeverRepliedToWhileTheCallerGoesOnSpeaking(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) {
        RandomCall.play(seed, length).assertNoReplyOverTheCaller();
    }

    @Property(tries = 3000)
    void whoForbidsCallsIsSuppressedOnceBeforeAnythingElseIsSaidAndTheResultSaysSo(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) {
        RandomCall call = RandomCall.play(seed, length).leftAlone(PATIENCE);

        List<Effect.Suppress> suppressions = call.all(Effect.Suppress.class);
        boolean forbidden = call.disposition() == Disposition.DO_NOT_CALL;
        assertThat(suppressions).as(call::story).hasSize(forbidden ? 1 : 0);
        if (forbidden) {
            call.assertNothingIsAskedAfterTheSuppression();
        }
    }

    @Property(tries = 1000)
    void theSameInputsGiveTheSameEffects(@ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) {
        RandomCall call = RandomCall.play(seed, length).leftAlone(PATIENCE);

        assertThat(call.playedAgain()).isEqualTo(call.replies());
    }
}
