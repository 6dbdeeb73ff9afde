package io.minibot.simulation;

import io.minibot.telephony.DialRequest;
import io.minibot.telephony.TelephonyException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls of a telephony that have not ended. Thread-safe. */
final class LiveCalls {
    private final Map<String, ScriptedCall> calls = new LinkedHashMap<>();
    private boolean closed;

    synchronized void checkFree(DialRequest request) {
        if (closed) {
            throw new TelephonyException("the telephony is closed: open another one");
        }
        if (calls.containsKey(request.attemptId())) {
            throw new TelephonyException("attempt id '" + request.attemptId()
                    + "' is in use, its call has not ended: choose a new id for each attempt");
        }
    }

    synchronized void add(DialRequest request, ScriptedCall call) {
        checkFree(request);
        calls.put(request.attemptId(), call);
    }

    synchronized void remove(String attemptId) {
        calls.remove(attemptId);
    }

    synchronized boolean contains(String attemptId) {
        return calls.containsKey(attemptId);
    }

    /** Hangs up all, and refuses new ones; false if that was done before. */
    synchronized boolean close() {
        boolean first = !closed;
        closed = true;
        new ArrayList<>(calls.values()).forEach(ScriptedCall::hangUp);
        return first;
    }
}
