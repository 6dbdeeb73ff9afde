package io.minibot.benchmarks;

import io.minibot.scenario.Scenario;
import io.minibot.scenario.ScenarioLoader;
import io.minibot.simulation.Cue;
import io.minibot.simulation.Reaction;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.simulation.ScriptedCallerBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the people do who are called by {@link CallCost}. */
enum LoadCaller {
    /** Answers and then says nothing, while the engine listens. */
    IDLE("idle-en.json"),
    /** Answers every question by a sentence, so that somebody speaks nearly all the time. */
    TALKING("talk-en.json"),
    /** Speaks over every prompt, and at length, so that the engine stops it. */
    INTERRUPTING("talk-en.json");

    private static final String ANSWER = "yes that is quite right for me";
    /** Begins with no word that a listener says without wishing to speak: such words stop no prompt. */
    private static final String INTERRUPTION = "my answer to that is yes I do";
    /** So many instants of answering that calls do not tick and think in step. */
    private static final int STAGGER = 20;

    private static final Duration STAGGER_STEP = Duration.ofMillis(173);

    private final String file;

    LoadCaller(String file) {
        this.file = file;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Scenario scenario() {
        try (InputStream in = LoadCaller.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing next to " + LoadCaller.class.getName());
            }
            return new ScenarioLoader().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns people who differ in when they answer. */
    List<ScriptedCaller> people() {
        return IntStream.range(0, STAGGER).mapToObj(this::person).toList();
    }

    private ScriptedCaller person(int number) {
        ScriptedCallerBuilder person = ScriptedCaller.named(label() + number)
                .answersAfter(Duration.ofMillis(300).plus(STAGGER_STEP.multipliedBy(number)));
        if (this == TALKING) {
            person.otherwiseSays(ANSWER);
        } else if (this == INTERRUPTING) {
            person.reacts(Reaction.say(new Cue(Cue.Moment.BOT_SPEAKING, 0, null), INTERRUPTION)
                            .after(Duration.ofMillis(600))
                            .times(Reaction.ALWAYS))
                    .otherwiseSays(ANSWER);
        }
        return person.build();
    }
}
