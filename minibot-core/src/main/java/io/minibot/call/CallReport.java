package io.minibot.call;

import io.minibot.lead.Disposition;
import io.minibot.lead.Lead;
import io.minibot.telephony.CallEnd;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param attemptId which
 * @param lead whom
 * @param disposition how it ended
 * @param score 0..100
 * @param turns exchanges with the caller
 * @param callbackAt when the person wants to be called; null where that was not said or not understood
 * @param notes facts, in the order in which they came up
 * @param startedAt when it was dialled
 * @param answeredAt when it was answered; null where it was not
 * @param endedAt when it was over
 * @param end what the network said
 * @param transcript what was said
 * @param timings where the time of each turn went
 */
public record CallReport(
        String attemptId,
        Lead lead,
        Disposition disposition,
        double score,
        int turns,
        @Nullable Instant callbackAt,
        Map<String, String> notes,
        Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        CallEnd end,
        List<TranscriptLine> transcript,
        List<TurnTiming> timings) {
    /** Copies the collections, keeping their order. */
    public CallReport {
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        transcript = List.copyOf(transcript);
        timings = List.copyOf(timings);
    }
}
