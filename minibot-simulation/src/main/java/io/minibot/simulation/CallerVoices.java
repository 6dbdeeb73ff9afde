package io.minibot.simulation;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.Murmur;
import io.minibot.audio.Tones;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.Voice;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The lines of scripted callers as sound, each in the caller's own voice, made before any call. A line that is a mere hum
 * ("mm", "hmm", "mhm") is hummed, for synthesizers spell it out. Immutable.
 */
public final class CallerVoices {
    private static final Pattern HUM = Pattern.compile("m*h*m{2,}|mh+m+", Pattern.CASE_INSENSITIVE);
    /** As loud as speech that is levelled for the telephone. */
    private static final double HUM_DBFS = -20;
    /** People hum for 300 to 600 ms. */
    private static final Duration HUM_LASTS = Duration.ofMillis(450);

    private final Map<ScriptedCaller, Map<String, AudioFrame[]>> lines;

    private CallerVoices(Map<ScriptedCaller, Map<String, AudioFrame[]>> lines) {
        this.lines = lines;
    }

    /**
     * Speaks all that the callers may say. Blocks as long as that takes.
     *
     * @param callers who will be called
     * @param synthesizer speaks for them, by their voices and personalities; not closed
     * @param language of the lines
     * @throws io.minibot.synthesis.SynthesisException if a line cannot be spoken
     */
    public static CallerVoices synthesize(
            Collection<ScriptedCaller> callers, Synthesizer synthesizer, Locale language) {
        Map<ScriptedCaller, Map<String, AudioFrame[]>> lines = new HashMap<>();
        for (ScriptedCaller caller : callers) {
            Map<String, AudioFrame[]> own = new HashMap<>();
            for (Reaction entry : caller.script()) {
                if (entry.say() != null) {
                    own.put(entry.say(), speak(entry.say(), caller, synthesizer, language));
                }
            }
            if (caller.otherwise() != null) {
                own.put(caller.otherwise(), speak(caller.otherwise(), caller, synthesizer, language));
            }
            AnsweringMachine machine = caller.machine();
            if (machine != null) {
                own.put(
                        machine.greeting(),
                        recording(machine, speak(machine.greeting(), caller, synthesizer, language)));
            }
            lines.put(caller, own);
        }
        return new CallerVoices(lines);
    }

    /** Returns the voice of one caller. */
    CallerPerformance.CallerVoice of(ScriptedCaller caller) {
        Map<String, AudioFrame[]> own = lines.get(caller);
        if (own == null) {
            throw new SimulationException("caller '" + caller.name()
                    + "' has no voice: give all callers to CallerVoices.synthesize before they are called");
        }
        return new CallerPerformance.CallerVoice() {
            @Override
            public AudioFrame[] frames(String text) {
                return own.getOrDefault(text, new AudioFrame[0]);
            }

            @Override
            public AudioFrame[] machine(AnsweringMachine machine) {
                return frames(machine.greeting());
            }
        };
    }

    private static AudioFrame[] speak(String text, ScriptedCaller caller, Synthesizer synthesizer, Locale language) {
        if (HUM.matcher(text).matches()) {
            return SpokenWords.frames(Murmur.mm(HUM_DBFS, HUM_LASTS).toSamples());
        }
        SynthesisRequest request =
                new SynthesisRequest(text, language, new Voice.Named(caller.voice()), caller.personality());
        return SpokenWords.frames(
                AudioClip.read(synthesizer.synthesize(request)).toSamples());
    }

    private static AudioFrame[] recording(AnsweringMachine machine, AudioFrame[] greeting) {
        AudioFrame[] rest = SpokenWords.frames(
                AudioClip.silence(machine.beepAfter()).then(Tones.beep()).toSamples());
        AudioFrame[] all = Arrays.copyOf(greeting, greeting.length + rest.length);
        System.arraycopy(rest, 0, all, greeting.length, rest.length);
        return all;
    }
}
