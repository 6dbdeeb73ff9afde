package io.minibot.asr.vosk;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.recognition.RecognitionException;
import io.minibot.recognition.RecognitionRequest;
import io.minibot.recognition.RecognitionSession;
import io.minibot.recognition.Recognizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vosk.Model;

/**
 * Hears by Vosk, in this process. One language and one model, loaded once and shared by all sessions. Thread-safe; has
 * no threads of its own. Partials are told on the thread that calls {@code accept} or {@code finish}, about every 240 ms
 * of audio.
 *
 * <p>A grammar limits the answer where the model can be limited (those with {@code graph/Gr.fst}); others ignore it.
 * Sound outside of the grammar is left out of the transcript.
 *
 * <p>Sets the system property {@code jna.encoding} to UTF-8 if it is not set, which Vosk needs for accents.
 */
public final class VoskRecognizer implements Recognizer {
    private static final Logger LOG = LoggerFactory.getLogger(VoskRecognizer.class);

    private final Locale language;
    private final boolean canLimitItself;
    private final NativePool pool;
    private final Set<VoskSession> open = ConcurrentHashMap.newKeySet();

    private VoskRecognizer(Locale language, boolean canLimitItself, NativePool pool) {
        this.language = language;
        this.canLimitItself = canLimitItself;
        this.pool = pool;
    }

    /**
     * Loads a model with the defaults of the {@link Builder}. Blocks, for about a second with a small model.
     *
     * @param modelDirectory the directory with {@code am/}, {@code conf/} and {@code graph/}
     * @param language what the model understands; only the language part counts
     * @throws RecognitionException if there is no model, it is broken, or the platform has no native library
     */
    public static VoskRecognizer open(Path modelDirectory, Locale language) {
        return builder(modelDirectory, language).open();
    }

    /**
     * Starts the configuration of a recognizer.
     *
     * @param modelDirectory the directory with {@code am/}, {@code conf/} and {@code graph/}
     * @param language what the model understands; only the language part counts
     */
    public static Builder builder(Path modelDirectory, Locale language) {
        return new Builder(modelDirectory, language);
    }

    @Override
    public RecognitionSession open(RecognitionRequest request, Consumer<String> partials) {
        if (!request.language().getLanguage().equals(language.getLanguage())) {
            throw new RecognitionException(
                    "This VoskRecognizer has a model for '" + language.getLanguage() + "' and cannot hear '"
                            + request.language().getLanguage() + "': open one with a model for that language");
        }
        VoskSession session =
                new VoskSession(pool.take(canLimitItself ? request.grammar() : List.of()), partials, this::release);
        open.add(session);
        if (pool.isClosed()) { // closed meanwhile, perhaps before the session was on the list
            session.close();
        }
        return session;
    }

    /**
     * Lets sessions hear some speech before the first call does. Vosk composes its search graph while it hears: without
     * this, each session's first utterances take about three times as long. A few seconds of speech in the model's
     * language serve, whoever speaks. Blocks for about half of the speech's length for each session.
     *
     * @param sessions how many, at most the builder's {@code maxSessions}; as many calls as will be spoken to at once
     * @param speech what to hear
     * @throws RecognitionException if the recognizer is closed or so many sessions are not free
     */
    public void warmUp(int sessions, AudioClip speech) {
        List<RecognitionSession> cold = new ArrayList<>();
        try {
            for (int i = 0; i < sessions; i++) {
                cold.add(open(RecognitionRequest.of("warm-up", language), partial -> {}));
            }
            for (RecognitionSession session : cold) {
                try (AudioSource source = speech.source()) {
                    for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                        session.accept(frame);
                    }
                }
                session.finish();
            }
        } finally {
            cold.forEach(RecognitionSession::close);
        }
    }

    /**
     * Closes all sessions and releases the model. Does not wait: where a call is in progress in a session, that call
     * releases what it used when it ends.
     */
    @Override
    public void close() {
        pool.close();
        open.forEach(VoskSession::close);
    }

    private void release(VoskSession session) {
        open.remove(session);
        pool.give(session.recognizer());
    }

    /** What a {@link VoskRecognizer} needs to know. Not thread-safe. */
    public static final class Builder {
        private final Path modelDirectory;
        private final Locale language;
        private int maxSessions = 16;

        private Builder(Path modelDirectory, Locale language) {
            this.modelDirectory = modelDirectory;
            this.language = language;
        }

        /**
         * Sets how many utterances can be heard at once; one more is refused with a retryable error. Each takes about
         * 100 MB once it has heard a minute of speech, and keeps it for the next utterance. Default: 16.
         *
         * @param sessions at least 1
         */
        public Builder maxSessions(int sessions) {
            if (sessions < 1) {
                throw new IllegalArgumentException("maxSessions must be at least 1, not " + sessions);
            }
            this.maxSessions = sessions;
            return this;
        }

        /**
         * Loads the model. Blocks.
         *
         * @throws RecognitionException if there is no model, it is broken, or the platform has no native library
         */
        public VoskRecognizer open() {
            ModelDirectory directory = ModelDirectory.check(modelDirectory);
            VoskLibrary.load();
            LOG.debug("Loading the Vosk model at {}", directory.path());
            NativePool pool = new NativePool(directory, load(directory), maxSessions);
            try {
                pool.give(pool.take(List.of())); // some faults of a model show only here
            } catch (RecognitionException e) {
                pool.close();
                throw e;
            }
            LOG.info("Loaded the Vosk model at {} for '{}'", directory.path(), language.getLanguage());
            return new VoskRecognizer(language, directory.canLimitItself(), pool);
        }

        private static Model load(ModelDirectory directory) {
            try {
                return new Model(directory.path().toString());
            } catch (IOException e) {
                throw directory.broken(e);
            }
        }
    }
}
