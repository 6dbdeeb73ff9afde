package io.minibot.simulation;

import io.minibot.telephony.CallEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Who spoke when in a simulated call, as somebody at the caller's telephone would note it.
 *
 * @param attemptId the call
 * @param caller the name of the scripted caller
 * @param passages stretches of speech, in the order of their beginning
 * @param end how the call ended
 */
public record CallTimeline(String attemptId, String caller, List<Passage> passages, CallEnd end) {
    /** Copies the passages. */
    public CallTimeline {
        passages = List.copyOf(passages);
    }

    /** The two ends of the line. */
    public enum Speaker {
        /** The person who was called, or the machine. */
        CALLER,
        /** The engine. */
        BOT
    }

    /**
     * A stretch of speech.
     *
     * @param speaker who
     * @param from the first sound, from answering
     * @param to the end of the last sound
     * @param text the words; of the bot those that were heard, of a caller who hung up in mid-sentence the whole line
     */
    public record Passage(Speaker speaker, Duration from, Duration to, String text) {}

    /**
     * Returns the turn latencies: from the end of each of the caller's passages to the next sound of the bot, where the
     * bot was silent at that end and speaks before the caller does again.
     */
    public List<Duration> turnLatencies() {
        List<Duration> latencies = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage said = passages.get(i);
            if (said.speaker() == Speaker.CALLER && !botSpeaksAt(said.to())) {
                passages.stream()
                        .filter(next -> next.from().compareTo(said.to()) >= 0)
                        .findFirst()
                        .filter(next -> next.speaker() == Speaker.BOT)
                        .ifPresent(next -> latencies.add(next.from().minus(said.to())));
            }
        }
        return latencies;
    }

    /** Returns what was said, a line each, for reading. */
    public String transcript() {
        StringBuilder lines = new StringBuilder();
        for (Passage passage : passages) {
            lines.append(String.format(
                    java.util.Locale.ROOT,
                    "%7.2f %-6s %s\n",
                    passage.from().toMillis() / 1000.0,
                    passage.speaker() == Speaker.BOT ? "bot" : "caller",
                    passage.text()));
        }
        return lines.toString();
    }

    private boolean botSpeaksAt(Duration instant) {
        return passages.stream()
                .anyMatch(passage -> passage.speaker() == Speaker.BOT
                        && passage.from().compareTo(instant) < 0
                        && passage.to().compareTo(instant) > 0);
    }
}
