package kharcha.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that is paid, or comes in, on one day: of each year, or so many days before the book's last.
 *
 * @param when "07-17", or "-11"
 */
record Event(
        String when,
        String note,
        CategoryId category,
        Direction direction,
        Money amount,
        @Nullable String paidBy,
        Set<String> tags) {
    static List<Event> all() {
        return Lines.cells("events.tsv").stream().map(Event::of).toList();
    }

    private static Event of(String[] cells) {
        boolean back = cells[2].startsWith("-");
        CategoryId category = new CategoryId(back ? cells[2].substring(1) : cells[2]);
        return new Event(
                cells[0],
                cells[1],
                category,
                back || category.isIncome() ? Direction.IN : Direction.OUT,
                Money.of(cells[3], cells[4]),
                cells.length > 5 && !cells[5].isEmpty() ? cells[5] : null,
                cells.length > 6 ? Set.of(cells[6]) : Set.of());
    }

    boolean falls(LocalDate day, LocalDate last) {
        return when.startsWith("-")
                ? last.plusDays(Long.parseLong(when)).equals(day)
                : MonthDay.parse("--" + when).equals(MonthDay.from(day));
    }

    Draft on(LocalDate day) {
        return new Draft(day, amount, direction, category, note, tags, paidBy);
    }
}
