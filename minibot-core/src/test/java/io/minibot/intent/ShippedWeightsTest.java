package io.minibot.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The weights that come with the packs. After a change to a pack or to what the model sees of an utterance,
 * {@code dev/train-intents.sh} writes them anew; it runs this test with a directory to write to.
 */
class ShippedWeightsTest {
    private static final String DIRECTORY = System.getProperty("minibot.weights", "");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void areThoseThatTrainingGives(String language) throws IOException {
        byte[] pack = resource("pack-" + language + ".json");
        byte[] trained = ShippedWeights.write(
                LanguagePack.bundled(Locale.forLanguageTag(language)).train(), pack);
        if (!DIRECTORY.isEmpty()) {
            Files.write(Path.of(DIRECTORY, "pack-" + language + ".model"), trained);
            return;
        }

        byte[] shipped = resource("pack-" + language + ".model");

        assertThat(ShippedWeights.content(shipped).length).isEqualTo(ShippedWeights.content(trained).length);
        assertThat(ShippedWeights.content(shipped))
                .as("weights of pack-%s.json; dev/train-intents.sh writes them anew", language)
                .isEqualTo(ShippedWeights.content(trained));
    }

    @Test
    void doNotCountForAnotherPack() throws IOException {
        byte[] shipped = resource("pack-en.model");

        assertThat(ShippedWeights.read(
                        new ByteArrayInputStream(shipped), "another pack".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void countForTheirPackWhateverItsEndsOfLines() throws IOException {
        String pack = new String(resource("pack-en.json"), StandardCharsets.UTF_8);
        byte[] travelled = pack.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(ShippedWeights.read(new ByteArrayInputStream(resource("pack-en.model")), travelled))
                .isPresent();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ShippedWeightsTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
