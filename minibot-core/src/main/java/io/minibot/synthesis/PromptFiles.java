package io.minibot.synthesis;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioException;
import io.minibot.audio.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rendered speech on disk, one WAV file a prompt, named by its content hash and written atomically. */
final class PromptFiles {
    private static final Logger log = LoggerFactory.getLogger(PromptFiles.class);

    private final Path folder;

    private PromptFiles(Path folder) {
        this.folder = folder;
    }

    static PromptFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SynthesisException(
                    "the prompt cache's folder " + folder + " cannot be made: choose one that can be written",
                    e,
                    false);
        }
        if (!Files.isWritable(folder)) {
            throw new SynthesisException(
                    "the prompt cache's folder " + folder + " cannot be written: change its rights or choose another");
        }
        return new PromptFiles(folder);
    }

    Optional<AudioClip> read(String key) {
        Path file = file(key);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Wav.read(file));
        } catch (AudioException e) {
            log.warn("{} is damaged and is rendered again", file, e);
            return Optional.empty();
        }
    }

    void write(String key, AudioClip clip) {
        try {
            Path half = Files.createTempFile(folder, key, ".part");
            try {
                Wav.write(clip, half);
                Files.move(half, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException | AudioException e) {
            log.warn("{} could not be kept; the prompt stays in memory", file(key), e);
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ".wav");
    }
}
