package kharcha.skills;

import java.util.Collection;
import java.util.Optional;

/** Tells a slip of the pen from another word. */
final class Spelling {
    private static final int SHORTEST = 4;

    private Spelling() {}

    /** The known word that was probably meant. */
    static Optional<String> meant(String written, Collection<String> known) {
        if (written.length() < SHORTEST || known.contains(written)) return Optional.empty();
        int most = written.length() < 8 ? 1 : 2;
        return known.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= most)
                .filter(word -> distance(word, written) <= most)
                .findFirst();
    }

    /** Letters to add, to drop, to change, or to swap with the next (Damerau, Levenshtein; optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++)
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        return cost[one.length()][other.length()];
    }
}
