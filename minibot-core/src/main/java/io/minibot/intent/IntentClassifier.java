package io.minibot.intent;

/**
 * Tells what an utterance means.
 *
 * <p>Thread-safe: the engine calls it from many calls at once, on its executor for blocking work, never on a media
 * thread. It may block; the engine drops an answer that is later than the call's deadline. Close it only when no call
 * runs; after that its answers are undefined.
 */
public interface IntentClassifier extends AutoCloseable {
    /**
     * Classifies one utterance.
     *
     * @param request the utterance and what it can mean
     * @return a base intent, or one that the request's vocabulary defines; {@link Intent#UNKNOWN} for what cannot be
     *     told, empty text included
     * @throws IntentException where the classifier itself is broken or does not know the language; a hard utterance is
     *     not an error
     */
    IntentMatch classify(IntentRequest request);

    /** Releases what the classifier holds; does nothing by default. */
    @Override
    default void close() {}
}
