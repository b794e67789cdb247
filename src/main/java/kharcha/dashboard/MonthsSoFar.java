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

        Month with(MoneyBag newSpent, long newCount) {
            return new Month(first, last, newSpent, newCount);
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
        return of(desk, reader, month(desk, reader, 0));
    }

    /** @param now this month, where it is known already */
    static List<Month> of(Desk desk, Reader reader, Month now) {
        List<Month> months = new ArrayList<>();
        for (int back = BEFORE; back > 0; back--) months.add(month(desk, reader, back));
        months.add(now);
        return months;
    }

    private static Month month(Desk desk, Reader reader, int back) {
        Month days = days(reader, back);
        List<Figure> figures =
                reader.reports(desk).figures(reader.id(), Filter.side(Filter.Side.SPENDING), days.days(), null);
        return days.with(
                MoneyBag.of(figures.stream().map(Figure::sum).toList()),
                figures.stream().mapToLong(Figure::count).sum());
    }

    /** The days alone. */
    static Month days(Reader reader, int back) {
        LocalDate first = reader.calendar().monthStart(reader.today()).minusMonths(back);
        return new Month(first, last(reader, back), MoneyBag.empty(), 0);
    }

    /** The last day of a month stands for the end of every month. */
    private static LocalDate last(Reader reader, int back) {
        Calendar calendar = reader.calendar();
        LocalDate last = calendar.earlier(reader.today(), back);
        return calendar.endsMonth(reader.today()) ? calendar.monthEnd(last) : last;
    }
}
