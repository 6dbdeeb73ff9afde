package io.minibot.dialogue;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentMatch;
import io.minibot.lead.Disposition;
import io.minibot.recognition.Transcript;
import io.minibot.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plays a caller against a dialogue, with a clock of its own. Prompts take a second, meanings a millisecond. */
final class Conversation {
    private static final Duration PROMPT = Duration.ofSeconds(1);

    private final Dialogue dialogue;
    private final Map<TimerId, Instant> timers = new EnumMap<>(TimerId.class);
    private final List<Input> inputs = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private int sounding;
    private int turn;

    private Conversation(DialogueContext context) {
        dialogue = Dialogue.start(context);
    }

    static Conversation of(Heating heating) {
        return new Conversation(context(heating.scenario(), 1, false));
    }

    static Conversation withTransfers(Heating heating) {
        return new Conversation(context(heating.scenario(), 1, true));
    }

    static Conversation seeded(Heating heating, long seed) {
        return new Conversation(context(heating.scenario(), seed, false));
    }

    static DialogueContext context(Scenario scenario, long seed, boolean canTransfer) {
        return new DialogueContext(scenario, Map.of("lead.name", "Ada"), ZoneId.of("Europe/Paris"), seed, canTransfer);
    }

    /** Tells the dialogue something and keeps what it wants done. */
    List<Effect> tell(Function<Instant, Input> input) {
        now = now.plusMillis(1);
        Input told = input.apply(now);
        inputs.add(told);
        List<Effect> answer = dialogue.on(told);
        for (Effect effect : answer) {
            if (effect instanceof Effect.Say say) {
                sounding = say.prompt();
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
        effects.addAll(answer);
        return answer;
    }

    /** Somebody takes the call; the disclosure begins. */
    Conversation picksUp() {
        tell(Input.Answered::new);
        return this;
    }

    /** Somebody takes the call and hears everything up to the first question. */
    Conversation answers() {
        return picksUp().listens();
    }

    /** The caller hears out what is being said. */
    Conversation listens() {
        while (sounding != 0) {
            hearsOnePrompt();
        }
        return this;
    }

    /** The caller hears out one prompt, whatever follows. */
    Conversation hearsOnePrompt() {
        int prompt = sounding;
        sounding = 0;
        now = now.plus(PROMPT);
        tell(at -> new Input.PromptFinished(at, prompt));
        return this;
    }

    /** The caller says something that means something, and hears out the reply. */
    Conversation says(String text, Intent intent) {
        return says(text, intent, 0.9);
    }

    Conversation says(String text, Intent intent, double confidence) {
        return beginsToSpeak().ends(text, false).means(intent, confidence).listens();
    }

    /** The caller mumbles over a prompt, which goes on. */
    Conversation saysOverPrompt(String text, Intent intent) {
        return beginsToSpeak().ends(text, true).means(intent, 0.9);
    }

    /** The caller interrupts the prompt. */
    Conversation interrupts() {
        beginsToSpeak();
        int prompt = sounding;
        tell(at -> new Input.BargeIn(at, prompt, Duration.ofMillis(700)));
        return this;
    }

    Conversation interruptsWith(String text, Intent intent) {
        return interrupts().ends(text, false).means(intent, 0.9);
    }

    Conversation beginsToSpeak() {
        tell(Input.SpeechStarted::new);
        return this;
    }

    Conversation ends(String text, boolean overPrompt) {
        tell(at -> new Input.UtteranceEnded(
                at, text.isEmpty() ? Transcript.EMPTY : new Transcript(text, 0.9, List.of()), overPrompt));
        return this;
    }

    Conversation means(Intent intent, double confidence) {
        int asked = turn;
        tell(at -> new Input.IntentFound(at, asked, new IntentMatch(intent, confidence, "", "test")));
        return this;
    }

    /** The caller coughs. */
    Conversation coughs() {
        return beginsToSpeak().ends("", false);
    }

    /** Time passes until a timer fires, which has to run. */
    Conversation waitsFor(TimerId timer) {
        Instant deadline = timers.remove(timer);
        if (deadline == null) {
            throw new AssertionError("timer " + timer + " does not run; these do: " + timers.keySet());
        }
        now = deadline.isAfter(now) ? deadline : now;
        tell(at -> new Input.TimerFired(at, timer));
        return this;
    }

    /** The caller says nothing, and hears out what follows. */
    Conversation staysSilent() {
        return waitsFor(TimerId.SILENCE).listens();
    }

    Conversation hangsUp() {
        tell(at -> new Input.HungUp(at, true));
        return this;
    }

    Conversation fails(Part part) {
        tell(at -> new Input.PartFailed(at, part, "broken"));
        return this;
    }

    /** Returns all that the bot began to say, one line a prompt. */
    List<String> said() {
        return all(Effect.Say.class).stream()
                .map(say -> say.speech().stream().map(Speech::text).collect(Collectors.joining(" ")))
                .toList();
    }

    /** Returns the latest of {@link #said()}. */
    String lastSaid() {
        return said().get(said().size() - 1);
    }

    <T extends Effect> List<T> all(Class<T> type) {
        return effects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Effect> effects() {
        return effects;
    }

    List<Input> inputs() {
        return inputs;
    }

    boolean runs(TimerId timer) {
        return timers.containsKey(timer);
    }

    int soundingPrompt() {
        return sounding;
    }

    ConversationResult result() {
        List<Effect.Conclude> conclusions = all(Effect.Conclude.class);
        if (conclusions.size() != 1) {
            throw new AssertionError("concluded " + conclusions.size() + " times; said " + said());
        }
        return conclusions.get(0).result();
    }

    @Nullable Disposition disposition() {
        return result().disposition();
    }

    boolean isConcluded() {
        return !all(Effect.Conclude.class).isEmpty();
    }

    boolean hungUp() {
        return !all(Effect.HangUp.class).isEmpty();
    }
}
