package io.minibot.scenario;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts reduced to what counts when they are compared: lower case words without accents and punctuation. */
final class PlainWords {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainWords() {}

    static String of(String text) {
        String bare = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }

    static int count(String text) {
        String plain = text.strip();
        return plain.isEmpty() ? 0 : plain.split("\\s+", -1).length;
    }
}
