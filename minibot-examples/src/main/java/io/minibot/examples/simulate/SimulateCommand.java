package io.minibot.examples.simulate;

import io.minibot.examples.cli.CommandException;
import io.minibot.examples.cli.CommandSpecs;
import io.minibot.examples.cli.ExitCodes;
import io.minibot.examples.cli.Interruption;
import io.minibot.examples.cli.Language;
import io.minibot.examples.cli.LogFile;
import io.minibot.examples.cli.ProgressLine;
import io.minibot.examples.cli.ScenarioFiles;
import io.minibot.examples.cli.TextTable;
import io.minibot.examples.live.LiveCampaign;
import io.minibot.examples.live.LiveOptions;
import io.minibot.examples.live.LiveSettings;
import io.minibot.examples.run.BuiltInCallers;
import io.minibot.examples.run.CallResult;
import io.minibot.examples.run.Outcomes;
import io.minibot.examples.run.People;
import io.minibot.examples.run.RunSummary;
import io.minibot.intent.IntentClassifier;
import io.minibot.intent.RuleIntentClassifier;
import io.minibot.lead.Disposition;
import io.minibot.scenario.Scenario;
import io.minibot.simulation.ScriptedCaller;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code minibot simulate}: many calls in virtual time. */
@Command(
        name = "simulate",
        header = "Call simulated people of yours, by the thousand.",
        description = {
            "",
            "Runs a campaign over people from a JSON file through the real engine, in virtual time: an hour of talk takes a"
                    + " moment. People are drawn in rounds, nobody twice before everybody was called once; the seed decides"
                    + " the order. The same seed gives the same logs and results to the byte.",
            "",
            "Without --scenario and --callers, the built-in ones are used: solar panels, and 50 people who behave"
                    + " differently.",
            "",
            "Exit code 1 if callers say what to expect and it did not come out.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./minibot simulate --calls 10000 --seed 7",
            "  ./minibot simulate --scenario my.json --callers people.json --calls 500 --json out.json --logs logs",
            "  ./minibot simulate --callers people.json --audio        (each once, real sound, real time)"
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final long PROGRESS_MILLIS = 1000;

    private final Interruption interruption;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--scenario", paramLabel = "FILE", description = "What to talk about; default: solar panels.")
    private @Nullable Path scenarioFile;

    @Option(names = "--callers", paramLabel = "FILE", description = "Whom to call, JSON; default: 50 people.")
    private @Nullable Path callersFile;

    @Option(names = "--calls", paramLabel = "N", description = "How many calls; default: everybody once.")
    private @Nullable Integer calls;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Decides the order of the people and the choice among prompts; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--language",
            paramLabel = "fr|en",
            description = "Of the built-in scenario and people; default: the scenario's, or en.")
    private @Nullable Language language;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Calls at a time; default: 50 in virtual time, 4 with sound.")
    private @Nullable Integer concurrency;

    @Option(
            names = "--audio",
            description = "Calls with real sound in real time, as 'demo' does; the results go to --out.")
    private boolean audio;

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(names = "--json", paramLabel = "OUT", description = "Writes all facts of all calls to this file.")
    private @Nullable Path json;

    @Option(names = "--logs", paramLabel = "DIR", description = "Writes each call's log here, for 'replay'.")
    private @Nullable Path logs;

    /**
     * Creates the command.
     *
     * @param interruption stops it
     */
    public SimulateCommand(Interruption interruption) {
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException {
        if (audio) {
            LogFile.includeWarnings();
        }
        Scenario scenario = ScenarioFiles.loadOrBuiltIn(scenarioFile, language == null ? Language.en : language);
        Language spoken = Language.of(scenario.language());
        List<ScriptedCaller> callers = BuiltInCallers.FIFTY.readOr(callersFile, spoken);
        People people = People.drawn(callers, countedCalls(callers), seed, spoken);
        if (audio) {
            return withSound(scenario, spoken, people);
        }
        Outcomes outcomes = new Outcomes();
        long began = System.nanoTime();
        try (IntentClassifier classifier = RuleIntentClassifier.ofDefaults();
                ResultFile file = json == null ? null : new ResultFile(json, scenario.id(), seed)) {
            if (logs != null) {
                Files.createDirectories(logs);
            }
            VirtualRun run = new VirtualRun(scenario, classifier, people, seed, atATime(50));
            Rate rate = new Rate(people.all().size());
            ProgressLine progress =
                    new ProgressLine(CommandSpecs.err(spec), PROGRESS_MILLIS, () -> rate.line(run.ended()));
            progress.during(() -> {
                run.run(interruption::isRequested, result -> take(result, outcomes, file));
                return outcomes;
            });
            if (file != null) {
                file.end(outcomes);
            }
        }
        print(outcomes, Duration.ofNanos(System.nanoTime() - began));
        if (interruption.isRequested()) {
            return ExitCodes.INTERRUPTED;
        }
        return outcomes.unexpected() == 0 ? ExitCodes.OK : ExitCodes.MISMATCH;
    }

    private int countedCalls(List<ScriptedCaller> callers) {
        int count = calls == null ? callers.size() : calls;
        if (count < 1 || count > People.MOST) {
            throw new CommandException("--calls " + count + " is not within 1.." + People.MOST);
        }
        return count;
    }

    private int atATime(int usual) {
        int count = concurrency == null ? usual : concurrency;
        if (count < 1) {
            throw new CommandException("--concurrency " + count + " is below 1");
        }
        return count;
    }

    private int withSound(Scenario scenario, Language spoken, People people) {
        if (json != null || logs != null) {
            throw new CommandException("--json and --logs are for virtual time: with --audio all results go to --out");
        }
        LiveSettings settings = new LiveSettings(scenario, spoken, people, atATime(4), live.line(seed), live.cache());
        RunSummary run = LiveCampaign.run("minibot simulate", settings, live, interruption, spec);
        if (interruption.isRequested()) {
            return ExitCodes.INTERRUPTED;
        }
        return run.isGood() ? ExitCodes.OK : ExitCodes.MISMATCH;
    }

    private void take(CallResult result, Outcomes outcomes, @Nullable ResultFile file) {
        outcomes.add(result);
        try {
            if (file != null) {
                file.add(result);
            }
            if (logs != null && !result.log().isEmpty()) {
                String name = String.format(
                        Locale.ROOT, "call-%06d.log.jsonl", result.person().number());
                Files.writeString(logs.resolve(name), result.log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Outcomes outcomes, Duration took) {
        PrintWriter out = CommandSpecs.out(spec);
        TextTable table = new TextTable(
                TextTable.Column.text("disposition"),
                TextTable.Column.number("calls"),
                TextTable.Column.number("share"));
        for (Map.Entry<Disposition, Integer> count : outcomes.counts().entrySet()) {
            double share = 100.0 * count.getValue() / outcomes.calls();
            table.row(
                    count.getKey().id(),
                    String.valueOf(count.getValue()),
                    String.format(Locale.ROOT, "%.1f %%", share));
        }
        out.print(table.render());
        double seconds = took.toMillis() / 1000.0;
        out.printf(
                Locale.ROOT,
                "%n%d calls, %d turns, %.1f hours on the line, simulated in %.1f s (%.0f calls a second)%n",
                outcomes.calls(),
                outcomes.turns(),
                outcomes.talked().toSeconds() / 3600.0,
                seconds,
                outcomes.calls() / Math.max(seconds, 0.001));
        out.printf(
                Locale.ROOT,
                "%d of %d calls that say what to expect came out otherwise%n",
                outcomes.unexpected(),
                outcomes.checked());
        outcomes.surprises().forEach(line -> out.println("  " + line));
        if (outcomes.unexpected() > outcomes.surprises().size()) {
            out.println("  ...");
        }
        out.flush();
    }
}
