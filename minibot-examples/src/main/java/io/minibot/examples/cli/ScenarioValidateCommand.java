package io.minibot.examples.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minibot.scenario.Finding;
import io.minibot.scenario.ScenarioLoader;
import io.minibot.scenario.ScenarioReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minibot scenario validate}: all that is wrong with a scenario. */
@Command(
        name = "validate",
        header = "Find everything that is wrong with a scenario.",
        description = {
            "",
            "Checks the file against the published JSON Schema, then the conversation itself: missing targets, steps that"
                    + " nobody reaches, loops without an exit, undefined variables, intents that nobody can produce,"
                    + " missing prompts, no disclosure. Every finding names the path and the mend.",
            "",
            "Exit code 0 without errors (warnings are allowed), 1 with errors, 2 if the file cannot be read.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./minibot scenario validate my-scenario.json",
            "  ./minibot scenario validate --json my-scenario.json | jq '.findings[].path'"
        })
public final class ScenarioValidateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Writes one JSON object instead of text.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "The scenario, JSON.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        InputFiles.requireReadable(file, "a scenario as JSON");
        ScenarioReport report = new ScenarioLoader().check(file);
        PrintWriter out = CommandSpecs.out(spec);
        if (json) {
            printJson(report, out);
        } else {
            printText(report, out);
        }
        out.flush();
        return report.hasErrors() ? ExitCodes.MISMATCH : ExitCodes.OK;
    }

    private void printText(ScenarioReport report, PrintWriter out) {
        for (Finding finding : report.findings()) {
            out.println(severity(finding).toUpperCase(Locale.ROOT) + "  "
                    + (finding.path().isEmpty() ? "(the whole file)" : finding.path()));
            out.println("    " + finding.message());
            out.println("    Mend: " + finding.mend());
        }
        long errors = report.findings().stream().filter(Finding::isError).count();
        long warnings = report.findings().size() - errors;
        out.println(file + ": " + (errors == 0 ? "usable, " : "not usable, ") + counted(errors, "error") + ", "
                + counted(warnings, "warning"));
    }

    private void printJson(ScenarioReport report, PrintWriter out) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        root.put("file", file.toString());
        root.put("usable", !report.hasErrors());
        for (Finding finding : report.findings()) {
            root.withArray("/findings")
                    .addObject()
                    .put("severity", severity(finding))
                    .put("path", finding.path())
                    .put("message", finding.message())
                    .put("mend", finding.mend());
        }
        root.withArray("/findings");
        out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
