package io.minibot.examples.espeak;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioException;
import io.minibot.audio.AudioSource;
import io.minibot.audio.Wav;
import io.minibot.examples.speech.Mastering;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.SynthesisException;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.Voice;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Speaks by the program {@code espeak-ng}, one process a text. The language chooses the voice; {@link Voice.Named} takes
 * any of espeak-ng's names ({@code espeak-ng --voices}), with a variant if you like ({@code fr-fr+f3}). The personality's
 * speed and pitch are obeyed. The same request always gives the same samples. Thread-safe.
 */
public final class EspeakSynthesizer implements Synthesizer {
    /** A minute of speech takes less than a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** In UTF-8 less than a pipe holds (64 KiB), so that handing over a text never blocks. */
    private static final int LONGEST_TEXT = 10_000;
    /** A name, no path to a file and no option. */
    private static final Pattern VOICE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_+-]*");

    private final EspeakProgram program;
    private final String version;

    private EspeakSynthesizer(EspeakProgram program, String version) {
        this.program = program;
        this.version = version;
    }

    /**
     * Looks for {@code espeak-ng} on the path of programs.
     *
     * @throws SynthesisException if it is not installed
     */
    public static EspeakSynthesizer open() {
        return open("espeak-ng", PATIENCE);
    }

    static EspeakSynthesizer open(String command, Duration patience) {
        EspeakProgram program = new EspeakProgram(command, patience);
        return new EspeakSynthesizer(program, program.version());
    }

    @Override
    public AudioSource synthesize(SynthesisRequest request) {
        if (request.text().length() > LONGEST_TEXT) {
            throw new SynthesisException("The text has " + request.text().length() + " characters, more than the "
                    + LONGEST_TEXT + " that are spoken at once: cut it into sentences");
        }
        byte[] wav = program.speak(arguments(request), plain(request.text()));
        try {
            AudioClip clip = Wav.read(new ByteArrayInputStream(wav));
            return Mastering.master(clip.toSamples()).source();
        } catch (AudioException e) {
            throw new SynthesisException(
                    "espeak-ng finds nothing to speak in \"" + request.text() + "\" (" + e.getMessage() + ")",
                    e,
                    false);
        }
    }

    @Override
    public String fingerprint() {
        return "espeak-ng-" + version + ":1";
    }

    @Override
    public void close() {}

    private static List<String> arguments(SynthesisRequest request) {
        Personality personality = request.personality();
        // espeak's own: 175 words a minute; pitch 50 of 0..99, and 50 steps make an octave
        long speed = Math.round(175 * personality.speed());
        long pitch = Math.max(0, Math.min(99, Math.round(50 + personality.pitchSemitones() * 50 / 12)));
        return List.of("-v", voice(request), "-s", Long.toString(speed), "-p", Long.toString(pitch));
    }

    private static String voice(SynthesisRequest request) {
        if (request.voice().equals(Voice.DEFAULT)) {
            String language = request.language().getLanguage();
            String country = request.language().getCountry();
            return switch (language) {
                case "fr" ->
                    country.equals("BE") || country.equals("CH") ? "fr-" + country.toLowerCase(Locale.ROOT) : "fr-fr";
                case "en" -> country.equals("GB") ? "en-gb" : "en-us";
                default -> language;
            };
        }
        if (request.voice() instanceof Voice.Named named
                && VOICE_NAME.matcher(named.name()).matches()) {
            return named.name();
        }
        throw new SynthesisException("espeak-ng has no voice " + request.voice().key()
                + ": use \"default\" or one of those that espeak-ng --voices lists");
    }

    /** Without what espeak-ng would take for phonemes. */
    private static String plain(String text) {
        return text.replace("[[", "[ [");
    }
}
