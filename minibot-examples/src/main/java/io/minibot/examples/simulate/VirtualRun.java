package io.minibot.examples.simulate;

import io.minibot.error.MinibotException;
import io.minibot.examples.cli.CommandException;
import io.minibot.examples.run.CallResult;
import io.minibot.examples.run.People;
import io.minibot.intent.IntentClassifier;
import io.minibot.scenario.Scenario;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Calls people in virtual time, block by block, as many blocks side by side as there are processors. */
public final class VirtualRun {
    /** Calls of a block: enough to be worth an engine, few enough to be kept in memory. */
    private static final int BLOCK = 250;

    private final Scenario scenario;
    private final IntentClassifier classifier;
    private final People people;
    private final long seed;
    private final int concurrency;
    private final AtomicInteger ended = new AtomicInteger();

    /**
     * Creates a run.
     *
     * @param scenario what to talk about
     * @param classifier who understands; its owner closes it
     * @param people whom to call
     * @param seed part of the attempts' ids, from which the engine draws its variations
     * @param concurrency calls at a time in each block
     */
    public VirtualRun(Scenario scenario, IntentClassifier classifier, People people, long seed, int concurrency) {
        this.scenario = scenario;
        this.classifier = classifier;
        this.people = people;
        this.seed = seed;
        this.concurrency = concurrency;
    }

    /** Returns how many calls have ended; on any thread, at any time. */
    public int ended() {
        return ended.get();
    }

    /**
     * Makes the calls.
     *
     * @param stop asked often; once true, the run ends early
     * @param results takes what came out, in the order of the people's numbers, on this thread
     */
    public void run(BooleanSupplier stop, Consumer<CallResult> results) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "minibot-simulation");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<List<CallResult>>> blocks = new ArrayDeque<>();
            int next = 0;
            int size = people.all().size();
            while (next < size || !blocks.isEmpty()) {
                while (next < size && blocks.size() < 2 * threads) {
                    People block = people.range(next, Math.min(size, next + BLOCK));
                    blocks.add(pool.submit(
                            () -> new VirtualBlock(scenario, classifier, block, seed, concurrency).run(stop, ended)));
                    next += BLOCK;
                }
                result(blocks.remove()).forEach(results);
                if (stop.getAsBoolean()) {
                    next = size;
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<CallResult> result(Future<List<CallResult>> block) {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("the simulation was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MinibotException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
