package io.minibot.lead;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of an attempt.
 *
 * @param attemptId which
 * @param disposition how it ended
 * @param score 0..100; 0 where nobody talked
 * @param endedAt when
 * @param notes facts, in their order
 * @param next what becomes of the lead
 */
public record AttemptResult(
        String attemptId,
        Disposition disposition,
        double score,
        Instant endedAt,
        Map<String, String> notes,
        LeadOutlook next) {
    /** Copies the notes, keeping their order. */
    public AttemptResult {
        notes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }
}
