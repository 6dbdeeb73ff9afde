package io.minibot.examples.live;

import io.minibot.audio.AudioFrame;
import io.minibot.examples.run.Peaks;
import io.minibot.examples.run.Person;
import io.minibot.examples.run.Recording;
import io.minibot.examples.run.ResultFolder;
import io.minibot.simulation.CallRecording;
import io.minibot.simulation.CallTimeline;
import io.minibot.simulation.ScriptedCaller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Measures and writes recordings on a thread of its own, so that neither the calls wait for it nor the memory fills with
 * sound. Thread-safe.
 */
final class RecordingDesk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ResultFolder folder;
    private final Map<String, Person> expected = new ConcurrentHashMap<>();
    private final Map<String, Recording> recordings = new ConcurrentHashMap<>();
    private final Map<String, CallTimeline> timelines = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "minibot-recordings");
        thread.setDaemon(true);
        return thread;
    });

    RecordingDesk(ResultFolder folder) {
        this.folder = folder;
    }

    /** Notes whose call an attempt is. */
    ScriptedCaller expect(String attempt, Person person) {
        expected.put(attempt, person);
        return person.caller();
    }

    /** Takes a recording; returns at once. */
    void take(CallRecording recording) {
        timelines.put(recording.timeline().attemptId(), recording.timeline());
        worker.execute(() -> keep(recording));
    }

    /** Waits until everything that was taken is kept. */
    void finish() {
        worker.shutdown();
        try {
            worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Optional<Recording> recording(String attempt) {
        return Optional.ofNullable(recordings.get(attempt));
    }

    Optional<CallTimeline> timeline(String attempt) {
        return Optional.ofNullable(timelines.get(attempt));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private void keep(CallRecording recording) {
        String attempt = recording.timeline().attemptId();
        Person person = expected.get(attempt);
        if (person == null) {
            return;
        }
        String file = person.fileName() + ".wav";
        recording.writeTo(folder.file(file));
        recordings.put(
                attempt,
                new Recording(
                        file,
                        recording.caller().duration(),
                        Peaks.of(recording.caller()),
                        Peaks.of(recording.bot()),
                        gaps(recording.turnLatencies()),
                        gaps(recording.bargeInLatencies())));
    }

    private static List<Recording.Gap> gaps(List<CallRecording.Latency> latencies) {
        return latencies.stream()
                .map(latency -> new Recording.Gap(time(latency.from()), time(latency.to())))
                .toList();
    }

    private static Duration time(int sample) {
        return Duration.ofNanos(sample * 1_000_000_000L / AudioFrame.SAMPLE_RATE_HZ);
    }
}
