package io.minibot.simulation;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentClassifier;
import io.minibot.intent.IntentException;
import io.minibot.intent.IntentMatch;
import io.minibot.intent.IntentRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows what it is told: the first phrase that is found in the utterance decides, in any case. Immutable but for the
 * count of its {@link Faults}; thread-safe.
 */
public final class FakeIntentClassifier implements IntentClassifier {
    private final Map<String, Intent> phrases;
    private final Faults faults;

    /** Creates a classifier that knows nothing: all is {@link Intent#UNKNOWN}. */
    public FakeIntentClassifier() {
        this(new LinkedHashMap<>(), Faults.none());
    }

    private FakeIntentClassifier(Map<String, Intent> phrases, Faults faults) {
        this.phrases = phrases;
        this.faults = faults;
    }

    /**
     * Returns a classifier that knows one phrase more.
     *
     * @param phrase any part of an utterance
     * @param intent what it means
     */
    public FakeIntentClassifier when(String phrase, Intent intent) {
        Map<String, Intent> more = new LinkedHashMap<>(phrases);
        more.putIfAbsent(phrase.toLowerCase(Locale.ROOT), intent);
        return new FakeIntentClassifier(more, faults);
    }

    /**
     * Returns a classifier like this one with latency or faults.
     *
     * @param newFaults each utterance counts as one use
     */
    public FakeIntentClassifier with(Faults newFaults) {
        return new FakeIntentClassifier(phrases, newFaults);
    }

    @Override
    public IntentMatch classify(IntentRequest request) {
        @Nullable String fault = faults.nextUse();
        if (fault != null) {
            throw new IntentException(fault);
        }
        String text = request.text().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Intent> entry : phrases.entrySet()) {
            if (text.contains(entry.getKey()) && isKnown(entry.getValue(), request)) {
                return new IntentMatch(entry.getValue(), 0.95, entry.getKey(), "fake");
            }
        }
        return new IntentMatch(Intent.UNKNOWN, 0.5, "", "fake");
    }

    private static boolean isKnown(Intent intent, IntentRequest request) {
        return intent.isBase()
                || request.vocabulary().definitions().stream()
                        .anyMatch(definition -> definition.intent().equals(intent));
    }
}
