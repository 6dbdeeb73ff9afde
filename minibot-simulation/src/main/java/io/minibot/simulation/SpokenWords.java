package io.minibot.simulation;

import io.minibot.audio.AudioFrame;
import io.minibot.audio.Murmur;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sound that sounds like a voice to a voice activity detector and carries its text in its samples, so that what is said
 * travels through the engine as audio and in no other way. Each frame of a word holds the whole word: a mark, the
 * frame's place in the word, the word's length in frames, its number in the utterance and its letters, one a sample; the
 * rest of the frame is a murmur.
 */
final class SpokenWords {
    /** Letters a second of an unhurried speaker, the space between words included. */
    static final double LETTERS_PER_SECOND = 14;

    private static final short[] MARK = {2, -3, 5, -7, 11, -13};
    private static final int PLACE = MARK.length;
    private static final int FRAMES = PLACE + 1;
    private static final int NUMBER = PLACE + 2;
    private static final int LETTERS = PLACE + 3;
    private static final int TEXT = PLACE + 4;
    private static final int LONGEST = 100;
    private static final int SHORTEST_FRAMES = 10;
    private static final int SENTENCE_PAUSE_FRAMES = 8;
    private static final List<AudioFrame> MURMUR = Murmur.second(-20);

    private SpokenWords() {}

    /**
     * Returns a text as samples, whole frames.
     *
     * @param text what is said
     * @param speed 1 for {@link #LETTERS_PER_SECOND}
     */
    static short[] speak(String text, double speed) {
        List<String> words = List.of(text.strip().split("\\s+"));
        int[] frames = new int[words.size()];
        int total = 0;
        for (int i = 0; i < frames.length; i++) {
            frames[i] = framesOf(words.get(i), speed);
            total += frames[i] + (i > 0 && endsSentence(words.get(i - 1)) ? SENTENCE_PAUSE_FRAMES : 0);
        }
        short[] samples = new short[total * AudioFrame.SAMPLES];
        int frame = 0;
        for (int i = 0; i < frames.length; i++) {
            if (i > 0 && endsSentence(words.get(i - 1))) {
                frame += SENTENCE_PAUSE_FRAMES;
            }
            for (int place = 0; place < frames[i]; place++, frame++) {
                MURMUR.get(frame % MURMUR.size()).copyTo(samples, frame * AudioFrame.SAMPLES);
                write(samples, frame * AudioFrame.SAMPLES, words.get(i), place, frames[i], i);
            }
        }
        return samples;
    }

    /** Cuts samples into frames. */
    static AudioFrame[] frames(short[] samples) {
        AudioFrame[] frames = new AudioFrame[samples.length / AudioFrame.SAMPLES];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = AudioFrame.of(samples, i * AudioFrame.SAMPLES);
        }
        return frames;
    }

    /** Whether the frame carries a word. */
    static boolean isIn(AudioFrame frame) {
        for (int i = 0; i < MARK.length; i++) {
            if (frame.sample(i) != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /** Which frame of its word this is, from 0. */
    static int place(AudioFrame frame) {
        return frame.sample(PLACE);
    }

    /** How many frames the word has. */
    static int length(AudioFrame frame) {
        return frame.sample(FRAMES);
    }

    /** Which word of its utterance this is, from 0. */
    static int number(AudioFrame frame) {
        return frame.sample(NUMBER);
    }

    /** The word, with its punctuation. */
    static String word(AudioFrame frame) {
        char[] letters = new char[frame.sample(LETTERS)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) frame.sample(TEXT + i);
        }
        return new String(letters);
    }

    /** The word if it begins in this frame. */
    static @Nullable String wordBegunIn(AudioFrame frame) {
        return isIn(frame) && place(frame) == 0 ? word(frame) : null;
    }

    /** The word as a recognizer writes it: lower case, without punctuation at its ends; may be empty. */
    static String plain(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** The words that a recording of this speech holds, in order. */
    static List<String> wordsIn(Iterable<AudioFrame> frames) {
        List<String> words = new ArrayList<>();
        for (AudioFrame frame : frames) {
            String word = wordBegunIn(frame);
            if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    private static int framesOf(String word, double speed) {
        double seconds = (word.length() + 1) / LETTERS_PER_SECOND / speed;
        return Math.max(SHORTEST_FRAMES, (int) Math.round(seconds * 50));
    }

    private static boolean endsSentence(String word) {
        char last = word.charAt(word.length() - 1);
        return last == '.' || last == '?' || last == '!';
    }

    private static void write(short[] samples, int offset, String word, int place, int frames, int number) {
        System.arraycopy(MARK, 0, samples, offset, MARK.length);
        int letters = Math.min(word.length(), LONGEST);
        samples[offset + PLACE] = (short) place;
        samples[offset + FRAMES] = (short) frames;
        samples[offset + NUMBER] = (short) number;
        samples[offset + LETTERS] = (short) letters;
        for (int i = 0; i < letters; i++) {
            samples[offset + TEXT + i] = (short) word.charAt(i);
        }
    }
}
