package io.minibot.call;

import io.minibot.intent.IntentMatch;
import io.minibot.recognition.Transcript;
import io.minibot.turn.UtteranceEnd;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An utterance with its final text.
 *
 * @param transcript what was said
 * @param guess its meaning, where that was found ahead; otherwise null
 * @param end how it ended
 * @param bargedIn whether it stopped a prompt
 * @param recognition how long the final text took
 */
record HeardUtterance(
        Transcript transcript, @Nullable IntentMatch guess, UtteranceEnd end, boolean bargedIn, Duration recognition) {}
