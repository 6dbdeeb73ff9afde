package io.minibot.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minibot.asr.vosk.VoskRecognizer;
import io.minibot.error.MinibotException;
import io.minibot.examples.transcribe.Transcriber;
import io.minibot.examples.transcribe.Transcription;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minibot transcribe}: what Vosk hears in recordings. */
@Command(
        name = "transcribe",
        mixinStandardHelpOptions = true,
        header = "Write what is said in recordings.",
        description = {
            "",
            "Writes what Vosk hears in recordings: one line of JSON a file, with the text, the confidence (0..1), the words with"
                    + " their times, and finalMs, the milliseconds from the last sample to the final text.",
            "The audio is fed as fast as the recognizer takes it; then the final result is timed. In a call, audio comes in"
                    + " real time, and while others speak the final text can take longer. The first file is slower than"
                    + " those after it: the recognizer warms up.",
            "A file that cannot be read gets an \"error\" instead of a text, a line on the standard error, and exit code 2 in"
                    + " the end; the others are heard all the same."
        })
public final class TranscribeCommand implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description =
                    "The Vosk model: the directory with am/, conf/ and graph/. Default: the English one that ./minibot fetches.")
    private @Nullable Path model;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "What is spoken, which must be what the model understands. Default: ${DEFAULT-VALUE}.")
    private String languageTag = "en";

    @Parameters(paramLabel = "WAV", arity = "1..*", description = "Recordings, of any sample rate and width.")
    private List<Path> files = List.of();

    /** Hears all files; returns 0, or 2 if one of them or the model was of no use. */
    @Override
    public Integer call() throws JsonProcessingException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets it");
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        int exit = 0;
        Locale language = Locale.forLanguageTag(languageTag);
        ObjectMapper mapper = new ObjectMapper();
        try (VoskRecognizer recognizer = VoskRecognizer.builder(modelDirectory(language), language)
                .maxSessions(1)
                .open()) {
            Transcriber transcriber = new Transcriber(recognizer, language);
            for (Path file : files) {
                Transcription transcription = transcriber.transcribe(file);
                out.println(mapper.writeValueAsString(transcription));
                out.flush();
                if (transcription.error() != null) {
                    err.println("minibot: " + transcription.error());
                    exit = BAD_INPUT;
                }
            }
        } catch (MinibotException e) {
            err.println("minibot: " + e.getMessage());
            exit = BAD_INPUT;
        }
        err.flush();
        return exit;
    }

    private Path modelDirectory(Locale language) {
        if (model != null) {
            return model;
        }
        String english = System.getProperty("minibot.vosk.model.en");
        if (english != null && language.getLanguage().equals("en")) {
            return Path.of(english);
        }
        throw new MinibotException("There is no model for '" + languageTag
                + "': give one by --model DIR; see https://alphacephei.com/vosk/models");
    }
}
