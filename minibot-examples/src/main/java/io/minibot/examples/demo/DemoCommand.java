package io.minibot.examples.demo;

import io.minibot.examples.cli.CommandException;
import io.minibot.examples.cli.CommandSpecs;
import io.minibot.examples.cli.ExitCodes;
import io.minibot.examples.cli.Interruption;
import io.minibot.examples.cli.Language;
import io.minibot.examples.cli.LogFile;
import io.minibot.examples.cli.ScenarioFiles;
import io.minibot.examples.live.LiveCampaign;
import io.minibot.examples.live.LiveOptions;
import io.minibot.examples.live.LiveSettings;
import io.minibot.examples.live.RunOutput;
import io.minibot.examples.live.SpeechParts;
import io.minibot.examples.run.BuiltInCallers;
import io.minibot.examples.run.People;
import io.minibot.examples.run.ResultFolder;
import io.minibot.examples.run.RunSummary;
import io.minibot.scenario.Scenario;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code minibot demo}: watch minibot phone a dozen people. */
@Command(
        name = "demo",
        header = "Phone 12 simulated people, hear them, talk with them, and sort them.",
        description = {
            "",
            "Real sound in real time: synthesized people pick up, answer, interrupt, hum, stay silent, hang up; Vosk hears"
                    + " them; minibot talks with them and sorts them. Takes about three minutes.",
            "",
            "Writes into out/<time>/ the results as CSV and JSON, for each answered call a stereo recording (caller left,"
                    + " bot right), the log and the transcript, and report.html with all of it to look at.",
            "",
            "In French the same people run on transcripts in virtual time; with sound where a French Vosk model is given and"
                    + " espeak-ng is installed. The model, vosk-model-small-fr-0.22, is on the models page of the Vosk"
                    + " project: alphacephei.com/vosk/models.",
            "",
            "Exit code 0 only if every call came out as expected.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./minibot demo",
            "  ./minibot demo --telephone-band --noise -50",
            "  ./minibot demo --language fr",
            "  ./minibot demo --language fr --vosk-model vosk-model-small-fr-0.22"
        })
public final class DemoCommand implements Callable<Integer> {
    private final Interruption interruption;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(
            names = "--language",
            paramLabel = "en|fr",
            defaultValue = "en",
            description = "What is spoken; default: ${DEFAULT-VALUE}.")
    private Language language = Language.en;

    @Option(names = "--scenario", paramLabel = "FILE", description = "Another scenario; default: solar panels.")
    private @Nullable Path scenarioFile;

    @Option(names = "--callers", paramLabel = "FILE", description = "Other people, JSON; default: the twelve.")
    private @Nullable Path callersFile;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "4",
            description = "Calls at a time; default: ${DEFAULT-VALUE}.")
    private int concurrency;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Decides the noise; default: ${DEFAULT-VALUE}.")
    private long seed;

    /**
     * Creates the command.
     *
     * @param interruption stops it
     */
    public DemoCommand(Interruption interruption) {
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        if (concurrency < 1) {
            throw new CommandException("--concurrency " + concurrency + " is below 1");
        }
        LogFile.includeWarnings();
        Scenario scenario = ScenarioFiles.loadOrBuiltIn(scenarioFile, language);
        Language spoken = Language.of(scenario.language());
        People people = People.each(BuiltInCallers.DEMO.readOr(callersFile, spoken), spoken);
        PrintWriter out = CommandSpecs.out(spec);
        boolean withSound = spoken == Language.en || live.voskModel() != null;
        RunSummary run;
        if (withSound) {
            LiveSettings settings =
                    new LiveSettings(scenario, spoken, people, concurrency, live.line(seed), live.cache());
            run = LiveCampaign.run("minibot demo", settings, live, interruption, spec);
        } else {
            out.println("In virtual time, on transcripts, without sound: " + SpeechParts.howToHearFrench() + ".");
            out.flush();
            ResultFolder folder = ResultFolder.make(live.out(), LocalDateTime.now(ZoneId.systemDefault()));
            run = LogFile.during(
                    folder.file("minibot.log"),
                    () -> TranscriptRun.run("minibot demo", scenario, people, concurrency, interruption));
            RunOutput.write(run, folder, out);
        }
        if (interruption.isRequested()) {
            return ExitCodes.INTERRUPTED;
        }
        return run.isGood() ? ExitCodes.OK : ExitCodes.MISMATCH;
    }
}
