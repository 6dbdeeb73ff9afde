package io.minibot.simulation;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.Tones;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sound of the callers' lines in virtual time; a line that is said often is made once. Used by one thread at a time. */
final class FakeVoice implements CallerPerformance.CallerVoice {
    private static final int MOST_LINES = 2000;

    private final Map<String, AudioFrame[]> lines = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AudioFrame[]> eldest) {
            return size() > MOST_LINES;
        }
    };
    private final Map<AnsweringMachine, AudioFrame[]> machines = new LinkedHashMap<>();

    @Override
    public AudioFrame[] frames(String text) {
        return lines.computeIfAbsent(text, line -> SpokenWords.frames(SpokenWords.speak(line, 1)));
    }

    @Override
    public AudioFrame[] machine(AnsweringMachine machine) {
        return machines.computeIfAbsent(
                machine,
                answering -> SpokenWords.frames(AudioClip.of(SpokenWords.speak(answering.greeting(), 1))
                        .then(AudioClip.silence(answering.beepAfter()))
                        .then(Tones.beep())
                        .toSamples()));
    }
}
