package kharcha.understanding.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.CategoryWord;
import kharcha.understanding.FoundCategory;
import kharcha.understanding.Span;
import kharcha.understanding.Token;
import kharcha.understanding.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text that lead to a category: the longest phrase at each place, whatever its case, accents, number
 * and small slips of the finger.
 *
 * <p>A reader's own language comes first, English second; merchants are known everywhere. Hindi counts as the second
 * language of South Asia, where both are written in one breath.
 */
public final class Lexicon {
    private static final Set<String> SOUTH_ASIA = Set.of("IN", "PK", "BD", "NP", "LK");
    private static final Set<String> BRITISH = Set.of("GB", "IE", "AU", "NZ", "ZA");
    private static final Set<String> SINGAPORE = Set.of("SG", "MY");
    private static final int SHORTEST_FOREIGN = 5;
    private static final Set<String> ENDINGS = Set.of("com", "co", "net", "shop", "store");
    private static final CategoryId SHOPPING = new CategoryId("shopping");

    private final Map<List<String>, Dictionary> dictionaries = new ConcurrentHashMap<>();

    /** One tree for the languages of a reader, with the words that a slip may have been meant to be. */
    private record Dictionary(
            PhraseTree tree,
            Spelling spelling,
            Set<String> common,
            @Nullable PhraseTree german) {}

    /** What stands at a token: the end of the phrase (exclusive) and the word found. */
    private record Match(int end, CategoryWord word, boolean slipped) {
        /** What only looks like a word says less than a word that is there; a misspelt category is still named. */
        CategoryWord.Kind kind() {
            boolean demoted = slipped && word.kind() != CategoryWord.Kind.NAME && word.kind() != CategoryWord.Kind.HINT;
            return demoted ? CategoryWord.Kind.PLACE : word.kind();
        }
    }

    /** In the order of the text; they do not overlap. */
    public List<FoundCategory> find(String text, Locale locale) {
        return find(text, Words.of(text), dictionary(locale));
    }

    /** Whether it is a word of a phrase as it is written. */
    boolean knows(Token token, Locale locale) {
        PhraseTree tree = dictionary(locale).tree;
        return tree.knows(token.folded()) || tree.knows(Stems.of(token.folded()));
    }

