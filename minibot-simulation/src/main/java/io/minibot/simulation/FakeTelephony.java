package io.minibot.simulation;

import io.minibot.audio.AudioFrame;
import io.minibot.telephony.Call;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.CallListener;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Telephony;
import io.minibot.telephony.TelephonyCapabilities;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls scripted callers in virtual time. Every 20 ms a frame passes each way, as on a real line; the callers' speech
 * and the prompts of {@link FakeSynthesizer} carry their words in the sound, so that {@link FakeRecognizer} hears the
 * callers, and the callers hear the bot, through the engine and not past it.
 *
 * <p>Everything happens in tasks of the {@link VirtualScheduler}. It can transfer and has touch tones. Thread-safe.
 */
public final class FakeTelephony implements Telephony {
    private final VirtualScheduler time;
    private final Function<DialRequest, ScriptedCaller> callers;
    private final Consumer<CallTimeline> timelines;
    private final FakeVoice voice = new FakeVoice();
    private final LiveCalls calls = new LiveCalls();

    /**
     * Creates a telephony.
     *
     * @param time the clock in which the calls run
     * @param callers who answers which request
     */
    public FakeTelephony(VirtualScheduler time, Function<DialRequest, ScriptedCaller> callers) {
        this(time, callers, timeline -> {});
    }

    /**
     * Creates a telephony that reports what was said.
     *
     * @param time the clock in which the calls run
     * @param callers who answers which request
     * @param timelines is told of each answered call, as it ends
     */
    public FakeTelephony(
            VirtualScheduler time, Function<DialRequest, ScriptedCaller> callers, Consumer<CallTimeline> timelines) {
        this.time = time;
        this.callers = callers;
        this.timelines = timelines;
    }

    @Override
    public Call dial(DialRequest request, CallListener listener) {
        calls.checkFree(request);
        ScriptedCaller caller = callers.apply(request);
        FakeWire wire = new FakeWire(request.attemptId(), caller.name());
        ScriptedCall call = new ScriptedCall(request, caller, listener, time, voice, wire, calls::remove);
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

    @Override
    public void close() {
        calls.close();
    }

    /** A perfect line. */
    private final class FakeWire implements Wire {
        /** Below this a frame of the bot is a pause. */
        private static final double QUIET_DBFS = -50;

        private final String attemptId;
        private final String caller;

        FakeWire(String attemptId, String caller) {
            this.attemptId = attemptId;
            this.caller = caller;
        }

        @Override
        public AudioFrame carry(@Nullable AudioFrame said, @Nullable AudioFrame bot) {
            return said == null ? AudioFrame.SILENCE : said;
        }

        @Override
        public boolean sounds(AudioFrame bot) {
            return SpokenWords.isIn(bot) || bot.levelDbfs() > QUIET_DBFS;
        }

        @Override
        public @Nullable String wordsBegunIn(AudioFrame bot) {
            return SpokenWords.wordBegunIn(bot);
        }

        @Override
        public void ended(CallerPerformance performance, CallEnd end) {
            timelines.accept(new CallTimeline(attemptId, caller, performance.passages(), end));
        }
    }
}
