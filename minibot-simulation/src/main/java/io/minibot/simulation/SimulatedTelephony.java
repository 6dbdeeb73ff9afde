package io.minibot.simulation;

import io.minibot.telephony.Call;
import io.minibot.telephony.CallListener;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Telephony;
import io.minibot.telephony.TelephonyCapabilities;
import io.minibot.time.Scheduler;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls scripted callers with real sound both ways, 20 ms at a time, in real time, and records it. One thread paces all
 * calls by the monotonic clock and without drift; how late it was is {@linkplain #pace() measured}. A source that blocks
 * while it is played holds all calls up.
 *
 * <p>Callers hear when the bot speaks and pauses; what it says they know as far as the {@link PromptBook} does. It can
 * transfer and has touch tones. Thread-safe.
 */
public final class SimulatedTelephony implements Telephony {
    private static final Logger log = LoggerFactory.getLogger(SimulatedTelephony.class);

    private final Function<DialRequest, ScriptedCaller> callers;
    private final CallerVoices voices;
    private final PromptBook book;
    private final LineQuality quality;
    private final Consumer<CallRecording> recordings;
    private final Scheduler time;
    private final boolean ownTime;
    private final LiveCalls calls = new LiveCalls();
    private final Pace.Meter meter = new Pace.Meter();

    private SimulatedTelephony(Builder builder) {
        callers = builder.callers;
        voices = builder.voices;
        book = builder.book;
        quality = builder.quality;
        recordings = builder.recordings;
        ownTime = builder.time == null;
        time = builder.time == null ? Scheduler.real() : builder.time;
    }

    /**
     * Starts building a telephony.
     *
     * @param callers who answers which request
     * @param voices the lines of all of them
     */
    public static Builder calling(Function<DialRequest, ScriptedCaller> callers, CallerVoices voices) {
        return new Builder(callers, voices);
    }

    @Override
    public Call dial(DialRequest request, CallListener listener) {
        calls.checkFree(request);
        ScriptedCaller caller = callers.apply(request);
        RecordingWire wire = new RecordingWire(
                request.attemptId(), caller.name(), quality.open(request.attemptId()), book, meter, this::record);
        ScriptedCall call = new ScriptedCall(request, caller, listener, time, voices.of(caller), wire, calls::remove);
        calls.add(request, call);
        call.start();
        return call;
    }

    @Override
    public boolean isAlive(String attemptId) {
        return calls.contains(attemptId);
    }

    @Override
    public TelephonyCapabilities capabilities() {
        return new TelephonyCapabilities(true, true);
    }

    /** Returns how well the calls kept their time so far. */
    public Pace pace() {
        return meter.read();
    }

    @Override
    public void close() {
        if (calls.close() && ownTime) {
            time.schedule(Duration.ZERO, time::close); // after the ends of the calls
        }
    }

    private void record(CallRecording recording) {
        try {
            recordings.accept(recording);
        } catch (RuntimeException e) {
            log.error(
                    "Call {}: its recording was not taken", recording.timeline().attemptId(), e);
        }
    }

    /** Builds a {@link SimulatedTelephony}. */
    public static final class Builder {
        private final Function<DialRequest, ScriptedCaller> callers;
        private final CallerVoices voices;
        private PromptBook book = new PromptBook();
        private LineQuality quality = LineQuality.PERFECT;
        private Consumer<CallRecording> recordings = recording -> {};
        private @Nullable Scheduler time;

        private Builder(Function<DialRequest, ScriptedCaller> callers, CallerVoices voices) {
            this.callers = callers;
            this.voices = voices;
        }

        /**
         * Tells the callers what the bot says; by default they only hear that it speaks, except for the prompts of
         * {@link FakeSynthesizer}.
         *
         * @param prompts filled by the synthesizer that it gave
         */
        public Builder prompts(PromptBook prompts) {
            book = prompts;
            return this;
        }

        /**
         * Sets how the lines sound; {@link LineQuality#PERFECT} by default.
         *
         * @param lines band, noise and echo
         */
        public Builder line(LineQuality lines) {
            quality = lines;
            return this;
        }

        /**
         * Takes the recordings of the answered calls; by default they are dropped.
         *
         * @param taker is told of each call as it ends, before the engine is, on the thread that paces the calls: to be
         *     handed on if there is much to do
         */
        public Builder recordings(Consumer<CallRecording> taker) {
            recordings = taker;
            return this;
        }

        /**
         * Sets the clock; real time on a thread of the telephony's own by default.
         *
         * @param clock for instance a {@link VirtualScheduler}, for the same sound without waiting; not closed
         */
        public Builder time(Scheduler clock) {
            time = clock;
            return this;
        }

        /** Returns the telephony, ready to dial. */
        public SimulatedTelephony build() {
            return new SimulatedTelephony(this);
        }
    }
}
