package io.minibot.turn;

import io.minibot.audio.AudioFrame;
import io.minibot.turn.TurnEvent.BargeIn;
import io.minibot.turn.UtteranceEnd.Cause;
import io.minibot.turn.UtteranceEnd.Overlap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the caller begins and ends to speak, and when a prompt must give way. One a call, fed with every frame from
 * the answer on; it counts frames and never asks the time. Not thread-safe: it lives in the call's mailbox. No method
 * blocks.
 */
public final class TurnDetector {
    /** So many of the last five frames voiced: speech. */
    private static final int START_VOICED = 3;
    /** The line's noise is measured first; speech in this time is told late, but with all its frames. */
    private static final int CALIBRATION_FRAMES = 15;
    /** Our prompt's echo comes so much later, at most. */
    private static final int ECHO_FRAMES = 12;

    private final TurnSettings settings;
    private final TurnLanguage language;
    private final VoiceActivity activity = new VoiceActivity();
    private final AudioFrame[] ring;
    private int openFrames;
    private long frames;
    private int recent;
    private int echoFrames;
    private @Nullable Utterance utterance;
    private @Nullable Prompt prompt;

    /** What is played to the caller now. */
    private static final class Prompt {
        final boolean interruptible;
        final boolean backchannelStops;
        boolean bargedIn;

        Prompt(boolean interruptible, boolean backchannelStops) {
            this.interruptible = interruptible;
            this.backchannelStops = backchannelStops;
        }
    }

    /**
     * Creates a detector for one call.
     *
     * @param settings how to tell turns
     * @param language whose words tell backchannels and unfinished phrases; French and English are known, for any other
     *     there are no such words
     */
    public TurnDetector(TurnSettings settings, Locale language) {
        this.settings = settings;
        this.language = TurnLanguage.of(language);
        this.ring = new AudioFrame[Math.max(CALIBRATION_FRAMES, count(settings.leadIn()) + START_VOICED)];
        this.openFrames = count(settings.openSilence());
    }

    /**
     * Takes the next frame of the caller, speech or not.
     *
     * @param callerFrame 20 ms from the line, without our own voice but for a slight echo
     * @return what happened, in order; mostly nothing
     */
    public List<TurnEvent> onFrame(AudioFrame callerFrame) {
        boolean raised = prompt != null || echoFrames > 0;
        echoFrames = Math.max(0, echoFrames - 1);
        VoiceActivity.Kind kind = activity.accept(callerFrame, raised ? settings.promptRaiseDb() : 0);
        ring[(int) (frames % ring.length)] = callerFrame;
        frames++;
        recent = ((recent << 1) | (kind == VoiceActivity.Kind.VOICED ? 1 : 0)) & 0x1f;
        return utterance == null ? beforeSpeech() : inSpeech(utterance, kind);
    }

    /**
     * Takes what the recognizer has understood so far of the present utterance; without one, nothing happens.
     *
     * @param textSoFar the words from the utterance's beginning on
     * @return what happened: a barge-in or nothing
     */
    public List<TurnEvent> onPartial(String textSoFar) {
        if (utterance == null) {
            return List.of();
        }
        utterance.partial(textSoFar);
        return bargeIn(utterance);
    }

    /**
     * Takes what the latest partial means for the end of the turn. It holds until another text comes.
     *
     * @param hint what a classification on speculation found
     */
    public void onHint(Completeness hint) {
        if (utterance != null) {
            utterance.hint(hint);
        }
    }

    /**
     * Says that a prompt of ours begins to sound.
     *
     * @param interruptible whether the caller may stop it
     * @param backchannelStops whether any word, a mere "yes" too, stops it
     */
    public void promptStarted(boolean interruptible, boolean backchannelStops) {
        prompt = new Prompt(interruptible, backchannelStops);
        if (utterance != null) {
            utterance.promptStarted();
        }
    }

    /**
     * Says that our prompt has ended, by itself or stopped. Without one, nothing happens.
     *
     * @return what happened: the end of an answer that was given shortly before, or nothing
     */
    public List<TurnEvent> promptEnded() {
        if (prompt == null) {
            return List.of();
        }
        prompt = null;
        echoFrames = ECHO_FRAMES;
        if (utterance == null) {
            return List.of();
        }
        return isOver(utterance) ? List.of(over(utterance, Cause.SILENCE)) : List.of();
    }

    /**
     * Sets the silence that ends an utterance in the present step, when nothing is known of it.
     *
     * @param endSilence the step's own, or null for that of the settings
     */
    public void listen(@Nullable Duration endSilence) {
        openFrames = count(endSilence == null ? settings.openSilence() : endSilence);
    }

