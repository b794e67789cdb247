package kharcha.understanding.local;

/**
 * Takes English words down to a stem, so that "spending", "spends" and "spend" are one feature.
 *
 * <p>The rules are those of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, without the steps
 * that unify learned words ("-ational", "-iveness"): short messages hold few of them, and every wrongly joined pair costs
 * more than a rightly joined one gains. Words with other letters than a to z are left as they are.
 */
final class Stemmer {
    private Stemmer() {}

    static String stem(String word) {
        if (word.length() < 3 || !plain(word)) return word;
        String stem = pastAndGerund(plural(word));
        int last = stem.length() - 1;
        if (last > 1 && stem.charAt(last) == 'y' && !vowel(stem, last - 1)) stem = stem.substring(0, last) + 'i';
        return withoutFinalE(derived(stem));
    }

    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) < 'a' || word.charAt(i) > 'z') return false;
        return true;
    }

    private static String plural(String word) {
        if (word.endsWith("sses")) return cut(word, 2);
        if (word.endsWith("ies")) return word.length() > 4 ? cut(word, 2) : cut(word, 1);
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
        return word.endsWith("s") && word.length() > 3 ? cut(word, 1) : word;
    }

    private static String pastAndGerund(String word) {
        if (word.endsWith("eed")) return measure(word, word.length() - 3) > 0 ? cut(word, 1) : word;
        String stem;
        if (word.endsWith("ed") && hasVowel(word, word.length() - 2)) stem = cut(word, 2);
        else if (word.endsWith("ing") && hasVowel(word, word.length() - 3)) stem = cut(word, 3);
        else return word;
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) return stem + 'e';
        int last = stem.length() - 1;
        if (last > 0 && doubled(stem, last) && "lsz".indexOf(stem.charAt(last)) < 0) return cut(stem, 1);
        return measure(stem, stem.length()) == 1 && shortEnding(stem) ? stem + 'e' : stem;
    }

    private static String derived(String word) {
        for (String suffix : new String[] {"ement", "ment", "ation", "ness", "ful", "ly", "ition"}) {
            int rest = word.length() - suffix.length();
            if (word.endsWith(suffix) && measure(word, rest) > (suffix.length() > 3 ? 1 : 0))
                return word.substring(0, rest);
        }
        return word;
    }

    private static String withoutFinalE(String word) {
        int last = word.length() - 1;
        if (word.charAt(last) != 'e') return word;
        int measure = measure(word, last);
        return measure > 1 || (measure == 1 && !shortEnding(word.substring(0, last))) ? cut(word, 1) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean vowel(String word, int at) {
        char letter = word.charAt(at);
        return "aeiou".indexOf(letter) >= 0 || (letter == 'y' && at > 0 && !vowel(word, at - 1));
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) if (vowel(word, i)) return true;
        return false;
    }

    /** How often a vowel is followed by a consonant before {@code end}: roughly, the syllables. */
    private static int measure(String word, int end) {
        int count = 0;
        for (int i = 1; i < end; i++) if (vowel(word, i - 1) && !vowel(word, i)) count++;
        return count;
    }

    private static boolean doubled(String word, int last) {
        return word.charAt(last) == word.charAt(last - 1) && !vowel(word, last);
    }

    /** Consonant, vowel, consonant, the last not w, x or y: "hop", "fil". */
    private static boolean shortEnding(String word) {
        int last = word.length() - 1;
        return last >= 2
                && !vowel(word, last)
                && vowel(word, last - 1)
                && !vowel(word, last - 2)
                && "wxy".indexOf(word.charAt(last)) < 0;
    }
}
