package io.minibot.benchmarks;

import io.minibot.audio.AudioFrame;
import io.minibot.audio.Resampler;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every 20 ms of every call pays before anybody listens: the level of a frame, and the way up from 8 kHz. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FrameBenchmark {
    private final short[] telephoneFrame = noise(AudioFrame.SAMPLES / 2);
    private final short[] frame = noise(AudioFrame.SAMPLES);
    private final Resampler resampler = new Resampler(8_000, AudioFrame.SAMPLE_RATE_HZ);

    /** Measures the making of a frame and its level. */
    @Benchmark
    public double level() {
        return AudioFrame.of(frame, 0).levelDbfs();
    }

    /** Measures the way from the telephone's 8 kHz to the engine's 16 kHz. */
    @Benchmark
    public short[] resampleFromTelephone() {
        return resampler.resample(telephoneFrame);
    }

    private static short[] noise(int samples) {
        Random random = new Random(samples);
        short[] noise = new short[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (short) (random.nextGaussian() * 1_000);
        }
        return noise;
    }
}