    /**
     * Returns whether a text is nothing but backchannels ("yes, mm, I see"); false for an empty one.
     *
     * @param text what was understood
     */
    public boolean isBackchannel(String text) {
        return language.onlyBackchannels(Phrases.words(text));
    }

    /** Returns whether an utterance is open: speech has started, and has not ended yet. */
    public boolean isSpeaking() {
        return utterance != null;
    }

    private List<TurnEvent> beforeSpeech() {
        if (Integer.bitCount(recent) < START_VOICED || frames < CALIBRATION_FRAMES) {
            return List.of();
        }
        utterance = new Utterance(prompt != null);
        for (int i = Integer.bitCount(recent); i > 0; i--) {
            utterance.accept(VoiceActivity.Kind.VOICED, activity);
        }
        int count = (int) Math.min(ring.length, frames);
        List<AudioFrame> leadIn = new ArrayList<>(count);
        for (long i = frames - count; i < frames; i++) {
            leadIn.add(ring[(int) (i % ring.length)]);
        }
        return List.of(new TurnEvent.SpeechStarted(leadIn));
    }

    private List<TurnEvent> inSpeech(Utterance current, VoiceActivity.Kind kind) {
        boolean speaks = current.accept(kind, activity);
        if (current.frames() >= count(settings.longestUtterance())) {
            return List.of(over(current, Cause.TOO_LONG));
        }
        if (speaks) {
            return resumed(current);
        }
        if (isOver(current)) {
            return List.of(over(current, Cause.SILENCE));
        }
        if (!current.paused() && current.silentFrames() >= count(settings.pauseSilence())) {
            current.pause();
            return List.of(new TurnEvent.SpeechPaused());
        }
        return List.of();
    }

    private List<TurnEvent> resumed(Utterance current) {
        if (!current.paused()) {
            return bargeIn(current);
        }
        current.resume();
        List<TurnEvent> bargeIn = bargeIn(current);
        return bargeIn.isEmpty()
                ? List.of(new TurnEvent.SpeechResumed())
                : List.of(new TurnEvent.SpeechResumed(), bargeIn.get(0));
    }

    private boolean isOver(Utterance current) {
        if (isBlip(current)) {
            return current.silentFrames() >= count(settings.completeSilence());
        }
        int frames =
                switch (current.completeness(language)) {
                    case COMPLETE -> Math.min(openFrames, count(settings.completeSilence()));
                    case OPEN -> openFrames;
                    case UNFINISHED -> Math.max(openFrames, count(settings.unfinishedSilence()));
                };
        if (prompt != null && !current.bargedIn() && current.beganOverPrompt) {
            frames = Math.max(frames, count(settings.promptEndAnswer()));
        }
        return current.silentFrames() >= frames;
    }

    private boolean isBlip(Utterance current) {
        return current.voicedFrames() < count(settings.leastVoice()) && current.words().length == 0;
    }

    private TurnEvent over(Utterance current, Cause cause) {
        utterance = null;
        recent = 0;
        if (isBlip(current)) {
            return new TurnEvent.UtteranceDropped();
        }
        return new TurnEvent.UtteranceEnded(current.end(cause, overlap(current)));
    }

    private Overlap overlap(Utterance current) {
        if (current.bargedIn()) {
            return Overlap.BARGED_IN;
        }
        if (!current.beganOverPrompt) {
            return Overlap.NONE;
        }
        return prompt == null ? Overlap.AT_PROMPT_END : Overlap.WITHIN_PROMPT;
    }

    private List<TurnEvent> bargeIn(Utterance current) {
        if (prompt == null || prompt.bargedIn || !prompt.interruptible) {
            return List.of();
        }
        BargeIn.@Nullable Trigger trigger = trigger(current, prompt);
        if (trigger == null) {
            return List.of();
        }
        prompt.bargedIn = true;
        current.bargeIn();
        return List.of(new BargeIn(trigger));
    }

    private BargeIn.@Nullable Trigger trigger(Utterance current, Prompt over) {
        String[] words = current.words();
        if (words.length > 0) {
            boolean counts = over.backchannelStops || !language.maybeOnlyBackchannels(words);
            return counts && current.voicedOverPrompt() >= count(settings.wordsBargeIn())
                    ? BargeIn.Trigger.WORDS
                    : null;
        }
        boolean articulate = current.articulateFrames() >= count(settings.voiceBargeIn());
        boolean lasting = current.voicedWithin(Long.SIZE) >= count(settings.humBargeIn());
        return articulate || lasting ? BargeIn.Trigger.VOICE : null;
    }

    private static int count(Duration duration) {
        return (int) (duration.toMillis() / AudioFrame.DURATION.toMillis());
    }
}
