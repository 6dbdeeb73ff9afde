package io.minibot.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.minibot.ConversationEngine;
import io.minibot.call.CallReport;
import io.minibot.lead.Lead;
import io.minibot.scenario.Scenario;
import io.minibot.simulation.CallRecording;
import io.minibot.simulation.CallRecording.Latency;
import io.minibot.simulation.CallerVoices;
import io.minibot.simulation.FakeRecognizer;
import io.minibot.simulation.FakeSynthesizer;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.simulation.SimulatedTelephony;
import io.minibot.time.Scheduler;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** One number of calls of one kind, for a while, in real time, through the whole engine. */
final class LoadRun {
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final int ROUNDS = 3;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ConcurrentLinkedQueue<CallRecording> recordings = new ConcurrentLinkedQueue<>();
    private final LoadCaller caller;
    private final int calls;
    private final Duration round;

    LoadRun(LoadCaller caller, int calls, Duration round) {
        this.caller = caller;
        this.calls = calls;
        this.round = round;
    }

    LoadResult run() throws InterruptedException {
        List<ScriptedCaller> people = caller.people();
        Scenario scenario = caller.scenario();
        FakeSynthesizer synthesizer = new FakeSynthesizer();
        Iterator<ScriptedCaller> next =
                Stream.iterate(0, i -> (i + 1) % people.size()).map(people::get).iterator();
        try (Scheduler lineTime = Scheduler.real();
                SimulatedTelephony telephony = SimulatedTelephony.calling(
                                request -> nextOf(next), CallerVoices.synthesize(people, synthesizer, Locale.ENGLISH))
                        .recordings(recordings::add)
                        .time(lineTime)
                        .build()) {
            CompletableFuture<Thread> line = new CompletableFuture<>();
            lineTime.schedule(Duration.ZERO, () -> line.complete(Thread.currentThread()));
            long lineThread = line.join().getId();
            List<Double> shares = new ArrayList<>();
            List<Double> lineShares = new ArrayList<>();
            long heap;
            int running;
            try (ConversationEngine engine = ConversationEngine.builder()
                    .telephony(telephony)
                    .recognizer(new FakeRecognizer())
                    .synthesizer(synthesizer)
                    .build()) {
                List<CompletableFuture<CallReport>> reports = new ArrayList<>();
                long before = heapAfterCollection();
                for (int i = 0; i < calls; i++) {
                    reports.add(engine.call(Lead.of("lead" + i, "+1555" + (1_000_000 + i)), scenario));
                }
                Thread.sleep(WARM_UP.toMillis());
                for (int i = 0; i < ROUNDS; i++) {
                    long wall = System.nanoTime();
                    long busy = system.getProcessCpuTime();
                    long lineBusy = threads.getThreadCpuTime(lineThread);
                    Thread.sleep(round.toMillis());
                    double elapsed = System.nanoTime() - wall;
                    shares.add((system.getProcessCpuTime() - busy) / elapsed);
                    lineShares.add((threads.getThreadCpuTime(lineThread) - lineBusy) / elapsed);
                }
                running = threads.getThreadCount();
                heap = heapAfterCollection() - before;
                if (reports.stream().anyMatch(CompletableFuture::isDone)) {
                    throw new IllegalStateException("calls ended before they were measured: take shorter rounds");
                }
            }
            List<Double> turns = new ArrayList<>();
            List<Double> bargeIns = new ArrayList<>();
            for (CallRecording recording : recordings) {
                millis(recording.turnLatencies(), turns);
                millis(recording.bargeInLatencies(), bargeIns);
            }
            return new LoadResult(
                    caller,
                    calls,
                    median(shares),
                    median(lineShares),
                    heap,
                    running,
                    turns,
                    bargeIns,
                    telephony.pace(),
                    system.getSystemLoadAverage());
        }
    }

    private static synchronized ScriptedCaller nextOf(Iterator<ScriptedCaller> people) {
        return people.next();
    }

    private static void millis(List<Latency> latencies, List<Double> to) {
        latencies.forEach(latency -> to.add(latency.duration().toNanos() / 1e6));
    }

    private static double median(List<Double> values) {
        return Percentiles.of(values, 50);
    }

    /** Collects until the heap shrinks no more, because soft ends and finalizers take a round. */
    private static long heapAfterCollection() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
