package io.minibot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.simulation.CallTimeline.Passage;
import io.minibot.simulation.CallTimeline.Speaker;
import io.minibot.telephony.Call;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.CallListener;
import io.minibot.telephony.CallOutcome;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Playback;
import io.minibot.telephony.PlaybackEnd;
import io.minibot.telephony.TelephonyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeTelephonyTest {
    private final VirtualScheduler time = new VirtualScheduler();
    private final List<CallTimeline> timelines = new ArrayList<>();
    private final Bot bot = new Bot();
    private Call call;

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void theCallerAnswersPromptsInTheOrderOfTheScript() {
        dial(ScriptedCaller.named("a")
                .says("yes please", "no thanks")
                .otherwiseSays("what")
                .build());
        bot.prompts("May I ask two questions?", "Do you own a car?", "And now?");
        assertThat(said()).containsExactly("yes please", "no thanks", "what");
        assertThat(heard()).containsExactly("May I ask two questions?", "Do you own a car?", "And now?");
    }

    @Test
    void aLineForATextIsKeptUntilThatTextComes() {
        dial(ScriptedCaller.named("a")
                .whenBotSays("(own|rent)", "I own it")
                .otherwiseSays("hello")
                .build());
        bot.prompts("Good morning.", "Do you OWN your home?", "Do you own it?");
        assertThat(said()).containsExactly("hello", "I own it", "hello");
    }

    @Test
    void theAnswerComesAtTheReactionTimeAfterTheLastSound() {
        dial(ScriptedCaller.named("a")
                .reactsAfter(Duration.ofMillis(900))
                .says("yes")
                .build());
        bot.prompts("Are you there?");
        List<Passage> passages = passages();
        assertThat(passages.get(1).from().minus(passages.get(0).to())).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void theCallerSpeaksOverAPromptAtTheMomentOfTheScript() {
        dial(ScriptedCaller.named("a")
                .speaksOver(1, Duration.ofMillis(1200), "how much is it")
                .build());
        bot.prompts("This is a rather long prompt that goes on and on.");
        List<Passage> passages = passages();
        assertThat(passages.get(0).speaker()).isEqualTo(Speaker.BOT);
        assertThat(passages.get(1).from()).isEqualTo(passages.get(0).from().plusMillis(1200));
        assertThat(passages.get(1).to()).isLessThan(passages.get(0).to());
    }

    @Test
    void theCallerInterruptsAsSoonAsAWordIsHeard() {
        dial(ScriptedCaller.named("a")
                .reacts(Reaction.say(Cue.botSays("machine"), "wait a machine"))
                .build());
        bot.prompts("I am a machine that calls people about their roofs.");
        Passage interruption = passages().get(1);
        assertThat(interruption.text()).isEqualTo("wait a machine");
        assertThat(interruption.from()).isBetween(Duration.ofMillis(500), Duration.ofMillis(900));
    }

    @Test
    void aCallerWhoIsSilentSaysNothing() {
        dial(ScriptedCaller.named("a").build());
        bot.prompts("Hello?", "Is anybody there?");
        assertThat(said()).isEmpty();
        assertThat(heard()).hasSize(2);
    }

    @Test
    void theCallerHangsUpInMidSentence() {
        dial(ScriptedCaller.named("a")
                .reacts(Reaction.say(Cue.BOT_FINISHED, "are you a robot or what are you")
                        .thenHangUp(Duration.ofMillis(600)))
                .build());
        bot.prompts("Hello.");
        assertThat(bot.end.outcome()).isEqualTo(CallOutcome.HUNG_UP_BY_CALLER);
        Passage line = passages().get(1);
        assertThat(line.to().minus(line.from())).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void theCallerLosesPatienceAndKeysArePressed() {
        dial(ScriptedCaller.named("a")
                .hangsUpAfter(Duration.ofSeconds(5))
                .reacts(Reaction.press(Cue.BOT_FINISHED, "1#"))
                .build());
        bot.prompts("Press one.");
        assertThat(bot.keys).containsExactly('1', '#');
        assertThat(bot.end.outcome()).isEqualTo(CallOutcome.HUNG_UP_BY_CALLER);
        assertThat(bot.frames).isEqualTo(5 * 50);
    }

    @Test
    void aMachineGreetsBeepsAndRecords() {
        dial(ScriptedCaller.named("a")
                .machine(AnsweringMachine.of("This is the mailbox of Ada. Please leave a message."))
                .build());
        time.runUntilIdle();
        assertThat(said()).containsExactly("This is the mailbox of Ada. Please leave a message.");
        assertThat(bot.loudest).isGreaterThan(-20);
        assertThat(bot.end.outcome()).isEqualTo(CallOutcome.HUNG_UP_BY_CALLER);
    }

    @Test
    void unansweredCallsEndAsTheScriptSays() {
        for (CallOutcome outcome :
                List.of(CallOutcome.BUSY, CallOutcome.NO_ANSWER, CallOutcome.REJECTED, CallOutcome.INVALID_NUMBER)) {
            dial(ScriptedCaller.named("a").doesNotAnswer(outcome).build());
            time.runUntilIdle();
            assertThat(bot.end.outcome()).isEqualTo(outcome);
            assertThat(bot.answered).isFalse();
        }
        dial(ScriptedCaller.named("slow").answersAfter(Duration.ofMinutes(2)).build());
        time.runUntilIdle();
        assertThat(bot.end.outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    }

    @Test
    void aStoppedPlaybackTellsWhatWasHeard() {
        dial(ScriptedCaller.named("a").build());
        time.runUntil(() -> bot.answered);
        Playback playback = call.play(AudioClip.silence(Duration.ofSeconds(3)).source());
        time.advance(Duration.ofMillis(1020));
        assertThat(playback.heard()).isEqualTo(Duration.ofSeconds(1));
        playback.stop();
        playback.stop();
        time.advance(Duration.ofSeconds(1));
        assertThat(playback.heard()).isEqualTo(Duration.ofSeconds(1));
        assertThat(bot.ends).containsExactly(PlaybackEnd.STOPPED);
    }

    @Test
    void playbacksFollowOneAnotherWithoutAGap() {
        dial(ScriptedCaller.named("a").build());
        time.runUntil(() -> bot.answered);
        Playback first = call.play(bot.speech("first part"));
        Playback second = call.play(bot.speech("and second part"));
        time.runUntil(() -> bot.ends.size() == 2);
        assertThat(first.heard()).isEqualTo(FakeSynthesizer.durationOf("first part", 1));
        assertThat(second.heard()).isEqualTo(FakeSynthesizer.durationOf("and second part", 1));
        call.hangUp();
        time.runUntilIdle();
        assertThat(heard()).containsExactly("first part and second part");
    }

    @Test
    void hangingUpEndsAPlaybackAndThenTheCall() {
        dial(ScriptedCaller.named("a").build());
        time.runUntil(() -> bot.answered);
        call.play(AudioClip.silence(Duration.ofSeconds(3)).source());
        call.play(AudioClip.silence(Duration.ofSeconds(3)).source()).stop();
        call.hangUp();
        call.hangUp();
        assertThat(bot.end).isNull();
        time.runUntilIdle();
        assertThat(bot.ends).containsExactly(PlaybackEnd.STOPPED, PlaybackEnd.STOPPED);
        assertThat(bot.end.outcome()).isEqualTo(CallOutcome.HUNG_UP_BY_US);
    }

    @Test
    void turnLatencyRunsFromTheCallersLastSoundToTheBotsFirst() {
        dial(ScriptedCaller.named("a").says("yes").build());
        time.runUntil(() -> bot.answered);
        call.play(bot.speech("Are you there?"));
        time.runUntil(() -> bot.frames > 0 && bot.ends.size() == 1);
        time.advance(Duration.ofSeconds(2));
        call.play(bot.speech("Good."));
        time.advance(Duration.ofSeconds(2));
        call.hangUp();
        time.runUntilIdle();
        Passage yes = passages().get(1);
        Passage good = passages().get(2);
        assertThat(timelines.get(0).turnLatencies()).containsExactly(good.from().minus(yes.to()));
        assertThat(timelines.get(0).transcript()).contains("caller yes").contains("bot    Good.");
    }

    @Test
    void anAttemptIdIsInUseWhileItsCallLives() {
        FakeTelephony telephony = dial(ScriptedCaller.named("a").build());
        assertThat(telephony.isAlive("attempt")).isTrue();
        assertThatThrownBy(() -> telephony.dial(request(), bot)).isInstanceOf(TelephonyException.class);
        telephony.close();
        time.runUntilIdle();
        assertThat(telephony.isAlive("attempt")).isFalse();
        assertThat(bot.end.outcome()).isEqualTo(CallOutcome.CANCELLED);
        assertThatThrownBy(() -> telephony.dial(request(), bot)).isInstanceOf(TelephonyException.class);
    }

    private FakeTelephony dial(ScriptedCaller caller) {
        bot.reset();
        FakeTelephony telephony = new FakeTelephony(time, request -> caller, timelines::add);
        call = telephony.dial(request(), bot);
        return telephony;
    }

    private static DialRequest request() {
        return new DialRequest("attempt", "+33123456789", null, Duration.ofSeconds(30));
    }

    private List<Passage> passages() {
        return timelines.get(0).passages();
    }

    private List<String> said() {
        return texts(Speaker.CALLER);
    }

    private List<String> heard() {
        return texts(Speaker.BOT);
    }

    private List<String> texts(Speaker speaker) {
        return passages().stream()
                .filter(passage -> passage.speaker() == speaker)
                .map(Passage::text)
                .collect(Collectors.toList());
    }

    /** Says its prompts, each six seconds after the end of the one before, then hangs up. */
    private final class Bot implements CallListener {
        private final List<PlaybackEnd> ends = new ArrayList<>();
        private final List<Character> keys = new ArrayList<>();
        private boolean answered;
        private CallEnd end;
        private int frames;
        private double loudest = AudioFrame.SILENCE_DBFS;

        void reset() {
            ends.clear();
            answered = false;
            end = null;
        }

        void prompts(String... texts) {
            time.runUntil(() -> answered);
            for (String text : texts) {
                int before = ends.size();
                call.play(speech(text));
                time.runUntil(() -> ends.size() > before);
                time.advance(Duration.ofSeconds(6));
            }
            call.hangUp();
            time.runUntilIdle();
        }

        io.minibot.audio.AudioSource speech(String text) {
            return new FakeSynthesizer()
                    .synthesize(new io.minibot.synthesis.SynthesisRequest(
                            text,
                            Locale.ENGLISH,
                            io.minibot.synthesis.Voice.DEFAULT,
                            io.minibot.synthesis.Personality.NEUTRAL));
        }

        @Override
        public void onAnswered() {
            answered = true;
        }

        @Override
        public void onAudio(AudioFrame frame) {
            frames++;
            loudest = Math.max(loudest, frame.levelDbfs());
        }

        @Override
        public void onDtmf(char digit) {
            keys.add(digit);
        }

        @Override
        public void onPlaybackEnded(Playback playback, PlaybackEnd how) {
            ends.add(how);
        }

        @Override
        public void onEnded(CallEnd how) {
            assertThat(end).isNull();
            end = how;
        }
    }
}
