package kharcha.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryWord;
import kharcha.ledger.OwnCategory;
import kharcha.ledger.OwnWord;

/**
 * Reads a message with the words a user has made: own phrases and the names of own categories go before what those words mean to
 * everybody, and what was merged is read as the category that it was merged into.
 */
public final class OwnWords {
    private OwnWords() {}

    private record Phrase(List<String> words, FoundCategory meaning) {}

    public static Parse read(Parse parse, Categories categories) {
        if (categories == Categories.standard()) return parse;
        Optional<FoundCategory> pressed = Buttons.category(parse.text());
        if (pressed.isPresent() && categories.find(pressed.get().category()).isPresent())
            return parse.withCategories(List.of(pressed.get()));
        List<FoundCategory> own = find(Words.of(parse.text()), phrases(categories));
        List<FoundCategory> all = new ArrayList<>(own);
        for (FoundCategory found : parse.categories()) {
            boolean covered = own.stream().anyMatch(each -> each.span().overlaps(found.span()));
            if (!covered) all.add(new FoundCategory(found.span(), categories.home(found.category()), found.kind()));
        }
        all.sort(Comparator.comparingInt(found -> found.span().start()));
        Parse mended = parse.mended();
        return parse.withCategories(all).withMended(mended == null ? null : read(mended, categories));
    }

    /** The longest first. */
    private static List<Phrase> phrases(Categories categories) {
        List<Phrase> phrases = new ArrayList<>();
        Span nowhere = new Span(0, 0);
        for (OwnWord word : categories.own().words())
            phrases.add(new Phrase(
                    folded(word.phrase()),
                    new FoundCategory(nowhere, categories.home(word.category()), CategoryWord.Kind.DECISIVE)));
        for (OwnCategory category : categories.own().categories())
            phrases.add(new Phrase(
                    folded(category.name()),
                    new FoundCategory(nowhere, categories.home(category.id()), CategoryWord.Kind.NAME)));
        phrases.removeIf(phrase -> phrase.words().isEmpty());
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().size())
                .reversed());
        return phrases;
    }

    private static List<FoundCategory> find(List<Token> tokens, List<Phrase> phrases) {
        List<FoundCategory> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Phrase phrase : phrases) {
                if (!standsAt(tokens, at, phrase.words())) continue;
                int last = at + phrase.words().size() - 1;
                Span span = new Span(
                        tokens.get(at).span().start(), tokens.get(last).span().end());
                found.add(new FoundCategory(
                        span, phrase.meaning().category(), phrase.meaning().kind()));
                at = last;
                break;
            }
        }
        return found;
    }

    private static boolean standsAt(List<Token> tokens, int at, List<String> words) {
        if (at + words.size() > tokens.size()) return false;
        for (int i = 0; i < words.size(); i++) if (!tokens.get(at + i).folded().equals(words.get(i))) return false;
        return true;
    }

    private static List<String> folded(String phrase) {
        return Words.of(phrase).stream().map(Token::folded).toList();
    }
}
