package kharcha.understanding.local;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kharcha.ledger.CategoryWord;
import kharcha.understanding.Token;
import kharcha.understanding.Words;
import org.jspecify.annotations.Nullable;

/** Phrases by the stems of their words, one branch a word (merchants by the words themselves): the longest that begins at a token is found in as many steps as it has words. */
final class PhraseTree {
    static final class Branch {
        private final Map<String, Branch> next = new HashMap<>();
        private @Nullable CategoryWord word;

        @Nullable
        Branch next(String stem) {
            return next.get(stem);
        }

        @Nullable
        CategoryWord word() {
            return word;
        }
    }

    private final Branch root = new Branch();
    private final Set<String> stems = new HashSet<>();

    /** Adds the phrase unless it is there already: who comes first decides what a phrase means. */
    void add(CategoryWord word) {
        Branch branch = root;
        for (Token token : Words.of(word.phrase())) {
            if (!counts(token)) continue;
            boolean merchant = word.kind() == CategoryWord.Kind.MERCHANT;
            String stem = merchant ? token.folded() : Stems.of(token.folded());
            stems.add(stem);
            branch = branch.next.computeIfAbsent(stem, key -> new Branch());
        }
        if (branch != root && branch.word == null) branch.word = word;
    }

    Branch root() {
        return root;
    }

    /** Every word of every phrase. */
    Set<String> stems() {
        return stems;
    }

    boolean knows(String stem) {
        return stems.contains(stem);
    }

    /** Whether a token is part of a phrase's wording, rather than a hyphen or an ampersand between its words. */
    static boolean counts(Token token) {
        return token.kind() != Token.Kind.MARK && token.kind() != Token.Kind.BREAK;
    }

    static PhraseTree of(List<CategoryWord> words) {
        PhraseTree tree = new PhraseTree();
        words.forEach(tree::add);
        return tree;
    }
}