    private static List<FoundCategory> find(String text, List<Token> tokens, Dictionary dictionary) {
        List<FoundCategory> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            Match match = longest(tokens, at, dictionary);
            if (match == null) {
                FoundCategory shop = onlineShop(tokens, at);
                if (shop != null) found.add(shop);
                at = shop == null ? at + 1 : at + 3;
                continue;
            }
            Span span = new Span(
                    tokens.get(at).span().start(),
                    tokens.get(match.end - 1).span().end());
            if (!isArticle(match, span.in(text), dictionary))
                found.add(new FoundCategory(span, match.word.category(), match.kind()));
            at = match.end;
        }
        return found;
    }

    /** "Zorbs.com" sells something, whatever it is. */
    private static @Nullable FoundCategory onlineShop(List<Token> tokens, int at) {
        boolean address = tokens.get(at).isWord()
                && isPoint(tokens, at + 1)
                && ENDINGS.contains(tokens.get(at + 2).folded());
        if (!address) return null;
        Span span = new Span(
                tokens.get(at).span().start(), tokens.get(at + 2).span().end());
        return new FoundCategory(span, SHOPPING, CategoryWord.Kind.PLACE);
    }

    /** "Una" are no nails ("uñas"): an everyday word means one with a tilde only where it is written. */
    private static boolean isArticle(Match match, String written, Dictionary dictionary) {
        return match.word.phrase().indexOf('ñ') >= 0
                && written.toLowerCase(Locale.ROOT).indexOf('ñ') < 0
                && dictionary.common.contains(Stems.of(Words.fold(written)));
    }

    private static @Nullable Match longest(List<Token> tokens, int start, Dictionary dictionary) {
        if (!PhraseTree.counts(tokens.get(start))) return null;
        PhraseTree.Branch branch = dictionary.tree.root();
        Match best = null;
        boolean slipped = false;
        for (int at = start; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (at > start && (isJoint(token) || isPoint(tokens, at))) continue;
            if (!PhraseTree.counts(token)) break;
            PhraseTree.Branch next = step(branch, token);
            if (next == null) {
                next = misspelt(branch, token, dictionary);
                slipped = true;
            }
            if (next == null) break;
            branch = next;
            CategoryWord word = branch.word();
            if (word != null) best = new Match(at + 1, word, slipped);
        }
        return best == null ? compound(tokens.get(start), start, dictionary) : best;
    }

    private static PhraseTree.@Nullable Branch step(PhraseTree.Branch branch, Token token) {
        PhraseTree.Branch whole = branch.next(token.folded());
        String stem = Stems.of(token.folded());
        PhraseTree.Branch next = branch.next(stem);
        // "boots" are worn before they are a chemist's name.
        if (whole != null && (next == null || next.word() == null || isShop(whole) && isShop(next))) return whole;
        return next;
    }

    private static boolean isShop(PhraseTree.Branch branch) {
        return branch.word() != null && branch.word().kind() == CategoryWord.Kind.MERCHANT;
    }

    private static PhraseTree.@Nullable Branch misspelt(PhraseTree.Branch branch, Token token, Dictionary dictionary) {
        String stem = Stems.of(token.folded());
        if (!token.isWord() || dictionary.tree.knows(stem) || dictionary.tree.knows(token.folded())) return null;
        int length = token.folded().length();
        PhraseTree.Branch next = nearest(branch, dictionary.spelling.nearest(stem, length));
        if (next != null && next.word() != null || stem.equals(token.folded()) || dictionary.spelling.isCommon(stem))
            return next;
        // A shop's name keeps the s that is a plural's elsewhere: "startbucks".
        PhraseTree.Branch named = nearest(branch, dictionary.spelling.nearest(token.folded(), length));
        return named == null || named.word() == null ? next : named;
    }

    /** Of words equally near, the one that leads somewhere, and best of all to a category at once. */
    private static PhraseTree.@Nullable Branch nearest(PhraseTree.Branch branch, List<String> words) {
        PhraseTree.Branch best = null;
        for (String word : words) {
            PhraseTree.Branch next = branch.next(word);
            if (next != null && (best == null || best.word() == null && next.word() != null)) best = next;
        }
        return best;
    }

    /** A hyphen or ampersand between two words of a phrase. */
    private static boolean isJoint(Token token) {
        return token.kind() == Token.Kind.MARK
                && (token.folded().equals("-") || token.folded().equals("&"));
    }

    /** The point of "bol.com", which no blank surrounds. */
    private static boolean isPoint(List<Token> tokens, int at) {
        if (at < 1 || at + 1 >= tokens.size()) return false;
        Span point = tokens.get(at).span();
        return tokens.get(at).folded().equals(".")
                && tokens.get(at - 1).span().end() == point.start()
                && tokens.get(at + 1).span().start() == point.end();
    }

    private static @Nullable Match compound(Token token, int at, Dictionary dictionary) {
        PhraseTree german = dictionary.german;
        if (german == null || !token.isWord()) return null;
        CategoryWord word = GermanCompounds.read(token.folded(), german);
        return word == null ? null : new Match(at + 1, word, false);
    }

    private Dictionary dictionary(Locale locale) {
        return dictionaries.computeIfAbsent(languages(locale), Lexicon::build);
    }

    private static List<String> languages(Locale locale) {
        List<String> languages = new ArrayList<>();
        if (locale.getLanguage().equals("en") && BRITISH.contains(locale.getCountry())) languages.add("en-GB");
        if (SINGAPORE.contains(locale.getCountry())) languages.add("en-SG");
        if (locale.getCountry().equals("CA")) languages.add("en-CA");
        if (SOUTH_ASIA.contains(locale.getCountry())) languages.add("en-IN");
        if (Categories.LANGUAGES.contains(locale.getLanguage())) languages.add(locale.getLanguage());
        if (!languages.contains("en")) languages.add("en");
        if (SOUTH_ASIA.contains(locale.getCountry()) && !languages.contains("hi")) languages.add("hi");
        return languages;
    }

    private static Dictionary build(List<String> languages) {
        PhraseTree tree = new PhraseTree();
        Set<String> common = new HashSet<>();
        for (String language : languages) {
            for (CategoryWord word : Categories.words(language))
                if (!language.equals("en") || !isEveryday(word, common)) tree.add(word);
            common.addAll(CommonWords.of(language));
        }
        // English words in the text of another language are seldom mistyped, and its own words are often one letter
        // off.
        boolean english = languages.getFirst().startsWith("en");
        Set<String> spelled = english ? new HashSet<>(tree.stems()) : stems(languages.getFirst());
        addForeignMerchants(tree, common);
        boolean german = languages.contains("de");
        return new Dictionary(
                tree, new Spelling(spelled, common), common, german ? PhraseTree.of(Categories.words("de")) : null);
    }

    /** "Hat" is worn in English and says "has" in German: the reader's own language comes first. */
    private static boolean isEveryday(CategoryWord word, Set<String> common) {
        return common.contains(Stems.of(Words.fold(word.phrase())));
    }

    private static Set<String> stems(String language) {
        return PhraseTree.of(Categories.words(language)).stems();
    }

    /** Merchants of everywhere, but those whose names are everyday words elsewhere. */
    private static void addForeignMerchants(PhraseTree tree, Set<String> common) {
        for (String language : Categories.LANGUAGES)
            for (CategoryWord word : Categories.words(language)) {
                String name = Words.fold(word.phrase());
                boolean telling =
                        name.indexOf(' ') > 0 || name.length() >= SHORTEST_FOREIGN && !common.contains(Stems.of(name));
                if (word.kind() == CategoryWord.Kind.MERCHANT && telling) tree.add(word);
            }
    }
}
