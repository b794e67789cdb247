package kharcha.understanding.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the known word that a mistyped one was meant to be: one slip (a letter too many, too few, wrong, or two swapped) in
 * words of five letters and more, two slips from eight letters on. Shorter words, and words that are common by themselves,
 * are never taken for a slip of another.
 *
 * <p>Damerau's distance (optimal string alignment) is only worked out for words whose sets of letters differ by no more
 * than the slips allow; the sets are 26-bit masks, so that almost every candidate costs one exclusive or.
 */
final class Spelling {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_FOR_TWO = 8;

    private record Known(String word, int letters) {}

    private final Set<String> common;
    private final Map<Integer, List<Known>> byStart = new HashMap<>();

    Spelling(Set<String> words, Set<String> common) {
        this.common = common;
        for (String word : words)
            if (word.length() >= SHORTEST && Character.isLetter(word.charAt(0)))
                byStart.computeIfAbsent(bucket(word.charAt(0), word.length()), key -> new ArrayList<>())
                        .add(new Known(word, letters(word)));
    }

    /**
     * The nearest known words, all equally near; none when none is near enough.
     *
     * @param word the stem of what was written
     * @param length of what was written
     */
    List<String> nearest(String word, int length) {
        if (length < SHORTEST || word.length() < SHORTEST - 1 || common.contains(word)) return List.of();
        int allowed = word.length() >= SHORTEST_FOR_TWO ? 2 : 1;
        List<String> best = new ArrayList<>();
        int least = allowed + 1;
        int letters = letters(word);
        for (int start = 0; start < 2; start++) {
            if (start == 1 && word.charAt(1) == word.charAt(0)) break;
            for (int size = word.length() - allowed; size <= word.length() + allowed; size++)
                for (Known known : byStart.getOrDefault(bucket(word.charAt(start), size), List.of())) {
                    if (Integer.bitCount(known.letters ^ letters) > 2 * allowed) continue;
                    int slips = slips(word, known.word, Math.min(least, allowed) + 1);
                    if (slips > Math.min(least, allowed)) continue;
                    if (slips < least) best.clear();
                    least = slips;
                    best.add(known.word);
                }
        }
        return best;
    }

    /** Whether a word's stem is one of the words that are never a slip of another. */
    boolean isCommon(String stem) {
        return common.contains(stem);
    }

    private static int bucket(char start, int length) {
        return start << 8 | Math.min(length, 255);
    }

    private static int letters(String word) {
        int mask = 0;
        for (int i = 0; i < word.length(); i++) mask |= 1 << (word.charAt(i) % 31);
        return mask;
    }

    /** Damerau's distance with adjacent swaps, or {@code limit} when it is not less than that. */
    static int slips(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) return limit;
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                least = Math.min(least, row[j]);
            }
            if (least >= limit) return limit;
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[b.length()], limit);
    }
}
