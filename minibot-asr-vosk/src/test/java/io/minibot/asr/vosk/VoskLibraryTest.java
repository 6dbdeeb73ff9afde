package io.minibot.asr.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.minibot.recognition.RecognitionException;
import org.junit.jupiter.api.Test;

class VoskLibraryTest {
    @Test
    void aPlatformWithoutTheLibraryIsToldWhereItRuns() {
        assertThatExceptionOfType(RecognitionException.class)
                .isThrownBy(() -> VoskLibrary.load(() -> {
                    throw new UnsatisfiedLinkError("linux-aarch64/libvosk.so not found in resource path");
                }))
                .withMessageContaining(System.getProperty("os.arch"))
                .withMessageContaining("linux-aarch64/libvosk.so")
                .withMessageContaining("x86-64")
                .withMessageContaining("another Recognizer")
                .matches(thrown -> !thrown.isRetryable());
    }

    @Test
    void textsCrossTheBorderAsUtf8() {
        VoskLibrary.load();

        assertThat(System.getProperty("jna.encoding")).isEqualTo("UTF-8");
    }
}
