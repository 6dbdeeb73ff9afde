package io.minibot.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioSource;
import io.minibot.audio.Tones;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCacheTest {
    private static final SynthesisRequest HELLO =
            new SynthesisRequest("Hello.", Locale.ENGLISH, Voice.DEFAULT, Personality.NEUTRAL);

    private final CountingSynthesizer synthesizer = new CountingSynthesizer();

    @TempDir
    Path folder;

    @Test
    void aPromptIsRenderedOnce() {
        PromptCache cache = PromptCache.inMemory(PromptCache.DEFAULT_MAX_BYTES);

        AudioClip first = cache.get(HELLO, synthesizer);

        assertThat(cache.get(HELLO, synthesizer)).isSameAs(first);
        assertThat(cache.statistics()).isEqualTo(new PromptCacheStatistics(1, 0, 1));
    }

    @Test
    void anotherPersonalityIsAnotherPrompt() {
        PromptCache cache = PromptCache.inMemory(PromptCache.DEFAULT_MAX_BYTES);
        cache.get(HELLO, synthesizer);

        cache.get(
                new SynthesisRequest("Hello.", Locale.ENGLISH, Voice.DEFAULT, new Personality("brisk", 1.2, 0)),
                synthesizer);

        assertThat(synthesizer.renderings).isEqualTo(2);
    }

    @Test
    void theNextProcessFindsThePromptOnDisk() {
        AudioClip rendered = PromptCache.onDisk(folder, 0).get(HELLO, synthesizer);

        AudioClip found = PromptCache.onDisk(folder, 0).get(HELLO, synthesizer);

        assertThat(synthesizer.renderings).isEqualTo(1);
        assertThat(found.toSamples()).isEqualTo(rendered.toSamples());
    }

    @Test
    void aDamagedFileIsRenderedAgain() throws Exception {
        PromptCache.onDisk(folder, 0).get(HELLO, synthesizer);
        try (Stream<Path> files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "not a WAV file");
        }

        PromptCache.onDisk(folder, 0).get(HELLO, synthesizer);

        assertThat(synthesizer.renderings).isEqualTo(2);
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> PromptCache.onDisk(file.resolve("cache"), 0))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("cannot be made");
    }

    private static final class CountingSynthesizer implements Synthesizer {
        int renderings;

        @Override
        public AudioSource synthesize(SynthesisRequest request) {
            renderings++;
            return Tones.beep().source();
        }

        @Override
        public String fingerprint() {
            return "counting";
        }

        @Override
        public void close() {}
    }
}
