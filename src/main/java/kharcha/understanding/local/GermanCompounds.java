package kharcha.understanding.local;

import kharcha.ledger.CategoryWord;
import org.jspecify.annotations.Nullable;

/**
 * Reads German compounds by their parts: "Zahnarztrechnung" is about the dentist, "Hundefutter" is in the list itself.
 *
 * <p>The last part names the thing, so it decides ("Kinderschuhe" are shoes), unless it only hints ("Stromrechnung",
 * "Konzertkarten"): then the first part does.
 */
final class GermanCompounds {
    private static final int SHORTEST_PART = 4;

    private GermanCompounds() {}

    static @Nullable CategoryWord read(String word, PhraseTree tree) {
        if (word.length() < 2 * SHORTEST_PART) return null;
        CategoryWord last = last(word, tree);
        CategoryWord first = first(word, tree);
        if (last == null) return first;
        boolean firstDecides = first != null && (isHint(last) || first.kind() == CategoryWord.Kind.DECISIVE);
        return firstDecides ? first : last;
    }

    private static boolean isHint(CategoryWord word) {
        return word.kind() == CategoryWord.Kind.HINT || word.kind() == CategoryWord.Kind.PLACE;
    }

    private static @Nullable CategoryWord last(String word, PhraseTree tree) {
        for (int cut = 3; cut <= word.length() - SHORTEST_PART; cut++) {
            CategoryWord found = whole(word.substring(cut), tree);
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable CategoryWord first(String word, PhraseTree tree) {
        for (int cut = word.length() - 3; cut >= SHORTEST_PART; cut--) {
            CategoryWord found = whole(word.substring(0, cut), tree);
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable CategoryWord whole(String part, PhraseTree tree) {
        PhraseTree.Branch branch = tree.root().next(Stems.of(part));
        if (branch == null) return null;
        CategoryWord word = branch.word();
        return word == null || word.kind() == CategoryWord.Kind.MERCHANT ? null : word;
    }
}
