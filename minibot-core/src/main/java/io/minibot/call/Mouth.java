package io.minibot.call;

import io.minibot.audio.AudioClip;
import io.minibot.dialogue.Effect;
import io.minibot.dialogue.Speech;
import io.minibot.scenario.BargeIn;
import io.minibot.telephony.Call;
import io.minibot.telephony.Playback;
import io.minibot.telephony.PlaybackEnd;
import io.minibot.time.Scheduler;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says the dialogue's prompts, one at a time: plays them, stops them, goes on where they were stopped. Lives in the
 * call's mailbox.
 */
final class Mouth {
    /** What the mouth tells; called in the mailbox. */
    interface Listener {
        /** A prompt begins to sound, or goes on. */
        void onSounding(BargeIn bargeIn);

        /** Nothing sounds any more. */
        void onQuiet();

        /** A prompt was heard to its end. */
        void onFinished(int prompt, String heardText);

        /** A prompt was stopped. */
        void onStopped(int prompt, String heardText);

        /** A prompt cannot be played. */
        void onFailed(int prompt, String message);
    }

    private final RenderedPrompts prompts;
    private final Mailbox mailbox;
    private final Executor executor;
    private final Scheduler scheduler;
    private final Duration renderingDeadline;
    private final Listener listener;
    private @Nullable Call call;
    private @Nullable Sentence sentence;

    Mouth(RenderedPrompts prompts, Mailbox mailbox, CallParts parts, Listener listener) {
        this.prompts = prompts;
        this.mailbox = mailbox;
        this.executor = parts.executor();
        this.scheduler = parts.scheduler();
        this.renderingDeadline = parts.deadlines().rendering();
        this.listener = listener;
    }

    void attach(Call answered) {
        call = answered;
    }

    /** Says nothing any more: the line is dead. */
    void detach() {
        call = null;
    }

    void say(Effect.Say say) {
        Sentence next = new Sentence(say);
        sentence = next;
        prompts.ready(say.speech()).ifPresentOrElse(clip -> begin(next, clip), () -> renderThenBegin(next));
    }

    /** Stops the prompt, if it is the one that sounds. */
    void stop(int prompt) {
        Sentence sounding = sentence;
        if (sounding == null || sounding.say.prompt() != prompt || sounding.stopped) {
            return;
        }
        sounding.stopped = true;
        Playback playback = sounding.playback;
        sounding.playback = null;
        if (playback != null) {
            playback.stop();
            sounding.position += AudioClip.samplesIn(playback.heard());
            listener.onQuiet();
        }
        listener.onStopped(prompt, sounding.newlyHeard());
    }

    /** Goes on with a prompt that was stopped. */
    void resume(int prompt) {
        Sentence stopped = sentence;
        if (stopped != null && stopped.say.prompt() == prompt && stopped.stopped) {
            stopped.stopped = false;
            if (stopped.clip != null) {
                play(stopped, stopped.clip);
            }
        }
    }

    /** Returns the prompt that sounds, or 0. */
    int sounding() {
        return sentence != null && sentence.playback != null ? sentence.say.prompt() : 0;
    }

    /** Returns the prompt that was stopped and may go on, or 0. */
    int interrupted() {
        return sentence != null && sentence.stopped ? sentence.say.prompt() : 0;
    }

    /** Returns how much of the present prompt was heard. */
    Duration heard() {
        Sentence present = sentence;
        if (present == null) {
            return Duration.ZERO;
        }
        Playback playback = present.playback;
        Duration before = durationOf(present.position);
        return playback == null ? before : before.plus(playback.heard());
    }

    void onPlaybackEnded(Playback playback, PlaybackEnd end) {
        Sentence ended = sentence;
        if (ended == null || ended.playback != playback) {
            return;
        }
        ended.playback = null;
        ended.position += AudioClip.samplesIn(playback.heard());
        listener.onQuiet();
        int prompt = ended.say.prompt();
        if (end == PlaybackEnd.FINISHED) {
            ended.finished();
            sentence = null;
            listener.onFinished(prompt, ended.newlyHeard());
        } else if (end == PlaybackEnd.FAILED) {
            sentence = null;
            listener.onFailed(prompt, "the telephony could not play prompt " + prompt);
        }
    }

    private void renderThenBegin(Sentence next) {
        Scheduler.Timer deadline = scheduler.schedule(
                renderingDeadline,
                () -> mailbox.post(() -> fail(next, "prompt " + next.say.prompt() + " was not rendered in time")));
        executor.execute(() -> {
            try {
                AudioClip clip = prompts.render(next.say.speech());
                mailbox.post(() -> {
                    deadline.cancel();
                    if (sentence == next && next.clip == null) {
                        begin(next, clip);
                    }
                });
            } catch (RuntimeException e) {
                mailbox.post(() -> {
                    deadline.cancel();
                    fail(next, "prompt " + next.say.prompt() + " cannot be rendered: " + e.getMessage());
                });
            }
        });
    }

    private void begin(Sentence next, AudioClip clip) {
        next.clip = clip;
        if (!next.stopped) {
            play(next, clip);
        }
    }

    private void play(Sentence next, AudioClip clip) {
        Call line = call;
        if (line != null) {
            next.playback = line.play(clip.sourceFrom(Math.min(next.position, clip.length())));
            listener.onSounding(next.say.bargeIn());
        }
    }

    private void fail(Sentence failed, String message) {
        if (sentence == failed && failed.clip == null) {
            sentence = null;
            listener.onFailed(failed.say.prompt(), message);
        }
    }

    private static Duration durationOf(int samples) {
        return Duration.ofNanos(samples * 62_500L);
    }

    /** A prompt on its way. */
    private static final class Sentence {
        final Effect.Say say;

        @Nullable AudioClip clip;

        @Nullable Playback playback;

        int position;
        int toldWords;
        boolean stopped;

        Sentence(Effect.Say say) {
            this.say = say;
        }

        /** All of it was heard, whatever the telephony's estimate says. */
        void finished() {
            position = clip == null ? 0 : clip.length();
        }

        /**
         * Returns the words that were heard since this was last asked, by the share of the sound: the synthesizer does
         * not tell when a word was said.
         */
        String newlyHeard() {
            AudioClip sound = clip;
            if (sound == null || sound.length() == 0) {
                return "";
            }
            String[] words = say.speech().stream()
                    .map(Speech::text)
                    .collect(Collectors.joining(" "))
                    .split(" ");
            int heard = (int) Math.min(words.length, (long) words.length * position / sound.length());
            String text = String.join(" ", Arrays.copyOfRange(words, toldWords, Math.max(toldWords, heard)));
            toldWords = Math.max(toldWords, heard);
            return text;
        }
    }
}
