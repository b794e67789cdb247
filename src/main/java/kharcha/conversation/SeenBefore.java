package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.CategoryWord;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.understanding.Drafts;
import kharcha.understanding.FoundCategory;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;
import kharcha.understanding.Question;

/**
 * Files what somebody books where they filed it before: two entries of just that note that agree go before what the name means
 * to everybody, and one does where it means nothing to anybody. What the message itself says, and what was taught, stays; and so
 * do plain things ("taxi", "milk"), whose correction teaches by itself, so that most bookings need no look into the book.
 */
final class SeenBefore {
    private static final int AMONG = 100;
    private static final int AGREEING = 2;
    private static final Set<CategoryWord.Kind> SAYING =
            Set.of(CategoryWord.Kind.NAME, CategoryWord.Kind.DECISIVE, CategoryWord.Kind.THING);

    private final Exchange exchange;
    private final Parse parse;

    SeenBefore(Exchange exchange, Parse parse) {
        this.exchange = exchange;
        this.parse = parse;
    }

    Meaning applied(Meaning meaning) {
        return switch (meaning) {
            case Intent.Book book -> filed(book);
            case Intent.BookWithin within -> new Intent.BookWithin(filed(within.book()), within.days());
            case Intent.BookShare share -> new Intent.BookShare(filed(share.whole()), share.ways());
            case Intent.Restate restate -> new Intent.Restate(filed(restate.book()), restate.correct());
            case Question.Purpose asked -> known(asked);
            default -> meaning;
        };
    }

    /** What it was for is known when this very thing was filed before. */
    private Meaning known(Question.Purpose asked) {
        if (!(Drafts.of(List.of(asked.entry()), parse.utterance()) instanceof Intent.Book book)) return asked;
        Intent.Book filed = filed(book);
        return filed.equals(book) ? asked : filed;
    }

    private Intent.Book filed(Intent.Book book) {
        List<Draft> drafts = new ArrayList<>();
        for (Draft draft : book.entries()) drafts.add(filed(draft));
        return new Intent.Book(drafts);
    }

    private Draft filed(Draft draft) {
        if (draft.note().isBlank() || isSaid(draft.category())) return draft;
        List<Entry> alike = exchange.desk().entries().alike(exchange.user(), draft.note(), AMONG).stream()
                .filter(entry -> entry.draft().direction() == draft.direction())
                .toList();
        return before(draft, alike).map(draft::withCategory).orElse(draft);
    }

    private Optional<CategoryId> before(Draft draft, List<Entry> alike) {
        if (alike.isEmpty()) return Optional.empty();
        CategoryId newest = exchange.categories().home(alike.getFirst().draft().category());
        boolean agree = alike.size() >= AGREEING
                && alike.stream()
                        .limit(AGREEING)
                        .allMatch(entry -> exchange.categories()
                                .home(entry.draft().category())
                                .equals(newest));
        boolean unknown =
                draft.category().equals(CategoryId.OTHER) || draft.category().equals(CategoryId.OTHER_INCOME);
        return agree || unknown && isAsBooked(alike.getFirst()) ? Optional.of(newest) : Optional.empty();
    }

    /** What was changed "just this once" is no example. */
    private boolean isAsBooked(Entry entry) {
        return exchange.desk().journal().turnsOf(exchange.user(), entry.id()).size() == 1;
    }

    /** By a category's own name, a thing that belongs there, or a word of the user's own (which is decisive). */
    private boolean isSaid(CategoryId category) {
        return parse.categories().stream()
                .filter(found -> found.category().equals(category))
                .map(FoundCategory::kind)
                .anyMatch(SAYING::contains);
    }
}
