package io.minibot.testkit;

import io.minibot.dialogue.ConversationResult;
import io.minibot.dialogue.Dialogue;
import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Input;
import io.minibot.dialogue.Speech;
import io.minibot.dialogue.TimerId;
import io.minibot.intent.Intent;
import io.minibot.intent.IntentClassifier;
import io.minibot.intent.IntentMatch;
import io.minibot.intent.IntentRequest;
import io.minibot.intent.IntentVocabulary;
import io.minibot.scenario.BargeIn;
import io.minibot.simulation.FakeSynthesizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a call would be around a dialogue: a clock, timers, prompts that take their time, a classifier, a memory. */
final class TestedLine {
    private final Dialogue dialogue;
    private final IntentVocabulary vocabulary;
    private final IntentClassifier classifier;
    private final Instant start;
    private final Map<TimerId, Instant> timers = new EnumMap<>(TimerId.class);
    private final Queue<Function<Instant, Input>> answers = new ArrayDeque<>();
    private final List<String> transcript = new ArrayList<>();
    private final List<String> saidSinceCaller = new ArrayList<>();
    private final List<String> suppressed = new ArrayList<>();
    private Instant now;
    private @Nullable Sounding sounding;
    private @Nullable Sounding interrupted;
    private Set<Intent> expected = Set.of();
    private @Nullable IntentMatch lastMatch;
    private @Nullable String transferredTo;
    private @Nullable ConversationResult result;
    private boolean ended;

    /** A prompt on its way to the caller. */
    record Sounding(int prompt, BargeIn bargeIn, Instant ends, Duration left) {}

    TestedLine(Dialogue dialogue, IntentVocabulary vocabulary, IntentClassifier classifier, Instant start) {
        this.dialogue = dialogue;
        this.vocabulary = vocabulary;
        this.classifier = classifier;
        this.start = start;
        this.now = start;
    }

    void answer() {
        tell(Input.Answered::new);
    }

    /** Tells the dialogue something, and carries out what it wants done. */
    void tell(Function<Instant, Input> input) {
        answers.add(input);
        for (Function<Instant, Input> next = answers.poll(); next != null; next = answers.poll()) {
            if (ended) {
                continue;
            }
            Input told = next.apply(now);
            dialogue.on(told).forEach(this::carryOut);
            if (told instanceof Input.HungUp) {
                ended = true;
                sounding = null;
                timers.clear();
            }
        }
    }

    /** Lets time pass; prompts end and timers run out in it. */
    void pass(Duration duration) {
        Instant until = now.plus(duration);
        while (!ended) {
            Sounding prompt = sounding;
            Optional<Map.Entry<TimerId, Instant>> timer =
                    timers.entrySet().stream().min(Map.Entry.comparingByValue());
            Instant promptEnd = prompt == null ? Instant.MAX : prompt.ends();
            Instant timerEnd = timer.map(Map.Entry::getValue).orElse(Instant.MAX);
            Instant next = promptEnd.isAfter(timerEnd) ? timerEnd : promptEnd;
            if (next.isAfter(until)) {
                break;
            }
            now = next;
            if (prompt != null && next.equals(promptEnd)) {
                sounding = null;
                tell(at -> new Input.PromptFinished(at, prompt.prompt()));
            } else {
                TimerId id = timer.orElseThrow().getKey();
                timers.remove(id);
                tell(at -> new Input.TimerFired(at, id));
            }
        }
        now = until;
    }

    /** Lets the present prompt end; false if none sounds. */
    boolean passPrompt() {
        Sounding prompt = sounding;
        if (prompt == null || ended) {
            return false;
        }
        pass(Duration.between(now, prompt.ends()));
        return true;
    }

