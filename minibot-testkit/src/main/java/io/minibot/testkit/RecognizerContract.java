package io.minibot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.recognition.RecognitionException;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.RecognizedWord;
import io.minibot.recognition.Recognizer;
import io.minibot.recognition.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Recognizer} promises. Subclass it, and make the recognizer and some speech that it understands. */
@Timeout(120)
public abstract class RecognizerContract {
    private final List<String> partials = Collections.synchronizedList(new ArrayList<>());
    private Recognizer recognizer;

    /** Creates the contract's tests. */
    @SuppressWarnings("NullAway.Init") // made before each test
    protected RecognizerContract() {}

    /** Returns a new recognizer; the contract closes it. */
    protected abstract Recognizer open();

    /** Returns speech of a second or more that the recognizer understands without an error. */
    protected abstract AudioClip speech();

    /** Returns the words of that speech, in lower case and without punctuation. */
    protected abstract String text();

    /** Returns the language of that speech. */
    protected abstract Locale language();

    @BeforeEach
    void openRecognizer() {
        recognizer = open();
    }

    @AfterEach
    void closeRecognizer() {
        recognizer.close();
    }

    @Test
    void speechIsUnderstood() {
        Transcript transcript = recognize(speech());
        assertThat(transcript.text().toLowerCase(Locale.ROOT).strip()).isEqualTo(text());
        assertThat(transcript.confidence())
                .as("the confidence")
                .isBetween(0.0, 1.0)
                .isPositive();
    }

    @Test
    void partialsGrowTowardsTheText() {
        recognize(speech().then(AudioClip.silence(Duration.ofMillis(600))));
        assertThat(partials).as("partials of %s of speech", speech().duration()).isNotEmpty();
        assertThat(partials.get(partials.size() - 1).toLowerCase(Locale.ROOT)).isEqualTo(text());
        for (int i = 1; i < partials.size(); i++) {
            assertThat(partials.get(i)).as("a partial is told when it changes").isNotEqualTo(partials.get(i - 1));
        }
    }

    @Test
    void wordsHaveTimesInOrderWithinTheUtterance() {
        List<RecognizedWord> words = recognize(speech()).words();
        Duration last = Duration.ZERO;
        for (RecognizedWord word : words) {
            assertThat(word.start()).as("start of '%s'", word.text()).isGreaterThanOrEqualTo(last);
            assertThat(word.end()).as("end of '%s'", word.text()).isGreaterThan(word.start());
            assertThat(word.confidence()).as("confidence of '%s'", word.text()).isBetween(0.0, 1.0);
            last = word.start();
        }
        assertThat(last).isLessThanOrEqualTo(speech().duration());
    }

    @Test
    void silenceIsAnEmptyTranscriptAndNoError() {
        Transcript transcript = recognize(AudioClip.silence(Duration.ofSeconds(1)));
        assertThat(transcript.isEmpty())
                .as("the transcript of silence: %s", transcript)
                .isTrue();
    }

    @Test
    void anUtteranceWithoutAnyFrameIsAnEmptyTranscript() {
        try (RecognitionSession session = session()) {
            assertThat(session.finish().isEmpty()).isTrue();
        }
    }

    @Test
    void sessionsDoNotHearOneAnother() {
        recognize(speech());
        assertThat(recognize(AudioClip.silence(Duration.ofMillis(500))).isEmpty())
                .as("a session begins with nothing of the last one")
                .isTrue();
    }

    @Test
    void aFinishedSessionTakesNothingMore() {
        try (RecognitionSession session = session()) {
            session.finish();
            assertThatThrownBy(session::finish).isInstanceOf(RecognitionException.class);
            assertThatThrownBy(() -> session.accept(AudioFrame.SILENCE)).isInstanceOf(RecognitionException.class);
        }
    }

    @Test
    void aClosedSessionTakesNothingMore() {
        RecognitionSession session = session();
        session.close();
        session.close();
        assertThatThrownBy(() -> session.accept(AudioFrame.SILENCE)).isInstanceOf(RecognitionException.class);
        assertThatThrownBy(session::finish).isInstanceOf(RecognitionException.class);
    }

    @Test
    void aSessionCanBeClosedByAnotherThreadAtAnyMoment() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < 20; i++) {
                RecognitionSession session = session();
                Future<@Nullable Throwable> user = threads.submit(() -> use(session));
                session.close();
                Throwable thrown = user.get(30, TimeUnit.SECONDS);
                if (thrown != null) {
                    assertThat(thrown).isInstanceOf(RecognitionException.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void sessionsOfManyCallsRunAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Transcript>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(threads.submit(() -> recognize(speech())));
            }
            for (Future<Transcript> each : running) {
                assertThat(each.get(90, TimeUnit.SECONDS)
                                .text()
                                .toLowerCase(Locale.ROOT)
                                .strip())
                        .isEqualTo(text());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aGrammarIsObeyedOrIgnoredButNoError() {
        RecognitionRequest request = new RecognitionRequest("contract", language(), List.of(text(), "yes", "no"));
        assertThatCode(() -> recognizer.open(request, partials::add).close()).doesNotThrowAnyException();
    }

    @Test
    void aClosedRecognizerOpensNothing() {
        recognizer.close();
        recognizer.close();
        assertThatThrownBy(this::session).isInstanceOf(RecognitionException.class);
    }

    private @Nullable Throwable use(RecognitionSession session) {
        try (AudioSource source = speech().source()) {
            for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                session.accept(frame);
            }
            session.finish();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private Transcript recognize(AudioClip clip) {
        try (RecognitionSession session = session();
                AudioSource source = clip.source()) {
            for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                session.accept(frame);
            }
            return session.finish();
        }
    }

    private RecognitionSession session() {
        return recognizer.open(RecognitionRequest.of("contract", language()), partials::add);
    }
}
