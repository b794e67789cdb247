package kharcha.api;

import java.util.List;
import kharcha.ledger.Categories;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.web.About;
import org.jspecify.annotations.Nullable;

/** An entry, as programs and exports have it. */
@About("A line of the book.")
public record EntryShape(
        @About("Its number in this book.") long id,
        @About(value = "The day of it.", format = "date") String day,

        @About("Always positive, with the decimals of its currency.")
        String amount,

        @About("ISO 4217.") String currency,

        @About("\"out\" for what was spent, \"in\" for what came in.")
        String direction,

        @About("The id of its category.") String category,
        @About("What it was for; may be empty.") String note,
        @About("Without the #.") List<String> tags,

        @About("How it was paid, if that was said.") @Nullable
        String paidBy) {
    public static EntryShape of(Entry entry, Categories categories) {
        return of(entry.id(), entry.draft(), categories);
    }

    static EntryShape of(EntryId id, Draft draft, Categories categories) {
        return new EntryShape(
                id.value(),
                draft.day().toString(),
                draft.amount().amount().toPlainString(),
                draft.amount().currency().getCurrencyCode(),
                direction(draft.direction()),
                categories.home(draft.category()).value(),
                draft.note(),
                List.copyOf(draft.tags()),
                draft.paidBy());
    }

    static String direction(Direction direction) {
        return direction == Direction.IN ? "in" : "out";
    }
}
