package kharcha.api;

import java.util.List;
import java.util.Locale;
import kharcha.ledger.Categories;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.money.Converted;
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
        String paidBy,

        @About("What it is in the home currency; null where it is in it, or no rate is known.") @Nullable
        Home home) {
    @About("A foreign amount in the home currency.")
    public record Home(
            @About("The entry's amount times the rate, rounded half up to the decimals of the currency.")
            String amount,

            @About("ISO 4217.") String currency,

            @About("How much of the home currency one of the entry's is.")
            String rate,

            @About(value = "The day on which it was published, or from which the user said it.", format = "date")
            String day,

            @About("\"ecb\" for the European Central Bank, \"own\" for the user.")
            String source) {
        static Home of(Converted converted) {
            return new Home(
                    converted.home().amount().toPlainString(),
                    converted.home().currency().getCurrencyCode(),
                    converted.rate().stripTrailingZeros().toPlainString(),
                    converted.day().toString(),
                    converted.source().name().toLowerCase(Locale.ROOT));
        }
    }

    public static EntryShape of(Entry entry, Categories categories) {
        return of(entry.id(), entry.draft(), entry.converted(), categories);
    }

    static EntryShape of(EntryId id, Draft draft, Categories categories) {
        return of(id, draft, null, categories);
    }

    private static EntryShape of(EntryId id, Draft draft, @Nullable Converted converted, Categories categories) {
        return new EntryShape(
                id.value(),
                draft.day().toString(),
                draft.amount().amount().toPlainString(),
                draft.amount().currency().getCurrencyCode(),
                direction(draft.direction()),
                categories.home(draft.category()).value(),
                draft.note(),
                List.copyOf(draft.tags()),
                draft.paidBy(),
                converted == null ? null : Home.of(converted));
    }

    static String direction(Direction direction) {
        return direction == Direction.IN ? "in" : "out";
    }
}
