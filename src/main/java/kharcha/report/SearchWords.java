package kharcha.report;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words by which notes are found: lower case, without accents ("Crème brûlée" is found by "creme"), in every script.
 * What indexes a note and what searches for it must both ask here.
 */
public final class SearchWords {
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    // A vowel sign is a mark and part of its word: without \p{M}, Hindi would fall apart into letters.
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchWords() {}

    /** The different words of a text, in the order they appear. */
    public static List<String> of(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(folded(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether every wanted word begins a word of the note. */
    public static boolean match(String wanted, String note) {
        List<String> words = of(note);
        return of(wanted).stream().allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)));
    }

    private static String folded(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return Normalizer.normalize(bare.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
