package io.minibot.synthesis;

import io.minibot.error.MinibotException;
import org.jspecify.annotations.Nullable;

/** A {@link Synthesizer} could not do its work. */
public class SynthesisException extends MinibotException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure that will not go away by itself.
     *
     * @param message what is wrong and how to mend it
     */
    public SynthesisException(String message) {
        super(message);
    }

    /**
     * Creates a failure with a cause.
     *
     * @param message what is wrong and how to mend it
     * @param cause what was thrown underneath, null if nothing was
     * @param retryable whether the same request may succeed later
     */
    public SynthesisException(String message, @Nullable Throwable cause, boolean retryable) {
        super(message, cause, retryable);
    }
}
