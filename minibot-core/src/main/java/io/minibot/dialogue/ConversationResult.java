package io.minibot.dialogue;

import io.minibot.lead.Disposition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a conversation.
 *
 * @param disposition how it ended
 * @param score 0..100: points of the positive answers in percent of all points that could be had
 * @param turns exchanges with the caller
 * @param callbackAt when the person wants to be called, where that was said and understood; otherwise null
 * @param notes facts, in the order in which they came up: answers by step id, and what the dialogue noted
 */
public record ConversationResult(
        Disposition disposition,
        double score,
        int turns,
        @Nullable Instant callbackAt,
        Map<String, String> notes) {
    /** Copies the notes, keeping their order. */
    public ConversationResult {
        notes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }
}
