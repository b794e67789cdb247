package kharcha.understanding;

import java.util.Currency;
import java.util.List;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/** What somebody wants done, complete: nothing is missing any more. */
public sealed interface Intent extends Meaning {
    /** Book these, in this order. */
    record Book(List<Draft> entries) implements Intent {
        public Book {
            if (entries.isEmpty()) throw new IllegalArgumentException("nothing to book");
            entries = List.copyOf(entries);
        }
    }

    /** The report of a period: total, shares, comparison, largest, a donut. */
    record Report(DateRange period) implements Intent {}

    /** One figure, or one row. */
    record Ask(Query query) implements Intent {}

    /** Two periods, or two categories, set against each other. */
    record Compare(Query query) implements Intent {}

    /** The entries themselves. */
    record ListEntries(Query query) implements Intent {}

    /** A picture. */
    record Draw(Query query, ChartKind kind) implements Intent {}

    enum ChartKind {
        DONUT,
        BARS,
        LINE
    }

    /** @param turn the turn to undo, as a button names it; null: the last one not yet undone */
    record Undo(@Nullable TurnId turn) implements Intent {}

    record Redo() implements Intent {}

    record Correct(Which which, Correction correction) implements Intent {}

    record Delete(Which which) implements Intent {}

    /** "Change category" and "change day", as the buttons under a booking say it: the next message is the answer. */
    record AskCategory(EntryId entry) implements Intent {}

    record AskDay(EntryId entry) implements Intent {}

    record ListCategories() implements Intent {}

    /** Says which one it is when {@code currency} is null. */
    record HomeCurrency(@Nullable Currency currency) implements Intent {}

    /** The way from a chat to the pages on the web. */
    record OpenDashboard() implements Intent {}

    /**
     * This chat shall lead to the account that made the code.
     *
     * @param code as it was typed: ABCD-EFGH
     */
    record LinkThisChat(String code) implements Intent {}

    record Help() implements Intent {}

    record Greeting() implements Intent {}

    record Thanks() implements Intent {}

    /** Yes to what was asked. */
    record Confirm() implements Intent {}

    /** "Never mind": what was asked is dropped. */
    record Cancel() implements Intent {}

    /** "I forgot to add a few things": an announcement that deserves a "go ahead". */
    record GoAhead() implements Intent {}

    /** Own money moved: neither spent nor earned, so it is said and not booked. */
    record OwnMoney() implements Intent {}

    /** Nothing happened that belongs in the books: not bought, only wished, a one-time password. */
    record NothingToBook(Reason reason) implements Intent {}

    enum Reason {
        NOT_SPENT,
        PLANNED,
        SECURITY_CODE,
        DECLINED,
        NOTICE,
        /** It may tell of money that moved, and may as well not. */
        UNSURE
    }

    /** About money, but something that Kharcha cannot do (yet). */
    record NotOffered(Feature feature) implements Intent {}

    enum Feature {
        BUDGET,
        BUDGET_STATUS,
        RECURRING,
        EXPORT
    }

    /** Numbers or days that cannot be right: named in the answer, nothing booked. */
    record Impossible(Problem problem, String value) implements Intent {}

    enum Problem {
        ZERO,
        NEGATIVE,
        TOO_LARGE,
        TOO_MANY_DECIMALS,
        NO_SUCH_DAY,
        UNKNOWN_CURRENCY
    }

    /** Not understood, or not about money at all. */
    record NotUnderstood() implements Intent {}
}
