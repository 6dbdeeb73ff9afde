package io.minibot.asr.vosk;

import io.minibot.recognition.RecognitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory that looks like a Vosk model; the native library itself says only "Failed to create a model". */
record ModelDirectory(Path path) {
    static final String HOW_TO_GET_ONE =
            "A model is a directory with am/final.mdl, conf/ and graph/. An English one is on Maven Central"
                    + " (com.alphacephei:vosk-model-en:0.3.45, type aar, a zip with the model in assets/model-en-us);"
                    + " for other languages see https://alphacephei.com/vosk/models and unpack the archive";

    private static final List<String> NEEDED = List.of("am/final.mdl", "conf/mfcc.conf", "graph");
    /** The layout before 2020, still read by the library: everything in one directory. */
    private static final List<String> NEEDED_FLAT = List.of("final.mdl", "mfcc.conf");

    /**
     * Checks what can be seen from outside.
     *
     * @throws RecognitionException if this cannot be a model
     */
    static ModelDirectory check(Path given) {
        Path path = given.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw noModel(path, "there is nothing of that name");
        }
        if (!Files.isDirectory(path)) {
            throw noModel(path, "it is a file, not a directory");
        }
        List<String> missing = missing(path, NEEDED);
        if (!missing.isEmpty() && !missing(path, NEEDED_FLAT).isEmpty()) {
            String hint =
                    nested(path).map(found -> ". Did you mean " + found + "?").orElse("");
            throw noModel(path, "it lacks " + String.join(", ", missing) + hint);
        }
        return new ModelDirectory(path);
    }

    /** Whether the vocabulary can be limited when a session opens; models with one big static graph cannot. */
    boolean canLimitItself() {
        return (has(path, "graph/HCLr.fst") && has(path, "graph/Gr.fst"))
                || (has(path, "HCLr.fst") && has(path, "Gr.fst"));
    }

    RecognitionException broken(Throwable cause) {
        return new RecognitionException(
                "The Vosk model at " + path + " is broken or was made for another version of Vosk ("
                        + cause.getMessage()
                        + "; the native library has written the reason to the standard error). Unpack it afresh. "
                        + HOW_TO_GET_ONE,
                cause,
                false);
    }

    private static RecognitionException noModel(Path path, String why) {
        return new RecognitionException("There is no Vosk model at " + path + ": " + why + ". " + HOW_TO_GET_ONE);
    }

    private static List<String> missing(Path path, List<String> needed) {
        return needed.stream().filter(name -> !has(path, name)).toList();
    }

    private static boolean has(Path path, String name) {
        return Files.exists(path.resolve(name));
    }

    private static Optional<Path> nested(Path path) {
        try (Stream<Path> children = Files.list(path)) {
            return children.filter(child -> missing(child, NEEDED).isEmpty()).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
