package io.minibot.examples.run;

import io.minibot.call.CallReport;
import io.minibot.call.Speaker;
import io.minibot.call.TranscriptLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Writes what each answered call leaves besides its recording: the log and the transcript. Stateless. */
public final class CallFiles {
    private CallFiles() {}

    /**
     * Writes the files of a call; none where nobody answered.
     *
     * @param folder where to
     * @param result the call
     */
    public static void write(ResultFolder folder, CallResult result) {
        Instant answered = result.report().answeredAt();
        if (answered == null) {
            return;
        }
        String name = result.person().fileName();
        if (!result.log().isEmpty()) {
            folder.write(name + ".log.jsonl", result.log());
        }
        folder.write(name + ".transcript.txt", transcript(result.report(), answered));
    }

    private static String transcript(CallReport report, Instant answered) {
        StringBuilder text = new StringBuilder();
        for (TranscriptLine line : report.transcript()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%6.1f s  %-7s  %s\n",
                    Duration.between(answered, line.at()).toMillis() / 1000.0,
                    line.speaker() == Speaker.BOT ? "minibot" : "caller",
                    line.text()));
        }
        return text.append("\nThe times are those of the ends. Disposition: ")
                .append(report.disposition().id())
                .append('\n')
                .toString();
    }
}
