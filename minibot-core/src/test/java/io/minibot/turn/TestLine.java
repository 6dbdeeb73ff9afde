package io.minibot.turn;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.AudioSource;
import io.minibot.audio.Gain;
import io.minibot.audio.Murmur;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A caller's line into a detector: says for how long there is what, and keeps the events with their instants. */
final class TestLine {
    /** An event and the milliseconds of line before it. */
    record Heard(int atMs, TurnEvent event) {}

    final TurnDetector detector;
    final List<Heard> heard = new ArrayList<>();
    private final Supplier<AudioFrame> background;
    private final List<AudioFrame> murmur = Murmur.second(-20);
    private int ms;

    TestLine(TurnSettings settings, Locale language, Supplier<AudioFrame> background) {
        this.detector = new TurnDetector(settings, language);
        this.background = background;
    }

    static TestLine quiet() {
        return new TestLine(TurnSettings.ofDefaults(), Locale.ENGLISH, () -> AudioFrame.SILENCE);
    }

    static TestLine over(AudioSource noise) {
        return new TestLine(TurnSettings.ofDefaults(), Locale.ENGLISH, () -> {
            AudioFrame frame = noise.next();
            if (frame == null) {
                throw new IllegalStateException("the noise is endless");
            }
            return frame;
        });
    }

    TestLine silence(int forMs) {
        for (int i = 0; i < forMs / 20; i++) {
            frame(AudioFrame.SILENCE);
        }
        return this;
    }

    TestLine speech(int forMs) {
        for (int i = 0; i < forMs / 20; i++) {
            frame(murmur.get(i % murmur.size()));
        }
        return this;
    }

    TestLine clip(AudioClip clip) {
        try (AudioSource source = clip.source()) {
            for (AudioFrame frame = source.next(); frame != null; frame = source.next()) {
                frame(frame);
            }
        }
        return this;
    }

    TestLine frame(AudioFrame frame) {
        ms += 20;
        keep(detector.onFrame(Gain.mix(frame, background.get())));
        return this;
    }

    TestLine partial(String text) {
        keep(detector.onPartial(text));
        return this;
    }

    TestLine hint(Completeness completeness) {
        detector.onHint(completeness);
        return this;
    }

    TestLine prompt() {
        detector.promptStarted(true, false);
        return this;
    }

    TestLine promptEnds() {
        keep(detector.promptEnded());
        return this;
    }

    private void keep(List<TurnEvent> events) {
        for (TurnEvent event : events) {
            heard.add(new Heard(ms, event));
        }
    }

    int now() {
        return ms;
    }

    /** The names of the events, in order. */
    List<String> names() {
        return heard.stream().map(h -> h.event().getClass().getSimpleName()).toList();
    }

    /** When the last event of this kind came, or -1. */
    int at(Class<? extends TurnEvent> kind) {
        int at = -1;
        for (Heard h : heard) {
            at = kind.isInstance(h.event()) ? h.atMs() : at;
        }
        return at;
    }

    /** How the last utterance ended. */
    @Nullable UtteranceEnd end() {
        UtteranceEnd end = null;
        for (Heard h : heard) {
            end = h.event() instanceof TurnEvent.UtteranceEnded ended ? ended.end() : end;
        }
        return end;
    }
}
