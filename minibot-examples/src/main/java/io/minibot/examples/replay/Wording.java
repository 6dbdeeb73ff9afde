package io.minibot.examples.replay;

import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Input;
import io.minibot.dialogue.Speech;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Inputs and effects of a dialogue in words, a line each. Stateless. */
final class Wording {
    private Wording() {}

    static String of(Input input) {
        if (input instanceof Input.UtteranceEnded ended) {
            return "caller: \"" + ended.transcript().text() + "\"" + (ended.overPrompt() ? " (over the prompt)" : "");
        } else if (input instanceof Input.IntentFound found) {
            return String.format(
                    Locale.ROOT,
                    "meaning: %s, %.2f, by %s",
                    found.match().intent(),
                    found.match().confidence(),
                    found.match().source());
        } else if (input instanceof Input.PromptFinished finished) {
            return "prompt " + finished.prompt() + " is over";
        } else if (input instanceof Input.BargeIn bargeIn) {
            return "caller interrupts prompt " + bargeIn.prompt() + " after "
                    + bargeIn.heard().toMillis() + " ms";
        } else if (input instanceof Input.BargeInWithdrawn withdrawn) {
            return "the interruption of prompt " + withdrawn.prompt() + " was none";
        } else if (input instanceof Input.Dtmf dtmf) {
            return "caller presses " + dtmf.digit();
        } else if (input instanceof Input.TimerFired fired) {
            return "time is up: " + words(fired.timer());
        } else if (input instanceof Input.PartFailed failed) {
            return "failed: " + words(failed.part()) + ", " + failed.message();
        } else if (input instanceof Input.HungUp hungUp) {
            return hungUp.byCaller() ? "caller hangs up" : "the call is over";
        }
        return spaced(input.getClass().getSimpleName());
    }

    static String of(Effect effect) {
        if (effect instanceof Effect.Say say) {
            return "say " + say.prompt() + ": \"" + text(say.speech()) + "\"";
        } else if (effect instanceof Effect.StopSaying stop) {
            return "stop prompt " + stop.prompt();
        } else if (effect instanceof Effect.ResumeSaying resume) {
            return "go on with prompt " + resume.prompt();
        } else if (effect instanceof Effect.Listen listen) {
            return "listen, expecting "
                    + listen.expected().stream().map(Object::toString).sorted().toList();
        } else if (effect instanceof Effect.Classify classify) {
            return "classify \"" + classify.text() + "\"";
        } else if (effect instanceof Effect.StartTimer start) {
            return "start timer " + words(start.timer()) + ", " + start.delay().toMillis() + " ms";
        } else if (effect instanceof Effect.CancelTimer cancel) {
            return "cancel timer " + words(cancel.timer());
        } else if (effect instanceof Effect.Transfer transfer) {
            return "connect to " + transfer.destination();
        } else if (effect instanceof Effect.Suppress suppress) {
            return "never call again, because of \"" + suppress.evidence() + "\"";
        } else if (effect instanceof Effect.Note note) {
            return "note " + note.name() + " = " + note.value();
        } else if (effect instanceof Effect.Conclude conclude) {
            return String.format(
                    Locale.ROOT,
                    "conclude: %s, score %.1f, %d turns",
                    conclude.result().disposition().id(),
                    conclude.result().score(),
                    conclude.result().turns());
        }
        return spaced(effect.getClass().getSimpleName());
    }

    /** Whether an effect is book-keeping that hardly anybody wants to read. */
    static boolean isMinor(Effect effect) {
        return effect instanceof Effect.StartTimer
                || effect instanceof Effect.CancelTimer
                || effect instanceof Effect.Listen;
    }

    private static String text(List<Speech> speech) {
        return speech.stream().map(Speech::text).collect(Collectors.joining(" "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String spaced(String className) {
        return className.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
