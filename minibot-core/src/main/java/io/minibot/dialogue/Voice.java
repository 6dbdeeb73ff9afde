package io.minibot.dialogue;

import io.minibot.scenario.BargeIn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bot says: at most one prompt sounds, and at most one waits to be resumed. */
final class Voice {
    private final DialogueState state;
    private int prompts;
    private Effect.@Nullable Say sounding;
    private Effect.@Nullable Say interrupted;

    Voice(DialogueState state) {
        this.state = state;
    }

    boolean isSounding() {
        return sounding != null;
    }

    boolean isInterrupted() {
        return interrupted != null;
    }

    /** Says something, in the place of what sounds. */
    void say(List<Speech> speech, BargeIn bargeIn) {
        stop();
        Effect.Say say = new Effect.Say(++prompts, speech, bargeIn);
        sounding = say;
        state.emit(say);
    }

    /** Stops for good. */
    void stop() {
        interrupted = null;
        if (sounding != null) {
            state.emit(new Effect.StopSaying(sounding.prompt()));
            sounding = null;
        }
    }

    /** Returns whether it was this prompt that sounded. */
    boolean finish(int prompt) {
        if (sounding == null || sounding.prompt() != prompt) {
            return false;
        }
        sounding = null;
        return true;
    }

    /** Stops so that it can be resumed. Returns whether this prompt sounds and can be interrupted. */
    boolean interrupt(int prompt, Duration heard) {
        if (sounding == null || sounding.prompt() != prompt || sounding.bargeIn() == BargeIn.NONE) {
            return false;
        }
        state.emit(new Effect.StopSaying(prompt));
        state.emit(new Effect.Note("prompt." + prompt + ".heard", heard.toMillis() + " ms"));
        interrupted = sounding;
        sounding = null;
        return true;
    }

    boolean interruptedBy(int prompt) {
        return interrupted != null && interrupted.prompt() == prompt;
    }

    /** Goes on with what was interrupted, from where it was stopped. */
    void resume() {
        if (interrupted != null) {
            state.emit(new Effect.ResumeSaying(interrupted.prompt()));
            sounding = interrupted;
            interrupted = null;
        }
    }
}
