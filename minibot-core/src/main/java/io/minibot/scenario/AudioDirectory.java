package io.minibot.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a scenario's recordings lie. A scenario may come from somebody whom the host does not trust, so it can only
 * name files below its own directory.
 */
final class AudioDirectory {
    private final @Nullable Path directory;

    AudioDirectory(@Nullable Path directory) {
        this.directory = directory;
    }

    /** Returns the path of a recording, or as it stands if there is a finding against it. */
    String resolve(String pointer, String name, Findings findings) {
        if (directory == null) {
            findings.error(
                    pointer,
                    "'" + name + "' cannot be found, because the scenario did not come from a file",
                    "load the scenario from a path, or tell the loader the directory of the recordings");
            return name;
        }
        try {
            Path root = directory.toAbsolutePath().normalize();
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root) || Path.of(name).isAbsolute()) {
                findings.error(
                        pointer,
                        "'" + name + "' is outside the scenario's directory",
                        "put the recording below that directory and name it relative to it");
            } else if (!Files.isRegularFile(file)) {
                findings.error(
                        pointer,
                        "there is no file '" + name + "' in the scenario's directory",
                        "record it, or correct the name");
            }
            return file.toString();
        } catch (InvalidPathException e) {
            findings.error(pointer, "'" + name + "' is no file's name", "correct the name");
            return name;
        }
    }
}
