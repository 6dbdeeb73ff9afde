package io.minibot.examples.live;

import io.minibot.examples.cli.CommandSpecs;
import io.minibot.examples.cli.Interruption;
import io.minibot.examples.cli.Language;
import io.minibot.examples.cli.LogFile;
import io.minibot.examples.cli.ProgressLine;
import io.minibot.examples.run.ResultFolder;
import io.minibot.examples.run.RunSummary;
import io.minibot.examples.run.ShownCall;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** A run with sound as a command shows it: an announcement, a line of progress, files, a table. */
public final class LiveCampaign {
    private static final long PROGRESS_MILLIS = 250;

    private LiveCampaign() {}

    /**
     * Runs and shows.
     *
     * @param title of the report
     * @param settings what to do
     * @param options where the results go, and which model hears
     * @param interruption ends it early
     * @param spec of the command
     */
    public static RunSummary run(
            String title,
            LiveSettings settings,
            LiveOptions options,
            Interruption interruption,
            @Nullable CommandSpec spec) {
        PrintWriter out = CommandSpecs.out(spec);
        Path model = SpeechParts.modelDirectory(settings.language(), options.voskModel());
        ResultFolder folder = ResultFolder.make(options.out(), LocalDateTime.now(ZoneId.systemDefault()));
        RunSummary run = LogFile.during(
                folder.file("minibot.log"), () -> call(title, settings, options, model, folder, interruption, spec));
        RunOutput.write(run, folder, out);
        return run;
    }

    private static RunSummary call(
            String title,
            LiveSettings settings,
            LiveOptions options,
            Path model,
            ResultFolder folder,
            Interruption interruption,
            @Nullable CommandSpec spec) {
        PrintWriter out = CommandSpecs.out(spec);
        long began = System.nanoTime();
        Instant startedAt = Instant.now();
        List<ShownCall> calls;
        LiveProgress progress = new LiveProgress(settings.people());
        out.println("Loading the speech recognition and the voices ...");
        out.flush();
        try (SpeechParts parts = SpeechParts.open(settings.language(), model, settings.concurrency())) {
            out.println("Calling " + settings.people().all().size() + " people, " + settings.concurrency()
                    + " at a time, in real time: " + voices(settings.language()) + ", " + options.lineInWords() + ".");
            out.flush();
            ProgressLine line = new ProgressLine(
                    CommandSpecs.err(spec),
                    PROGRESS_MILLIS,
                    ProgressLine.isTerminal() ? progress::line : progress::summary);
            calls = line.during(() -> new LiveRun(settings, parts, folder, progress).run(interruption));
        }
        return new RunSummary(
                title,
                startedAt,
                Duration.ofNanos(System.nanoTime() - began),
                words(settings, options),
                calls,
                calls.size() == settings.people().all().size());
    }

    private static Map<String, String> words(LiveSettings settings, LiveOptions options) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("scenario", settings.scenario().id());
        words.put("calls at a time", String.valueOf(settings.concurrency()));
        words.put("speech", voices(settings.language()));
        words.put("line", options.lineInWords());
        return words;
    }

    private static String voices(Language language) {
        return language == Language.en ? "FreeTTS voices, Vosk recognition" : "espeak-ng voices, Vosk recognition";
    }
}
