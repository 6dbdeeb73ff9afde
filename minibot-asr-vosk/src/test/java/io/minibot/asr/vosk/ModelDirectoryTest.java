package io.minibot.asr.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.minibot.recognition.RecognitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void aMissingDirectoryIsNamedWithTheWayToGetAModel() {
        refuses(
                directory.resolve("nowhere"),
                directory.resolve("nowhere").toString(),
                "nothing of that name",
                "vosk-model-en:0.3.45");
    }

    @Test
    void aFileIsNoModel() throws IOException {
        refuses(Files.createFile(directory.resolve("model.zip")), "it is a file");
    }

    @Test
    void anEmptyDirectoryLacksEverything() {
        refuses(directory, "lacks am/final.mdl, conf/mfcc.conf, graph.", "alphacephei.com/vosk/models");
    }

    @Test
    void theDirectoryAboveAModelPointsToTheModel() {
        refuses(Speech.MODEL.getParent(), "Did you mean " + Speech.MODEL.toAbsolutePath());
    }

    @Test
    void aModelWithoutAGraphIsRefused() throws IOException {
        copyModel();
        delete(directory.resolve("graph"));

        refuses(directory, "lacks graph.");
    }

    @Test
    void aModelThatIsCutOffIsBroken() throws IOException {
        copyModel();
        Path acoustics = directory.resolve("am/final.mdl");
        Files.write(acoustics, Arrays.copyOf(Files.readAllBytes(acoustics), 100_000));

        refuses(directory, "The Vosk model at " + directory, "is broken", "Unpack it afresh");
    }

    @Test
    void aModelThatLoadsButCannotHearIsBroken() throws IOException {
        copyModel();
        Files.delete(directory.resolve("ivector/final.ie"));

        refuses(directory, "is broken");
    }

    private static void refuses(Path model, String... words) {
        assertThatExceptionOfType(RecognitionException.class)
                .isThrownBy(() -> VoskRecognizer.open(model, Locale.ENGLISH).close())
                .satisfies(thrown -> assertThat(thrown.getMessage()).contains(words));
    }

    private void copyModel() throws IOException {
        try (Stream<Path> files = Files.walk(Speech.MODEL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve(Speech.MODEL.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
