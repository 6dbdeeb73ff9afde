package io.minibot.asr.vosk;

import io.minibot.recognition.RecognitionException;
import org.vosk.LibVosk;
import org.vosk.LogLevel;

/** The native library: loading it, or saying why it cannot be. */
final class VoskLibrary {
    private static final String PLATFORMS = "Linux, Windows and macOS on x86-64 processors (on Linux with glibc)";

    private VoskLibrary() {}

    /**
     * Loads the library, once for the process.
     *
     * @throws RecognitionException if there is none for this platform
     */
    static void load() {
        // Read by JNA when LibVosk loads: without it texts cross the border in the platform's charset, and under
        // LC_ALL=C
        // accents are lost.
        if (System.getProperty("jna.encoding") == null) {
            System.setProperty("jna.encoding", "UTF-8");
        }
        load(() -> LibVosk.setLogLevel(LogLevel.WARNINGS));
    }

    static void load(Runnable loader) {
        try {
            loader.run();
        } catch (LinkageError e) {
            throw new RecognitionException(
                    "Vosk's native library cannot be loaded on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + " (" + e.getMessage() + "). Vosk 0.3.45 brings it for "
                            + PLATFORMS + ": run minibot there, or use another Recognizer",
                    e,
                    false);
        }
    }
}
