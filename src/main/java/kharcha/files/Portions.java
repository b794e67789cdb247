package kharcha.files;

import java.util.List;
import java.util.function.Function;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.ledger.Categories;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.report.Filter;
import kharcha.report.MergedReports;
import kharcha.report.Reports;
import org.jspecify.annotations.Nullable;

/**
 * Reads a book portion by portion, each in a short transaction of its own, so that a million entries fill neither the memory nor
 * the time a statement may take, and a reader that is slow holds up nobody. What changes meanwhile is seen as it was when its
 * portion was read.
 *
 * @param size how many rows are read at a time
 */
public record Portions(Books books, int size) {
    private static final int TRIES = 4;

    public Portions(Books books) {
        this(books, 2_000);
    }

    /** A busy database may refuse one; that alone shall not end what took a while already. */
    public <T> T read(UserId user, Function<Desk, T> read) {
        for (int tries = 1; ; tries++)
            try {
                return books.atomically(user, read);
            } catch (Books.Unavailable busy) {
                if (tries == TRIES) throw busy;
            }
    }

    /**
     * The newest entries that come after that one, or (null) the newest of all; empty at the end.
     *
     * @param categories as that user has them
     */
    public List<Entry> after(
            UserId user, Categories categories, Filter filter, DateRange period, @Nullable Entry last) {
        Reports.@Nullable Place place = last == null ? null : place(last);
        while (true) {
            Reports.Place from = place;
            Reports.Stretch found = read(
                    user,
                    desk -> new MergedReports(desk.reports(), categories).stretch(user, filter, period, from, size));
            if (!found.entries().isEmpty() || found.end() == null) return found.entries();
            place = found.end();
        }
    }

    private static Reports.Place place(Entry entry) {
        return new Reports.Place(entry.draft().day(), entry.id());
    }
}
