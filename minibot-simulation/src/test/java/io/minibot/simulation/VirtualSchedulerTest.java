package io.minibot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirtualSchedulerTest {
    private final VirtualScheduler time = new VirtualScheduler();
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void timersFireInTheOrderOfTheirTimeAndOfTheirArrival() {
        note("c", 30);
        note("a", 10);
        note("b1", 20);
        note("b2", 20);
        time.runUntilIdle();
        assertThat(log).containsExactly("a@10", "b1@20", "b2@20", "c@30");
    }

    @Test
    void anyMixOfTimersFiresSorted() {
        SplittableRandom random = new SplittableRandom(1);
        List<Long> fired = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Scheduler.Timer timer = time.schedule(Duration.ofMillis(random.nextInt(1000)), () -> fired.add(millis()));
            if (random.nextInt(4) == 0) {
                timer.cancel();
            }
        }
        time.runUntilIdle();
        assertThat(fired).isSorted().hasSizeBetween(3500, 4000);
    }

    @Test
    void theClockStandsStillBetweenRunsAndEndsWhereItIsToldTo() {
        note("late", 500);
        time.advance(Duration.ofMillis(499));
        assertThat(log).isEmpty();
        assertThat(millis()).isEqualTo(499);
        time.advance(Duration.ofMillis(1));
        assertThat(log).containsExactly("late@500");
    }

    @Test
    void whatIsHandedOverAtOneInstantRunsInThatOrderAtThatInstant() {
        time.execute(() -> {
            log.add("first");
            time.execute(() -> log.add("third"));
            time.schedule(Duration.ZERO, () -> log.add("fourth"));
        });
        time.execute(() -> log.add("second"));
        time.runUntilIdle();
        assertThat(log).containsExactly("first", "second", "third", "fourth");
        assertThat(millis()).isZero();
    }

    @Test
    void aCancelledTimerNeitherRunsNorMovesTheClock() {
        time.schedule(Duration.ofSeconds(9), () -> log.add("cancelled")).cancel();
        note("kept", 5);
        time.runUntilIdle();
        assertThat(log).containsExactly("kept@5");
        assertThat(millis()).isEqualTo(5);
    }

    @Test
    void aTaskThatSleepsLetsTheOthersGoOnAndWakesInTime() {
        time.execute(() -> {
            log.add("a sleeps");
            time.sleep(Duration.ofMillis(30));
            log.add("a woke@" + millis());
        });
        time.schedule(Duration.ofMillis(10), () -> {
            log.add("b sleeps@" + millis());
            time.sleep(Duration.ofMillis(50));
            log.add("b woke@" + millis());
        });
        note("tick", 20);
        note("tick", 40);
        time.runUntilIdle();
        assertThat(log).containsExactly("a sleeps", "b sleeps@10", "tick@20", "a woke@30", "tick@40", "b woke@60");
    }

    @Test
    void aTaskThatSleepsBeyondTheEndOfARunWakesInALaterOne() {
        time.execute(() -> {
            time.sleep(Duration.ofSeconds(10));
            log.add("woke@" + millis());
        });
        time.advance(Duration.ofSeconds(4));
        assertThat(log).isEmpty();
        assertThat(millis()).isEqualTo(4000);
        time.advance(Duration.ofSeconds(6));
        assertThat(log).containsExactly("woke@10000");
    }

    @Test
    void manySleepersInterleaveAlwaysTheSameWay() {
        List<List<String>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            List<String> steps = new ArrayList<>();
            try (VirtualScheduler fresh = new VirtualScheduler()) {
                for (int task = 0; task < 40; task++) {
                    SplittableRandom random = new SplittableRandom(task);
                    String name = "t" + task;
                    fresh.execute(() -> {
                        for (int step = 0; step < 10; step++) {
                            fresh.sleep(Duration.ofMillis(random.nextInt(50)));
                            steps.add(name + "." + step);
                        }
                    });
                }
                fresh.runUntilIdle();
            }
            runs.add(steps);
        }
        assertThat(runs.get(0)).hasSize(400).isEqualTo(runs.get(1));
    }

    @Test
    void aRunEndsWithTheTaskThatMakesItsConditionTrue() {
        note("a", 10);
        note("b", 20);
        note("c", 30);
        assertThat(time.runUntil(() -> log.size() == 2)).isTrue();
        assertThat(log).containsExactly("a@10", "b@20");
        assertThat(time.runUntil(() -> log.size() == 9)).isFalse();
        assertThat(log).hasSize(3);
    }

    @Test
    void aRunForAConditionEndsInTimeEvenIfSomethingGoesOnForEver() {
        Runnable[] again = new Runnable[1];
        again[0] = () -> time.schedule(Duration.ofMillis(20), again[0]);
        time.execute(again[0]);
        assertThat(time.runUntil(() -> false, Duration.ofSeconds(5))).isFalse();
        assertThat(millis()).isEqualTo(5000);
    }

    @Test
    void aTaskThatThrowsDoesNoHarmToTheOthers() {
        time.execute(() -> {
            throw new IllegalArgumentException("as the test wants");
        });
        note("next", 10);
        time.runUntilIdle();
        assertThat(log).containsExactly("next@10");
    }

    @Test
    void anErrorEndsTheRunAndReachesTheTest() {
        time.execute(() -> {
            throw new AssertionError("seen");
        });
        assertThatThrownBy(time::runUntilIdle)
                .isInstanceOf(AssertionError.class)
                .hasMessage("seen");
        note("afterwards", 10);
        time.runUntilIdle();
        assertThat(log).containsExactly("afterwards@10");
    }

    @Test
    void onlyATaskOfTheSchedulerCanSleepInItsTime() {
        assertThatThrownBy(() -> time.sleep(Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("execute()");
    }

    @Test
    void aTaskMustNotMoveTheClockThatRunsIt() {
        time.execute(() -> {
            try {
                time.advance(Duration.ofMillis(1));
            } catch (IllegalStateException e) {
                log.add(e.getMessage());
            }
        });
        time.runUntilIdle();
        assertThat(log).singleElement().asString().contains("runs already");
    }

    @Test
    void afterClosingNothingRunsAndSleepersEnd() {
        time.execute(() -> time.sleep(Duration.ofSeconds(10)));
        note("never", 20);
        time.advance(Duration.ofMillis(10));
        time.close();
        time.execute(() -> log.add("never"));
        time.runUntilIdle();
        assertThat(log).isEmpty();
    }

    private void note(String what, long delayMillis) {
        time.schedule(Duration.ofMillis(delayMillis), () -> log.add(what + "@" + millis()));
    }

    private long millis() {
        return Duration.between(VirtualScheduler.DEFAULT_START, time.now()).toMillis();
    }
}
