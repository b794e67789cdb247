package kharcha.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kharcha.conversation.Desk;
import kharcha.ledger.DateRange;
import kharcha.money.MoneyBag;
import kharcha.report.Figure;
import kharcha.report.Filter;

/** What was spent in the months before, each up to the same day as this one. */
final class MonthsSoFar {
    private static final int BEFORE = 3;

    private MonthsSoFar() {}

    /** A month up to its day. */
    record Month(LocalDate first, LocalDate last, MoneyBag spent, long count) {
        DateRange days() {
            return DateRange.of(first, last);
        }

        YearMonth month() {
            return YearMonth.from(first);
        }

        Search search(Reader reader) {
            return Search.read(name -> name.equals("side") ? List.of("spending") : List.of(), reader)
                    .with(reader, days());
        }
    }

    /** The earliest first, this month last. */
    static List<Month> of(Desk desk, Reader reader) {
        List<Month> months = new ArrayList<>();
        for (int back = BEFORE; back >= 0; back--) {
            LocalDate first = YearMonth.from(reader.today()).minusMonths(back).atDay(1);
            LocalDate last = last(reader.today(), back);
            List<Figure> figures = reader.reports(desk)
                    .figures(reader.id(), Filter.side(Filter.Side.SPENDING), DateRange.of(first, last), null);
            months.add(new Month(
                    first,
                    last,
                    MoneyBag.of(figures.stream().map(Figure::sum).toList()),
                    figures.stream().mapToLong(Figure::count).sum()));
        }
        return months;
    }

    /** The last day of a month stands for the end of every month. */
    private static LocalDate last(LocalDate today, int back) {
        boolean isLast = today.equals(YearMonth.from(today).atEndOfMonth());
        LocalDate last = today.minusMonths(back);
        return isLast ? YearMonth.from(last).atEndOfMonth() : last;
    }
}
