package io.minibot.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.minibot.asr.vosk.VoskRecognizer;
import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.audio.Wav;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What Vosk costs while several people speak at once. Not a JMH benchmark: it runs in real time, a frame every 20 ms for
 * each speaker, with recordings from a directory, one utterance after the other.
 *
 * <p>Arguments: the model's directory, a directory of WAV files, and numbers of speakers. For each number, prints the
 * processor's share of the audio's length for a first and a second round over the recordings, and how long accepting a
 * frame and the final text took.
 */
public final class RecognitionLoad {
    private static final AudioClip PAUSE = AudioClip.silence(Duration.ofMillis(200));

    private RecognitionLoad() {}

    /**
     * Measures.
     *
     * @param arguments the model, the recordings, and numbers of speakers
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<AudioClip> clips = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
            files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .forEach(file -> clips.add(Wav.read(file).then(PAUSE)));
        }
        for (String speakers : Arrays.asList(arguments).subList(2, arguments.length)) {
            try (VoskRecognizer recognizer = VoskRecognizer.open(Path.of(arguments[0]), Locale.ENGLISH)) {
                for (String round : List.of("cold", "warm")) {
                    measure(recognizer, clips, Integer.parseInt(speakers), round);
                }
            }
        }
    }

    private static void measure(VoskRecognizer recognizer, List<AudioClip> clips, int speakers, String round)
            throws InterruptedException, ExecutionException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long busy = system.getProcessCpuTime();
        ExecutorService threads = Executors.newFixedThreadPool(speakers);
        Measurements all = new Measurements();
        try {
            List<Future<Measurements>> results = new ArrayList<>();
            for (int i = 0; i < speakers; i++) {
                int first = i;
                results.add(threads.submit(() -> speak(recognizer, clips, first)));
            }
            for (Future<Measurements> result : results) {
                all.add(result.get());
            }
        } finally {
            threads.shutdownNow();
        }
        double share = (system.getProcessCpuTime() - busy) / 1e9 / (0.02 * all.accepts.size());
        System.out.printf(
                Locale.ROOT,
                "%2d speakers, %s: CPU %.2f of the audio's length; accept p50 %.2f p95 %.1f max %.0f ms;"
                        + " behind the speaker p95 %.0f ms; final p50 %.0f p95 %.0f max %.0f ms%n",
                speakers,
                round,
                share,
                Percentiles.of(all.accepts, 50),
                Percentiles.of(all.accepts, 95),
                Percentiles.of(all.accepts, 100),
                Percentiles.of(all.lags, 95),
                Percentiles.of(all.finals, 50),
                Percentiles.of(all.finals, 95),
                Percentiles.of(all.finals, 100));
    }

    private static Measurements speak(VoskRecognizer recognizer, List<AudioClip> clips, int first) {
        Measurements measurements = new Measurements();
        for (int i = 0; i < clips.size(); i++) {
            try (RecognitionSession session =
                            recognizer.open(RecognitionRequest.of("load", Locale.ENGLISH), partial -> {});
                    AudioSource source = clips.get((first + i) % clips.size()).source()) {
                long due = System.nanoTime();
                for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                    due += AudioFrame.DURATION.toNanos();
                    LockSupport.parkNanos(due - System.nanoTime());
                    long start = System.nanoTime();
                    session.accept(frame);
                    measurements.accepts.add(millisSince(start));
                    measurements.lags.add(millisSince(due));
                }
                long end = System.nanoTime();
                session.finish();
                measurements.finals.add(millisSince(end));
            }
        }
        return measurements;
    }

    private static double millisSince(long start) {
        return (double) (System.nanoTime() - start) / TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static final class Measurements {
        private final List<Double> accepts = new ArrayList<>();
        private final List<Double> lags = new ArrayList<>();
        private final List<Double> finals = new ArrayList<>();

        void add(Measurements other) {
            accepts.addAll(other.accepts);
            lags.addAll(other.lags);
            finals.addAll(other.finals);
        }
    }
}