    /** Lets the next timer of these run out; false if none of them runs. */
    boolean passTimer(Set<TimerId> ids) {
        Optional<Instant> next = timers.entrySet().stream()
                .filter(timer -> ids.contains(timer.getKey()))
                .map(Map.Entry::getValue)
                .min(Instant::compareTo);
        if (next.isEmpty() || ended) {
            return false;
        }
        pass(Duration.between(now, next.get()));
        return true;
    }

    /** Notes that the caller does something; what the bot says from now on is its answer. */
    void callerActs(String what) {
        saidSinceCaller.clear();
        note("caller", what);
    }

    Instant now() {
        return now;
    }

    @Nullable Sounding sounding() {
        return sounding;
    }

    @Nullable ConversationResult result() {
        return result;
    }

    @Nullable IntentMatch lastMatch() {
        return lastMatch;
    }

    @Nullable String transferredTo() {
        return transferredTo;
    }

    List<String> suppressed() {
        return suppressed;
    }

    List<String> saidSinceCaller() {
        return saidSinceCaller;
    }

    boolean ended() {
        return ended;
    }

    String transcript() {
        return String.join("\n", transcript);
    }

    private void carryOut(Effect effect) {
        if (effect instanceof Effect.Say say) {
            String text = say.speech().stream().map(Speech::text).collect(Collectors.joining(" "));
            Duration duration = FakeSynthesizer.durationOf(text, 1);
            sounding = new Sounding(say.prompt(), say.bargeIn(), now.plus(duration), duration);
            saidSinceCaller.add(text);
            note("bot", text);
        } else if (effect instanceof Effect.StopSaying stop) {
            stop(stop.prompt());
        } else if (effect instanceof Effect.ResumeSaying resume) {
            resume(resume.prompt());
        } else if (effect instanceof Effect.Listen listen) {
            expected = listen.expected();
        } else if (effect instanceof Effect.Classify classify) {
            classify(classify);
        } else if (effect instanceof Effect.StartTimer timer) {
            timers.put(timer.timer(), now.plus(timer.delay()));
        } else if (effect instanceof Effect.CancelTimer timer) {
            timers.remove(timer.timer());
        } else if (effect instanceof Effect.Transfer transfer) {
            transferredTo = transfer.destination();
            note("-", "connected to " + transfer.destination());
            answers.add(Input.Transferred::new);
        } else if (effect instanceof Effect.Suppress suppress) {
            suppressed.add(suppress.evidence());
            note("-", "number suppressed: \"" + suppress.evidence() + "\"");
        } else if (effect instanceof Effect.Conclude conclude) {
            result = conclude.result();
            note("-", "disposition " + conclude.result().disposition().id());
        } else if (effect instanceof Effect.HangUp) {
            note("bot", "(hangs up)");
            answers.add(at -> new Input.HungUp(at, false));
        }
    }

    private void stop(int prompt) {
        Sounding stopped = sounding;
        if (stopped != null && stopped.prompt() == prompt) {
            interrupted =
                    new Sounding(prompt, stopped.bargeIn(), stopped.ends(), Duration.between(now, stopped.ends()));
            sounding = null;
            note("bot", "(stops)");
        }
    }

    private void resume(int prompt) {
        Sounding stopped = interrupted;
        if (stopped != null && stopped.prompt() == prompt) {
            sounding = new Sounding(prompt, stopped.bargeIn(), now.plus(stopped.left()), stopped.left());
            note("bot", "(goes on)");
        }
    }

    private void classify(Effect.Classify effect) {
        IntentMatch match = classifier.classify(new IntentRequest(effect.text(), vocabulary, expected));
        lastMatch = match;
        note("-", String.format(Locale.ROOT, "%s, %.2f by %s", match.intent(), match.confidence(), match.source()));
        answers.add(at -> new Input.IntentFound(at, effect.turn(), match));
    }

    private void note(String who, String what) {
        double seconds = Duration.between(start, now).toMillis() / 1000.0;
        transcript.add(String.format(Locale.ROOT, "%8.2f  %-6s  %s", seconds, who, what));
    }
}
