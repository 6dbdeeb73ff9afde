package io.minibot.call;

import io.minibot.dialogue.Part;
import io.minibot.lead.Suppression;
import io.minibot.time.Scheduler;

/**
 * Makes a spoken opt-out durable, and keeps the dialogue's further effects back until it is, or the deadline is over:
 * nobody says "we will not call you again" before that is true. Lives in the call's mailbox.
 */
final class OptOut {
    private final CallParts parts;
    private final CallPlan plan;
    private final Mailbox mailbox;
    private final DialogueLoop dialogue;
    private final CallRecord record;
    private final Runnable afterwards;

    OptOut(
            CallParts parts,
            CallPlan plan,
            Mailbox mailbox,
            DialogueLoop dialogue,
            CallRecord record,
            Runnable afterwards) {
        this.parts = parts;
        this.plan = plan;
        this.mailbox = mailbox;
        this.dialogue = dialogue;
        this.record = record;
        this.afterwards = afterwards;
    }

    void suppress(String evidence) {
        dialogue.hold();
        Suppression suppression =
                new Suppression(plan.lead().phone(), parts.scheduler().now(), plan.attemptId(), evidence);
        Scheduler.Timer deadline =
                parts.scheduler().schedule(parts.deadlines().suppression(), () -> mailbox.post(this::onLate));
        parts.executor().execute(() -> {
            try {
                parts.suppressor().suppress(suppression);
            } catch (RuntimeException e) {
                mailbox.post(
                        () -> record.partFailed(Part.LEAD_STORE, "the opt-out could not be stored: " + e.getMessage()));
            } finally {
                deadline.cancel();
                mailbox.post(this::goOn);
            }
        });
    }

    private void onLate() {
        if (dialogue.isHeld()) {
            record.partFailed(Part.LEAD_STORE, "the opt-out is not yet stored; the call goes on");
            goOn();
        }
    }

    private void goOn() {
        if (dialogue.isHeld()) {
            dialogue.release();
            afterwards.run();
        }
    }
}
