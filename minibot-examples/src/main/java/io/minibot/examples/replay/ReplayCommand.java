package io.minibot.examples.replay;

import io.minibot.dialogue.CallLog;
import io.minibot.dialogue.CallLogReader;
import io.minibot.dialogue.DialogueException;
import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Replay;
import io.minibot.dialogue.Replay.Decision;
import io.minibot.examples.cli.CommandException;
import io.minibot.examples.cli.CommandSpecs;
import io.minibot.examples.cli.ExitCodes;
import io.minibot.examples.cli.InputFiles;
import io.minibot.examples.cli.Language;
import io.minibot.examples.cli.ScenarioFiles;
import io.minibot.examples.cli.Utf8Lines;
import io.minibot.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minibot replay}: what was decided in a call, and what would be decided today. */
@Command(
        name = "replay",
        header = "Show the decisions of a recorded call, and where they would differ now.",
        description = {
            "",
            "Feeds the inputs of a call's log (call-NN-....log.jsonl of 'demo', or 'simulate --logs') to the dialogue again."
                    + " Of each input it prints what was decided; where today's decision differs, it prints both, marked by"
                    + " '-' (then) and '+' (now). With a changed scenario, what follows the first difference says little: the"
                    + " caller answers what was asked then.",
            "",
            "Exit code 0 if all decisions are the same, 1 if some differ.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./minibot replay out/2026-11-22_101500/call-01-yes-to-everything.log.jsonl",
            "  ./minibot replay --scenario changed.json call.log.jsonl"
        })
public final class ReplayCommand implements Callable<Integer> {
    /** The log of a call of an hour is not nearly as long. */
    private static final int MOST_LINES = 200_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "The scenario that ran, or a changed one; default: the built-in one of the log's name.")
    private @Nullable Path scenarioFile;

    @Option(names = "--all", description = "Also prints timers and listening.")
    private boolean all;

    @Parameters(paramLabel = "LOG", description = "The call's log.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        CallLog log = read(lines());
        Replay replay = Replay.of(log, scenario(log));
        PrintWriter out = CommandSpecs.out(spec);
        out.println("attempt " + log.header().attempt() + ", scenario "
                + log.header().scenario() + (replay.sameScenario() ? ", as it ran" : ", which has changed since"));
        Instant start = log.exchanges().isEmpty()
                ? Instant.EPOCH
                : log.exchanges().get(0).input().at();
        replay.decisions().forEach(decision -> print(decision, start, out));
        long different = replay.decisions().stream().filter(Decision::differs).count();
        out.println(
                replay.decisions().size() + " decisions, " + (different == 0 ? "all the same" : different + " differ")
                        + replay.firstDifference()
                                .map(first -> ", the first is decision " + first.number())
                                .orElse(""));
        out.flush();
        return different == 0 ? ExitCodes.OK : ExitCodes.MISMATCH;
    }

    private void print(Decision decision, Instant start, PrintWriter out) {
        Duration at = Duration.between(start, decision.input().at());
        out.printf(
                Locale.ROOT,
                "%4d %8.2f s  %s%n",
                decision.number(),
                at.toMillis() / 1000.0,
                Wording.of(decision.input()));
        if (decision.differs()) {
            decision.recorded().forEach(effect -> out.println("               - " + Wording.of(effect)));
            decision.replayed().forEach(effect -> out.println("               + " + Wording.of(effect)));
            return;
        }
        for (Effect effect : decision.recorded()) {
            if (all || !Wording.isMinor(effect)) {
                out.println("                 " + Wording.of(effect));
            }
        }
    }

    private CallLog read(List<String> lines) {
        try {
            return CallLogReader.read(lines);
        } catch (DialogueException e) {
            throw new CommandException(file + ": " + e.getMessage(), e);
        }
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = InputFiles.open(file, "the log of a call")) {
            Utf8Lines reader = new Utf8Lines(in, file.toString());
            for (String line = reader.next(); line != null; line = reader.next()) {
                if (lines.size() == MOST_LINES) {
                    throw new CommandException(
                            file + " has more than " + MOST_LINES + " lines: it is no log of one call");
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private Scenario scenario(CallLog log) {
        if (scenarioFile != null) {
            return ScenarioFiles.load(scenarioFile);
        }
        String id = log.header().scenario();
        for (Language language : Language.values()) {
            Scenario builtIn = ScenarioFiles.loadOrBuiltIn(null, language);
            if (builtIn.id().equals(id)) {
                return builtIn;
            }
        }
        throw new CommandException("the call ran scenario '" + id + "', which is not built in: give --scenario FILE");
    }
}
