package io.minibot.scenario;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that was probably meant. */
final class Nearest {
    private static final int SHOWN = 20;

    private Nearest() {}

    /** Returns {@code "did you mean 'x'?"}, or what to do otherwise. */
    static String suggest(String wrong, Collection<String> known, String otherwise) {
        return nearest(wrong, known).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }

    /** Returns the first of the names, for a message. */
    static String some(Collection<String> known) {
        String names = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return known.size() > SHOWN ? names + ", ..." : names;
    }

    /** Returns the known name within a third of its length by edit distance, or one that ends in {@code .wrong}. */
    static Optional<String> nearest(String wrong, Collection<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = name.endsWith("." + wrong)
                    ? 1
                    : distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < bestDistance && distance <= Math.max(1, name.length() / 3)) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Edits from one to the other; a transposition of neighbours counts as one. */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
