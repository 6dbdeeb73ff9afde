package io.minibot.intent;

import java.util.Arrays;
import java.util.List;

/**
 * The features of an utterance for the linear model: words, pairs, triples and pieces of words, pieces across words, the
 * first and the last word, hashed into a table of
 * {@link #BUCKETS}, each once.
 */
final class Features {
    /** Size of the table: at 2^17 the features that tell something rarely collide, and the weights take 2 MB. */
    static final int BUCKETS = 1 << 17;

    private Features() {}

    /** Returns the features in ascending order, without repetition.
     *
     * @param hints what the phrases say of the utterance, as features of their own
     */
    static int[] of(List<String> words, boolean asked, List<String> hints) {
        int[] found = new int[16 + words.size() * 20];
        int count = 0;
        String before = "^";
        String beforeThat = "";
        for (String word : words) {
            String plain = Character.isDigit(word.charAt(0)) ? "#" : word;
            found = room(found, count, plain.length() * 3);
            found[count++] = hash("w", plain);
            found[count++] = hash("p", before + ' ' + plain);
            found[count++] = hash("t", beforeThat + ' ' + before + ' ' + plain);
            found[count++] = hash("s", beforeThat + " _ " + plain);
            String framed = '<' + plain + '>';
            for (int size = 4; size <= 5; size++) {
                for (int at = 0; at + size <= framed.length(); at++) {
                    found[count++] = hash("c", framed.substring(at, at + size));
                }
            }
            beforeThat = before;
            before = plain;
        }
        String text = ' ' + String.join(" ", words) + ' ';
        found = room(found, count, 8 + hints.size() + text.length() * 3);
        for (int size = 4; size <= 6; size++) {
            for (int at = 0; at + size <= text.length(); at++) {
                found[count++] = hash("x", text.substring(at, at + size));
            }
        }
        if (!words.isEmpty()) {
            found[count++] = hash("f", words.get(0));
            found[count++] = hash("l", words.get(words.size() - 1));
        }
        for (String hint : hints) {
            found[count++] = hash("h", hint);
        }
        found[count++] = hash("p", before + " $");
        found[count++] = hash("t", beforeThat + ' ' + before + " $");
        found[count++] = hash("n", words.size() > 8 ? "long" : words.size() > 3 ? "middle" : "short");
        if (asked) {
            found[count++] = hash("q", "?");
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    private static int[] room(int[] found, int count, int more) {
        return count + more + 8 <= found.length ? found : Arrays.copyOf(found, (count + more + 8) * 2);
    }

    private static int hash(String kind, String value) {
        int hash = kind.hashCode();
        for (int i = 0; i < value.length(); i++) {
            hash = hash * 0x01000193 ^ value.charAt(i);
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 13;
        return hash & (BUCKETS - 1);
    }
}
