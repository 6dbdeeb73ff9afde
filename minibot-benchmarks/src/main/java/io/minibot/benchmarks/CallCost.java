package io.minibot.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What calls cost: processor and memory of idle, talking and interrupting callers in real time, through the whole engine,
 * with a simulated line and a fake recognizer. Not a JMH benchmark.
 *
 * <p>Arguments: the seconds of each of three rounds, of which the median counts, and numbers of calls; {@code 5 1 16
 * 100} by default. Prints a Markdown table.
 */
public final class CallCost {
    private static final List<String> DEFAULTS = List.of("5", "1", "16", "100");

    private CallCost() {}

    /**
     * Measures.
     *
     * @param arguments seconds a round, and numbers of calls
     */
    public static void main(String[] arguments) throws InterruptedException {
        List<Integer> numbers = (arguments.length == 0 ? DEFAULTS : Arrays.asList(arguments))
                .stream().map(Integer::valueOf).toList();
        Duration round = Duration.ofSeconds(numbers.get(0));
        new LoadRun(LoadCaller.TALKING, 16, Duration.ofSeconds(4)).run(); // lets the compiler see everything once
        System.out.println(LoadResult.HEADER);
        for (LoadCaller caller : LoadCaller.values()) {
            for (int calls : numbers.subList(1, numbers.size())) {
                System.out.println(new LoadRun(caller, calls, round).run().row());
            }
        }
    }
}
