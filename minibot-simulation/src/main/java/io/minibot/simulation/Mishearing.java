package io.minibot.simulation;

import io.minibot.recognition.RecognizedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Decides which words of an utterance are heard wrongly: always the same ones, however often it is asked. */
final class Mishearing {
    private static final double RIGHT = 0.95;
    private static final double WRONG = 0.45;

    private final double rate;
    private final long seed;

    Mishearing(double rate, long seed, long session) {
        this.rate = rate;
        this.seed = seed * 0x9E3779B97F4A7C15L + session;
    }

    List<RecognizedWord> hear(List<RecognizedWord> said) {
        if (rate == 0) {
            return said;
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<RecognizedWord> heard = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            RecognizedWord word = said.get(i);
            boolean wrong = random.nextDouble() < rate;
            boolean lost = random.nextBoolean();
            if (!wrong) {
                heard.add(word);
            } else if (!lost) {
                String other = said.get(random.nextInt(i + 1)).text();
                heard.add(new RecognizedWord(other, word.start(), word.end(), WRONG));
            }
        }
        return heard;
    }

    /** How sure a recognizer is of a word that it heard well. */
    static double confidence() {
        return RIGHT;
    }
}
