package io.minibot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentMatch;
import io.minibot.lead.Disposition;
import io.minibot.recognition.RecognizedWord;
import io.minibot.recognition.Transcript;
import io.minibot.scenario.BargeIn;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A call in which anything happens at any moment: what the dialogue asked for most of the time, so that it gets
 * somewhere, and otherwise inputs that are late, stale or out of order.
 */
final class RandomCall {
    private static final List<Intent> MEANINGS = Stream.concat(
                    Intent.BASE.stream(), Stream.of(Heating.PRICE, Heating.TOO_DEAR, Heating.NEVER_AGAIN))
            .toList();

    private final SplittableRandom random;
    private final DialogueContext context;
    private final Dialogue dialogue;
    private final Map<TimerId, Instant> timers = new EnumMap<>(TimerId.class);
    private final List<Input> inputs = new ArrayList<>();
    private final List<List<Effect>> replies = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private int sounding;
    private int prompts;
    private int turn;

    private RandomCall(long seed) {
        random = new SplittableRandom(seed);
        context = Conversation.context(scenario(random), seed, random.nextInt(2) == 0);
        dialogue = Dialogue.start(context);
    }

    static RandomCall play(long seed, int length) {
        RandomCall call = new RandomCall(seed);
        if (call.random.nextInt(20) > 0) {
            call.tell(new Input.Answered(call.now));
        }
        return call.randomInputs(length);
    }

    private static Scenario scenario(SplittableRandom random) {
        Heating heating = new Heating();
        if (random.nextInt(2) == 0) {
            heating.voicemail("message");
        }
        if (random.nextInt(2) == 0) {
            heating.transferTo("sip:desk");
        }
        if (random.nextInt(3) == 0) {
            heating.limits(
                    1 + random.nextInt(6), Duration.ofSeconds(5 + random.nextInt(300)), 1 + random.nextInt(3), 3);
        }
        if (random.nextInt(3) == 0) {
            heating.step(Heating.statement("pitch", new Target.Return()));
        }
        if (random.nextInt(3) == 0) {
            heating.step(Heating.question(
                    "offer",
                    BargeIn.ANY_VOICE,
                    Map.of(Intent.AFFIRM, new Target.Return(), Intent.DENY, Heating.go("thanks")),
                    random.nextBoolean() ? new Target.Repeat() : null,
                    null));
        }
        return heating.scenario();
    }

    RandomCall randomInputs(int count) {
        for (int i = 0; i < count; i++) {
            now = now.plusMillis(random.nextInt(400));
            tell(random.nextInt(4) == 0 ? hostile() : likely());
        }
        return this;
    }

