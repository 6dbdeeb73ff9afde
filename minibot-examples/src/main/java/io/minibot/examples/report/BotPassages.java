package io.minibot.examples.report;

import io.minibot.call.Speaker;
import io.minibot.call.TranscriptLine;
import io.minibot.examples.run.ShownCall;
import io.minibot.simulation.CallTimeline;
import io.minibot.simulation.CallTimeline.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the bot's lines under its sound. The words are the engine's, which knows them to the letter, one line for each prompt;
 * of a line it only knows when it was over, so it begins with the sound, or where the line before it ended.
 */
final class BotPassages {
    private BotPassages() {}

    static List<Passage> of(ShownCall call) {
        Instant answered = call.result().report().answeredAt();
        List<Passage> sounds = call.timeline().said(CallTimeline.Speaker.BOT);
        List<Passage> lines = new ArrayList<>();
        Duration free = Duration.ZERO;
        for (TranscriptLine line : call.result().report().transcript()) {
            if (line.speaker() == Speaker.BOT && answered != null) {
                Duration end = Duration.between(answered, line.at());
                Duration from = later(free, beginning(sounds, free, end));
                lines.add(new Passage(CallTimeline.Speaker.BOT, from, later(from, end), line.text()));
                free = end;
            }
        }
        return lines;
    }

    /** The beginning of the first sound that is not wholly before the line before, and begins before the end. */
    private static Duration beginning(List<Passage> sounds, Duration free, Duration end) {
        return sounds.stream()
                .filter(sound -> sound.to().compareTo(free) > 0 && sound.from().compareTo(end) < 0)
                .map(Passage::from)
                .findFirst()
                .orElse(free);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
