package io.minibot.examples.cli;

import io.minibot.intent.IntentClassifier;
import io.minibot.intent.IntentMatch;
import io.minibot.intent.IntentRequest;
import io.minibot.intent.IntentVocabulary;
import io.minibot.intent.RuleIntentClassifier;
import io.minibot.scenario.Scenario;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

/** {@code minibot classify}: what utterances mean. */
@Command(
        name = "classify",
        header = "Say what utterances mean.",
        description = {
            "",
            "Reads one utterance a line and writes, for each line in turn, the intent, the confidence from 0 to 1, and the"
                    + " utterance, separated by tabs. All is UTF-8, whatever the locale.",
            "A blank line is an utterance of which nothing was understood: it gives 'unknown', so that input and output"
                    + " stay line by line the same. A line that is not UTF-8 ends the command with exit code 2, after"
                    + " the lines before it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./minibot classify --language en utterances.txt",
            "  echo \"pas question\" | ./minibot classify --language fr -"
        })
public final class ClassifyCommand implements Callable<Integer> {
    private final InputStream in;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--language",
            required = true,
            paramLabel = "fr|en",
            description = "The language of the utterances.")
    private Language language = Language.en;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Also knows the intents, FAQ and objections of this scenario.")
    private @Nullable Path scenarioFile;

    @Parameters(paramLabel = "FILE", description = "One utterance a line; '-' reads the standard input.")
    private Path file = Path.of("-");

    /**
     * Creates the command.
     *
     * @param in the standard input
     */
    public ClassifyCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        IntentVocabulary vocabulary = vocabulary();
        PrintWriter out = CommandSpecs.out(spec);
        boolean standardInput = file.toString().equals("-");
        try (InputStream source =
                        standardInput ? keptOpen(in) : InputFiles.open(file, "a text of one utterance a line");
                IntentClassifier classifier = RuleIntentClassifier.ofDefaults()) {
            Utf8Lines lines = new Utf8Lines(source, standardInput ? "the standard input" : file.toString());
            for (String line = lines.next(); line != null; line = lines.next()) {
                IntentMatch match = classifier.classify(IntentRequest.of(line, vocabulary));
                out.print(match.intent().id());
                out.print(String.format(Locale.ROOT, "\t%.3f\t", match.confidence()));
                out.print(line);
                out.print('\n');
            }
        } finally {
            out.flush();
        }
        return ExitCodes.OK;
    }

    private IntentVocabulary vocabulary() {
        if (scenarioFile == null) {
            return IntentVocabulary.of(language.locale());
        }
        Scenario scenario = ScenarioFiles.load(scenarioFile);
        if (!scenario.language().getLanguage().equals(language.locale().getLanguage())) {
            throw new CommandException(
                    scenarioFile + " speaks '" + scenario.language().getLanguage()
                            + "', not '" + language + "': give --language "
                            + scenario.language().getLanguage() + ", or another scenario");
        }
        return scenario.vocabulary();
    }

    private static InputStream keptOpen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }
}
