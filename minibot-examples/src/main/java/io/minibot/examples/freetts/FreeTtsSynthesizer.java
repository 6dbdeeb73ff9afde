package io.minibot.examples.freetts;

import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import io.minibot.audio.AudioSource;
import io.minibot.examples.speech.Mastering;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.SynthesisException;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.Voice;
import java.util.Arrays;

/**
 * Speaks English with FreeTTS's voice {@code kevin16}. The personality's speed and pitch are obeyed; several callers in a
 * simulation differ by them. The same request always gives the same samples.
 *
 * <p>Thread-safe: one text at a time, the others wait. That is no bottleneck, a sentence takes a few milliseconds.
 */
public final class FreeTtsSynthesizer implements Synthesizer {
    private static final String VOICE = "kevin16";

    private final com.sun.speech.freetts.Voice kevin;
    private boolean closed;

    private FreeTtsSynthesizer(com.sun.speech.freetts.Voice kevin) {
        this.kevin = kevin;
    }

    /**
     * Loads the voice. Blocks for about half a second.
     *
     * @throws SynthesisException if FreeTTS does not have it
     */
    public static FreeTtsSynthesizer open() {
        // Not by FreeTTS's VoiceManager: that one wants a system property, searches the class path and prints.
        com.sun.speech.freetts.Voice kevin = Arrays.stream(new KevinVoiceDirectory().getVoices())
                .filter(voice -> voice.getName().equals(VOICE))
                .findFirst()
                .orElseThrow(() -> new SynthesisException(
                        "FreeTTS has no voice " + VOICE + ": put net.sf.sociaal:freetts:1.2.2 on the class path"));
        kevin.allocate();
        return new FreeTtsSynthesizer(kevin);
    }

    @Override
    public AudioSource synthesize(SynthesisRequest request) {
        if (!request.language().getLanguage().equals("en")) {
            throw new SynthesisException("FreeTTS speaks English only, not '"
                    + request.language().toLanguageTag()
                    + "': use another Synthesizer, for instance the EspeakSynthesizer next to this one");
        }
        if (!request.voice().equals(Voice.DEFAULT) && !request.voice().equals(new Voice.Named(VOICE))) {
            throw new SynthesisException(
                    "FreeTTS has no voice " + request.voice().key() + ": use \"default\" or \"" + VOICE
                            + "\", and a personality's speed and pitch to tell speakers apart");
        }
        return Mastering.master(speak(request.text(), request.personality())).source();
    }

    @Override
    public String fingerprint() {
        return "freetts-1.2.2:" + VOICE + ":1";
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            kevin.deallocate();
        }
    }

    private synchronized short[] speak(String text, Personality personality) {
        if (closed) {
            throw new SynthesisException("This FreeTtsSynthesizer is closed: open another one");
        }
        double pitch = StrictMath.pow(2, personality.pitchSemitones() / 12);
        kevin.setRate((float) (150 * personality.speed())); // its own: 150 words a minute, 100 Hz, give or take 11 Hz
        kevin.setPitch((float) (100 * pitch));
        kevin.setPitchRange((float) (11 * pitch));
        CapturedAudio captured = new CapturedAudio();
        kevin.setAudioPlayer(captured);
        boolean spoken;
        try {
            spoken = kevin.speak(text);
        } catch (RuntimeException e) {
            throw new SynthesisException("FreeTTS cannot speak \"" + text + "\": " + e, e, false);
        }
        short[] samples = captured.samples();
        if (!spoken || samples.length == 0) {
            throw new SynthesisException(
                    "FreeTTS finds nothing to speak in \"" + text + "\": write plain English words");
        }
        return samples;
    }
}
