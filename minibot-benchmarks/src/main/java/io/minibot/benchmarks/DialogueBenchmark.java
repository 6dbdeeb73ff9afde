package io.minibot.benchmarks;

import io.minibot.dialogue.Dialogue;
import io.minibot.dialogue.DialogueContext;
import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Input;
import io.minibot.intent.Intent;
import io.minibot.intent.IntentMatch;
import io.minibot.intent.IntentVocabulary;
import io.minibot.lead.Disposition;
import io.minibot.recognition.Transcript;
import io.minibot.scenario.BargeIn;
import io.minibot.scenario.Ending;
import io.minibot.scenario.Limits;
import io.minibot.scenario.Listening;
import io.minibot.scenario.PhraseKey;
import io.minibot.scenario.Prompt;
import io.minibot.scenario.Qualification;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.Scoring;
import io.minibot.scenario.Step;
import io.minibot.scenario.Target;
import io.minibot.scenario.Voicemail;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What the decisions of a call cost: the start of a dialogue, and one exchange (speech, its end, its meaning, the reply's end). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DialogueBenchmark {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final int EXCHANGES = 10;
    private static final Transcript YES = new Transcript("yes", 0.9, List.of());

    private final DialogueContext context =
            new DialogueContext(scenario(), Map.of(), ZoneId.of("Europe/Paris"), 1, false);

    /** Measures the start alone: every prompt is checked for variables without a value. */
    @Benchmark
    public Dialogue start() {
        return Dialogue.start(context);
    }

    /** Measures a call of ten questions that are answered by yes, the start included; per exchange. */
    @Benchmark
    @OperationsPerInvocation(EXCHANGES)
    public void exchange(Blackhole effects) {
        Dialogue dialogue = Dialogue.start(context);
        int prompt = 1;
        effects.consume(dialogue.on(new Input.Answered(START)));
        effects.consume(dialogue.on(new Input.PromptFinished(START, prompt++)));
        effects.consume(dialogue.on(new Input.PromptFinished(START, prompt++)));
        Instant now = START;
        for (int turn = 1; turn <= EXCHANGES; turn++) {
            now = now.plusSeconds(1);
            effects.consume(dialogue.on(new Input.SpeechStarted(now)));
            effects.consume(dialogue.on(new Input.UtteranceEnded(now, YES, false)));
            List<Effect> reply =
                    dialogue.on(new Input.IntentFound(now, turn, new IntentMatch(Intent.AFFIRM, 0.9, "yes", "rules")));
            effects.consume(reply);
            effects.consume(dialogue.on(new Input.PromptFinished(now, prompt++)));
        }
    }

    private static Scenario scenario() {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (int i = 0; i < EXCHANGES; i++) {
            Target yes = new Target.Go(i + 1 < EXCHANGES ? "question" + (i + 1) : "end");
            Target no = new Target.Go("end");
            steps.put("question" + i, step("question" + i, Map.of(Intent.AFFIRM, yes, Intent.DENY, no), null));
        }
        steps.put("end", step("end", Map.of(), new Ending(Disposition.QUALIFIED, false)));
        Map<PhraseKey, List<Prompt>> phrases = new EnumMap<>(PhraseKey.class);
        for (PhraseKey key : PhraseKey.values()) {
            phrases.put(key, List.of(Prompt.of("one"), Prompt.of("two")));
        }
        return new Scenario(
                "benchmark",
                Locale.ENGLISH,
                Map.of(),
                Prompt.of("This is an automated call."),
                "question0",
                steps,
                IntentVocabulary.of(Locale.ENGLISH),
                List.of(),
                phrases,
                new Limits(50, Duration.ofMinutes(5), 3, 3),
                new Qualification(50),
                Voicemail.HANG_UP,
                null);
    }

    private static Step step(String id, Map<Intent, Target> targets, @Nullable Ending ending) {
        return new Step(
                id,
                List.of(Prompt.of("Would you say yes to " + id + "?")),
                BargeIn.SPEECH,
                Listening.DEFAULT,
                targets,
                null,
                List.of(),
                List.of(),
                new Scoring(1, false, Set.of(Intent.AFFIRM)),
                null,
                ending);
    }
}
