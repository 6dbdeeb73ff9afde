package io.minibot.examples.live;

import io.minibot.asr.vosk.VoskRecognizer;
import io.minibot.audio.AudioClip;
import io.minibot.examples.cli.CommandException;
import io.minibot.examples.cli.Language;
import io.minibot.examples.espeak.EspeakSynthesizer;
import io.minibot.examples.freetts.FreeTtsSynthesizer;
import io.minibot.recognition.Recognizer;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.Voice;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What hears and speaks in a run with sound: Vosk, and FreeTTS in English or espeak-ng in French.
 *
 * @param recognizer hears the callers
 * @param synthesizer speaks for the bot and for the callers
 */
public record SpeechParts(Recognizer recognizer, Synthesizer synthesizer) implements AutoCloseable {
    /** Set by the launcher's script: where the English model lies. */
    static final String ENGLISH_MODEL = "minibot.vosk.model.en";

    private static final String FRENCH_MODEL = "vosk-model-small-fr-0.22";

    /**
     * Opens the parts, and warms the recognizer up. Blocks for some seconds.
     *
     * @param language what is spoken
     * @param model the Vosk model
     * @param calls how many people may speak at once
     */
    public static SpeechParts open(Language language, Path model, int calls) {
        Synthesizer synthesizer = language == Language.en ? FreeTtsSynthesizer.open() : EspeakSynthesizer.open();
        try {
            VoskRecognizer recognizer = VoskRecognizer.builder(model, language.locale())
                    .maxSessions(2 * calls)
                    .open();
            recognizer.warmUp(calls, sample(language, synthesizer));
            return new SpeechParts(recognizer, synthesizer);
        } catch (RuntimeException e) {
            synthesizer.close();
            throw e;
        }
    }

    /**
     * Returns where the Vosk model of a language lies.
     *
     * @param language what is spoken
     * @param model the user's model, or null for the English one that comes with the build
     * @throws CommandException if there is none; the message says how to get it
     */
    public static Path modelDirectory(Language language, @Nullable Path model) {
        if (model != null) {
            if (!Files.isDirectory(model)) {
                throw new CommandException("--vosk-model " + model
                        + " is not a directory: give the unpacked model, with am, conf and graph in it");
            }
            return model;
        }
        if (language == Language.fr) {
            throw new CommandException("there is no French Vosk model here: " + howToHearFrench());
        }
        String built = System.getProperty(ENGLISH_MODEL);
        if (built == null || !Files.isDirectory(Path.of(built))) {
            throw new CommandException(
                    "there is no English Vosk model here: start minibot with ./minibot, which fetches it"
                            + " on the first build, or give --vosk-model DIR");
        }
        return Path.of(built);
    }

    /** Returns how to get a French model, in one line. */
    public static String howToHearFrench() {
        return "for French with sound, download " + FRENCH_MODEL + " from the models page of the Vosk project"
                + " (alphacephei.com/vosk/models), unpack it, install espeak-ng, and give --vosk-model " + FRENCH_MODEL;
    }

    @Override
    public void close() {
        recognizer.close();
        synthesizer.close();
    }

    private static AudioClip sample(Language language, Synthesizer synthesizer) {
        String text = language == Language.en
                ? "Yes please, that would be great. No thank you, I am not interested. How much does it cost?"
                : "Oui, bien sûr, avec plaisir. Non merci, ça ne m'intéresse pas. Combien ça coûte ?";
        return AudioClip.read(synthesizer.synthesize(
                new SynthesisRequest(text, language.locale(), Voice.DEFAULT, Personality.NEUTRAL)));
    }
}
