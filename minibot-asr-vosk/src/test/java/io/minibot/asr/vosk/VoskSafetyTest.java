package io.minibot.asr.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.minibot.audio.AudioFrame;
import io.minibot.recognition.RecognitionException;
import io.minibot.recognition.RecognitionSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each of these took the JVM down, or would have, with the bare library. */
class VoskSafetyTest {
    private final VoskRecognizer recognizer =
            VoskRecognizer.builder(Speech.MODEL, Locale.ENGLISH).maxSessions(16).open();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        recognizer.close();
        threads.shutdownNow();
    }

    @Test
    void closingWhileAFrameIsBeingTakenEndsTheCallAndNothingElse() throws Exception {
        List<AudioFrame> frames = Speech.frames(Speech.of("are you a robot"));
        for (int round = 0; round < 60; round++) {
            RecognitionSession session = recognizer.open(Speech.english(), VoskSafetyTest::nobody);
            CountDownLatch underway = new CountDownLatch(1 + round % frames.size());
            Future<?> speaking = threads.submit(() -> {
                for (AudioFrame frame : frames) {
                    underway.countDown();
                    session.accept(frame);
                }
                session.finish();
            });
            underway.await();
            session.close();
            assertThatCode(speaking::get)
                    .satisfiesAnyOf(thrown -> assertThat(thrown).isNull(), thrown -> assertThat(thrown)
                            .hasCauseInstanceOf(RecognitionException.class));
        }
        assertThat(Speech.hear(recognizer, Speech.of("stop calling me")).text()).isEqualTo("stop calling me");
    }

    @Test
    void closingTheRecognizerWhileSessionsHearEndsThemAll() throws Exception {
        List<AudioFrame> frames = Speech.frames(Speech.of("are you a robot"));
        for (int round = 0; round < 2; round++) {
            VoskRecognizer closing = VoskRecognizer.open(Speech.MODEL, Locale.ENGLISH);
            CountDownLatch underway = new CountDownLatch(4);
            List<Future<?>> speaking = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                speaking.add(threads.submit(() -> {
                    RecognitionSession session = closing.open(Speech.english(), VoskSafetyTest::nobody);
                    underway.countDown();
                    while (true) { // until the recognizer is closed
                        frames.forEach(session::accept);
                    }
                }));
            }
            underway.await();
            closing.close();
            closing.close();
            for (Future<?> one : speaking) {
                assertThatCode(one::get).hasRootCauseInstanceOf(RecognitionException.class);
            }
            assertThatExceptionOfType(RecognitionException.class)
                    .isThrownBy(() -> closing.open(Speech.english(), VoskSafetyTest::nobody))
                    .withMessageContaining("closed");
        }
    }

    @Test
    void closingTwiceFromManyThreadsReleasesOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            RecognitionSession session = recognizer.open(Speech.english(), VoskSafetyTest::nobody);
            session.accept(AudioFrame.SILENCE);
            List<Future<?>> closing = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                closing.add(threads.submit(session::close));
            }
            for (Future<?> one : closing) {
                one.get();
            }
            session.close();
        }
        assertThat(openAsManyAsPossible(recognizer)).hasSize(16);
    }

    @Test
    void aClosedSessionRefusesWork() {
        RecognitionSession session = recognizer.open(Speech.english(), VoskSafetyTest::nobody);
        session.close();

        assertThatExceptionOfType(RecognitionException.class)
                .isThrownBy(() -> session.accept(AudioFrame.SILENCE))
                .withMessageContaining("closed");
        assertThatExceptionOfType(RecognitionException.class)
                .isThrownBy(session::finish)
                .withMessageContaining("closed");
    }

    @Test
    void aFinishedSessionRefusesWorkAndHasGivenItsPlaceBack() {
        try (VoskRecognizer small = VoskRecognizer.builder(Speech.MODEL, Locale.ENGLISH)
                .maxSessions(1)
                .open()) {
            RecognitionSession session = small.open(Speech.english(), VoskSafetyTest::nobody);
            session.finish();

            assertThatExceptionOfType(RecognitionException.class)
                    .isThrownBy(() -> session.accept(AudioFrame.SILENCE))
                    .withMessageContaining("finished");
            assertThatExceptionOfType(RecognitionException.class)
                    .isThrownBy(session::finish)
                    .withMessageContaining("finished");
            RecognitionSession next = small.open(Speech.english(), VoskSafetyTest::nobody);
            session.close();
            next.accept(AudioFrame.SILENCE);
            assertThat(next.finish().isEmpty()).isTrue();
        }
    }

    @Test
    void oneSessionTooManyIsToldSoAndMayTryAgain() {
        try (VoskRecognizer small = VoskRecognizer.builder(Speech.MODEL, Locale.ENGLISH)
                .maxSessions(2)
                .open()) {
            List<RecognitionSession> sessions = openAsManyAsPossible(small);

            assertThat(sessions).hasSize(2);
            assertThatExceptionOfType(RecognitionException.class)
                    .isThrownBy(() -> small.open(Speech.english(), VoskSafetyTest::nobody))
                    .withMessageContaining("All 2 sessions")
                    .withMessageContaining("maxSessions")
                    .matches(RecognitionException::isRetryable);
            sessions.get(0).close();
            assertThatCode(() ->
                            small.open(Speech.english(), VoskSafetyTest::nobody).close())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aListenerThatThrowsDoesNotHoldTheSession() {
        AtomicBoolean thrown = new AtomicBoolean();
        RecognitionSession session = recognizer.open(Speech.english(), partial -> {
            if (thrown.compareAndSet(false, true)) {
                throw new IllegalStateException("not today");
            }
        });
        for (AudioFrame frame : Speech.frames(Speech.of("stop calling me"))) {
            try {
                session.accept(frame);
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("not today");
            }
        }
        assertThat(thrown).isTrue();
        assertThat(session.finish().text()).isEqualTo("stop calling me");
    }

    @Test
    void sixteenPeopleSpeakAtOnceAndEachIsHeard() throws Exception {
        List<Future<String>> heard = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(16);
        for (int i = 0; i < 16; i++) {
            String text = Speech.TEXTS.get(i % 4);
            heard.add(threads.submit(() -> {
                try (RecognitionSession session = recognizer.open(Speech.english(), VoskSafetyTest::nobody)) {
                    all.countDown();
                    all.await();
                    Speech.frames(Speech.of(text)).forEach(session::accept);
                    return session.finish().text();
                }
            }));
        }
        for (int i = 0; i < 16; i++) {
            assertThat(heard.get(i).get()).isEqualTo(Speech.TEXTS.get(i % 4));
        }
    }

    private static void nobody(String partial) {}

    private static List<RecognitionSession> openAsManyAsPossible(VoskRecognizer recognizer) {
        List<RecognitionSession> sessions = new ArrayList<>();
        try {
            while (true) {
                sessions.add(recognizer.open(Speech.english(), VoskSafetyTest::nobody));
            }
        } catch (RecognitionException full) {
            return sessions;
        }
    }
}
