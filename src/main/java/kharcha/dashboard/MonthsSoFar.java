package kharcha.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kharcha.conversation.Desk;
import kharcha.ledger.Calendar;
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

        /** "Oct"; "25 Oct" where the reader's months begin with another day than the first. */
        String name(Reader reader) {
            return Calendar.USUAL.startsMonth(first)
                    ? reader.phrases().days().shortMonth(YearMonth.from(first))
                    : reader.phrases().days().plain(first);
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
            LocalDate first = reader.calendar().monthStart(reader.today()).minusMonths(back);
            LocalDate last = last(reader, back);
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
    private static LocalDate last(Reader reader, int back) {
        Calendar calendar = reader.calendar();
        LocalDate last = calendar.earlier(reader.today(), back);
        return calendar.endsMonth(reader.today()) ? calendar.monthEnd(last) : last;
    }
}
