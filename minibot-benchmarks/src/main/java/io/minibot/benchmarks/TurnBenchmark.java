package io.minibot.benchmarks;

import io.minibot.audio.AudioFrame;
import io.minibot.audio.Murmur;
import io.minibot.audio.Noise;
import io.minibot.turn.BeepDetector;
import io.minibot.turn.TurnDetector;
import io.minibot.turn.TurnEvent;
import io.minibot.turn.TurnSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the detectors of turns and of beeps cost for each frame of a call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TurnBenchmark {
    /** What the caller's line carries. */
    @Param({"silence", "noise", "speech"})
    public String line = "silence";

    private final TurnDetector turns = new TurnDetector(TurnSettings.ofDefaults(), Locale.ENGLISH);
    private final BeepDetector beeps = new BeepDetector();
    private List<AudioFrame> frames = List.of(AudioFrame.SILENCE);
    private int next;

    /** Makes a second of the line. */
    @Setup
    public void record() {
        if (line.equals("speech")) {
            frames = Murmur.second(-20);
        } else if (line.equals("noise")) {
            frames = new ArrayList<>();
            try (Noise noise = Noise.white(-40, 1)) {
                for (int i = 0; i < 50; i++) {
                    frames.add(noise.next());
                }
            }
        }
    }

    /** Measures voice activity and the end of turns. */
    @Benchmark
    public List<TurnEvent> turn() {
        return turns.onFrame(frame());
    }

    /** Measures the search for a beep. */
    @Benchmark
    public Optional<BeepDetector.Beep> beep() {
        return beeps.onFrame(frame());
    }

    private AudioFrame frame() {
        next = (next + 1) % frames.size();
        return frames.get(next);
    }
}
