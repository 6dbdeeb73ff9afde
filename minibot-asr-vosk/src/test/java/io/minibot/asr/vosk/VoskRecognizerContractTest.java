package io.minibot.asr.vosk;

import io.minibot.audio.AudioClip;
import io.minibot.recognition.Recognizer;
import io.minibot.testkit.RecognizerContract;
import java.util.Locale;

class VoskRecognizerContractTest extends RecognizerContract {
    @Override
    protected Recognizer open() {
        return VoskRecognizer.open(Speech.MODEL, Locale.ENGLISH);
    }

    @Override
    protected AudioClip speech() {
        return Speech.of(text());
    }

    @Override
    protected String text() {
        return "how much does it cost";
    }

    @Override
    protected Locale language() {
        return Locale.ENGLISH;
    }
}
