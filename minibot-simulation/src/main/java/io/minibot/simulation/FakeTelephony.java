package io.minibot.simulation;

import io.minibot.telephony.Call;
import io.minibot.telephony.CallListener;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Telephony;
import io.minibot.telephony.TelephonyCapabilities;
import io.minibot.telephony.TelephonyException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls scripted callers in virtual time. Every 20 ms a frame passes each way, as on a real line; the callers' speech
 * and the prompts of {@link FakeSynthesizer} carry their words in the sound, so that {@link FakeRecognizer} hears the
 * callers, and the callers hear the bot, through the engine and not past it.
 *
 * <p>Everything happens in tasks of the {@link VirtualScheduler}. It can transfer and has touch tones. Thread-safe as far
 * as only tasks of that scheduler, or one thread while it does not run, use it.
 */
public final class FakeTelephony implements Telephony {
    private final VirtualScheduler time;
    private final Function<DialRequest, ScriptedCaller> callers;
    private final Consumer<CallTimeline> timelines;
    private final FakeVoice voice = new FakeVoice();
    private final Map<String, FakeCall> calls = new LinkedHashMap<>();
    private boolean closed;

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
        if (closed) {
            throw new TelephonyException("the telephony is closed");
        }
        if (calls.containsKey(request.attemptId())) {
            throw new TelephonyException("attempt id '" + request.attemptId() + "' is in use: its call has not ended");
        }
        FakeCall call = new FakeCall(request, callers.apply(request), listener, time, voice, this::ended);
        calls.put(request.attemptId(), call);
        call.start();
        return call;
    }

    @Override
    public boolean isAlive(String attemptId) {
        return calls.containsKey(attemptId);
    }

    @Override
    public TelephonyCapabilities capabilities() {
        return new TelephonyCapabilities(true, true);
    }

    @Override
    public void close() {
        closed = true;
        new ArrayList<>(calls.values()).forEach(Call::hangUp);
    }

    private void ended(FakeCall call, @Nullable CallTimeline timeline) {
        calls.remove(call.attemptId());
        if (timeline != null) {
            timelines.accept(timeline);
        }
    }
}