    private Input likely() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Input.PromptFinished(now, sounding);
            case 2 -> new Input.SpeechStarted(now);
            case 3 -> ended();
            case 4, 5 -> meaning(turn);
            case 6 -> nextTimer();
            default -> new Input.BargeIn(now, sounding, Duration.ofMillis(random.nextInt(900)));
        };
    }

    private Input hostile() {
        int prompt = random.nextInt(prompts + 2);
        return switch (random.nextInt(12)) {
            case 0 -> new Input.Answered(now);
            case 1 -> new Input.PromptFinished(now, prompt);
            case 2 -> meaning(random.nextInt(turn + 2));
            case 3 -> new Input.BargeInWithdrawn(now, prompt);
            case 4 -> new Input.BargeIn(now, prompt, Duration.ZERO);
            case 5 -> new Input.Dtmf(now, '5');
            case 6 -> new Input.TimerFired(now, one(List.of(TimerId.values())));
            case 7 -> random.nextInt(4) > 0 ? ended() : new Input.MachineDetected(now);
            case 8 -> random.nextInt(4) > 0 ? ended() : new Input.MachineBeep(now);
            case 9 -> random.nextInt(3) > 0 ? ended() : failure();
            case 10 -> new Input.Transferred(now.minusSeconds(random.nextInt(3)));
            default -> new Input.SpeechStarted(now);
        };
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Input failure() {
        return new Input.PartFailed(now, one(List.of(Part.values())), "broken");
    }

    private Input ended() {
        return new Input.UtteranceEnded(
                now, random.nextInt(4) == 0 ? Transcript.EMPTY : transcript(), random.nextInt(4) == 0);
    }

    private Transcript transcript() {
        String text = one(List.of("words", "oui, à 10 h", "\"quoted\" \\ \u2028 \ud83d\ude00", "  spaced "));
        Duration start = Duration.ofMillis(random.nextInt(5000));
        RecognizedWord word = new RecognizedWord(text, start, start.plusMillis(120), random.nextDouble());
        return new Transcript(text, random.nextDouble(), random.nextBoolean() ? List.of(word) : List.of());
    }

    private Input meaning(int ofTurn) {
        Intent intent = one(MEANINGS);
        return new Input.IntentFound(now, ofTurn, new IntentMatch(intent, random.nextDouble(), "", "test"));
    }

    /** Returns the next timer that is due, with the time passing; something else where none runs. */
    private Input nextTimer() {
        return timers.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .<Input>map(next -> {
                    now = next.getValue().isAfter(now) ? next.getValue() : now;
                    timers.remove(next.getKey());
                    return new Input.TimerFired(now, next.getKey());
                })
                .orElseGet(() -> new Input.SpeechStarted(now));
    }

    /** Nothing happens any more but prompts that end and timers that run out; at last the network gives up. */
    RandomCall leftAlone(int patience) {
        for (int i = 0; i < patience && conclusions().isEmpty(); i++) {
            if (sounding != 0) {
                now = now.plusSeconds(1);
                tell(new Input.PromptFinished(now, sounding));
            } else if (timers.isEmpty()) {
                // Only a call that was never answered waits for nothing.
                assertThat(inputs).as(this::story).noneMatch(Input.Answered.class::isInstance);
                hangUp();
            } else {
                tell(nextTimer());
            }
        }
        return this;
    }

    List<Effect> hangUp() {
        return tell(new Input.HungUp(now, random.nextInt(2) == 0));
    }

    private List<Effect> tell(Input input) {
        inputs.add(input);
        List<Effect> reply = dialogue.on(input);
        replies.add(reply);
        if (input instanceof Input.PromptFinished finished && finished.prompt() == sounding) {
            sounding = 0;
        }
        for (Effect effect : reply) {
            if (effect instanceof Effect.Say say) {
                sounding = say.prompt();
                prompts = say.prompt();
            } else if (effect instanceof Effect.ResumeSaying resume) {
                sounding = resume.prompt();
            } else if (effect instanceof Effect.StopSaying) {
                sounding = 0;
            } else if (effect instanceof Effect.StartTimer start) {
                timers.put(start.timer(), now.plus(start.delay()));
            } else if (effect instanceof Effect.CancelTimer cancel) {
                timers.remove(cancel.timer());
            } else if (effect instanceof Effect.Classify classify) {
                turn = classify.turn();
            }
        }
        return reply;
    }

    /** Returns the replies of another dialogue to the same inputs. */
    List<List<Effect>> playedAgain() {
        Dialogue again = Dialogue.start(context);
        return inputs.stream().map(again::on).toList();
    }

    void assertOnePromptAtATime() {
        int heard = 0;
        int stopped = 0;
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) instanceof Input.PromptFinished finished && finished.prompt() == heard) {
                heard = 0;
            }
            for (Effect effect : replies.get(i)) {
                if (effect instanceof Effect.Say say) {
                    assertThat(heard).as(this::story).isZero();
                    heard = say.prompt();
                } else if (effect instanceof Effect.StopSaying stop) {
                    assertThat(stop.prompt()).as(this::story).isEqualTo(heard);
                    stopped = heard;
                    heard = 0;
                } else if (effect instanceof Effect.ResumeSaying resume) {
                    assertThat(heard).as(this::story).isZero();
                    assertThat(resume.prompt()).as(this::story).isEqualTo(stopped);
                    heard = resume.prompt();
                }
            }
        }
    }

    void assertNoReplyOverTheCaller() {
        boolean speaking = false;
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            if (input instanceof Input.SpeechStarted || input instanceof Input.BargeIn) {
                assertThat(replies.get(i)).as(this::story).noneMatch(Effect.Say.class::isInstance);
                speaking |= input instanceof Input.SpeechStarted;
            } else if (input instanceof Input.UtteranceEnded
                    || input instanceof Input.BargeInWithdrawn
                    || input instanceof Input.TimerFired
                    || input instanceof Input.PartFailed) {
                // The caller is done, or was waited for long enough.
                speaking = false;
            } else if (speaking && input instanceof Input.IntentFound) {
                assertThat(replies.get(i)).as(this::story).noneMatch(Effect.Say.class::isInstance);
            }
        }
    }

    void assertNothingIsAskedAfterTheSuppression() {
        List<Effect> effects = effects();
        List<Effect> after =
                effects.subList(effects.indexOf(all(Effect.Suppress.class).get(0)), effects.size());
        assertThat(after.stream()
                        .filter(Effect.Say.class::isInstance)
                        .map(say -> ((Effect.Say) say).speech().get(0).text()))
                .as(this::story)
                .hasSizeLessThan(2)
                .allMatch("do_not_call"::equals);
    }

    List<Effect> effects() {
        return replies.stream().flatMap(List::stream).toList();
    }

    <T extends Effect> List<T> all(Class<T> type) {
        return effects().stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Effect.Conclude> conclusions() {
        return all(Effect.Conclude.class);
    }

    Disposition disposition() {
        return conclusions().get(0).result().disposition();
    }

    List<Input> inputs() {
        return inputs;
    }

    List<List<Effect>> replies() {
        return replies;
    }

    DialogueContext context() {
        return context;
    }

    String story() {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < inputs.size(); i++) {
            story.append(inputs.get(i))
                    .append("\n    -> ")
                    .append(replies.get(i))
                    .append('\n');
        }
        return story.toString();
    }
}
