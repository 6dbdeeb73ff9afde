package io.minibot.call;

import io.minibot.dialogue.Effect;
import io.minibot.intent.Intent;
import io.minibot.intent.IntentMatch;
import io.minibot.intent.IntentRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what utterances mean: by the guess that was made while the caller paused, where that was about the same
 * words, otherwise by asking the classifier. Lives in the call's mailbox.
 */
final class Understanding {
    /** What comes of it; called in the mailbox. */
    interface Listener {
        void onIntent(int turn, IntentMatch match);

        void onClassifierFailed(String message);
    }

    private final CallParts parts;
    private final CallPlan plan;
    private final Mailbox mailbox;
    private final Listener listener;
    private Set<Intent> expected = Set.of();
    private @Nullable HeardUtterance lastHeard;
    private int asked;

    Understanding(CallParts parts, CallPlan plan, Mailbox mailbox, Listener listener) {
        this.parts = parts;
        this.plan = plan;
        this.mailbox = mailbox;
        this.listener = listener;
    }

    /** Sets what the present step expects. */
    void expect(Set<Intent> intents) {
        expected = intents;
    }

    /** Keeps the guess that comes with an utterance. */
    void heard(HeardUtterance utterance) {
        lastHeard = utterance;
    }

    /** Returns whether the classifier still owes an answer. */
    boolean isAsking() {
        return asked > 0;
    }

    void classify(Effect.Classify classify) {
        HeardUtterance heard = lastHeard;
        if (heard != null && heard.guess() != null && heard.transcript().text().equals(classify.text())) {
            listener.onIntent(classify.turn(), heard.guess());
            return;
        }
        IntentRequest request =
                new IntentRequest(classify.text(), plan.scenario().vocabulary(), expected);
        asked++;
        parts.executor().execute(() -> {
            try {
                IntentMatch match = parts.classifier().classify(request);
                answer(() -> listener.onIntent(classify.turn(), match));
            } catch (RuntimeException e) {
                answer(() -> listener.onClassifierFailed("classifier failed: " + e.getMessage()));
            }
        });
    }

    private void answer(Runnable answer) {
        mailbox.post(() -> {
            asked--;
            answer.run();
        });
    }
}
