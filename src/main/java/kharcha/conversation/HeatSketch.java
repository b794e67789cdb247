package kharcha.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;

/** What was spent each day, in its place in the calendar. */
public final class HeatSketch {
    /** So many days are one block, whichever day they begin with. */
    private static final int ONE_BLOCK = 31;

    private static final int MONTHS = 12;

    private HeatSketch() {}

    /**
     * @param byDay the figures of the period by day
     * @param subject what they are about, in words
     * @return empty when nothing was spent
     */
    public static Optional<Chart.CalendarHeat> of(
            Sketchbook book, List<Figure> byDay, DateRange period, String subject) {
        if (byDay.isEmpty()) return Optional.empty();
        Currency currency = book.drawn(byDay);
        Map<String, Money> sums = Sketchbook.sums(byDay, currency);
        DateRange days = days(book, period, byDay);
        LocalDate start = days.start();
        LocalDate end = days.end();
        if (start == null || end == null) return Optional.empty();
        List<LocalDate> drawn = start.datesUntil(end.plusDays(1)).toList();
        List<Figure> spent = drawn.stream()
                .map(day -> new Figure(day.toString(), sums.getOrDefault(day.toString(), Money.zero(currency)), 0))
                .filter(figure -> figure.sum().amount().signum() != 0)
                .toList();
        if (spent.isEmpty()) return Optional.empty();
        String title = title(book, spent, subject);
        return Optional.of(new Chart.CalendarHeat(
                title,
                book.alt(
                        title,
                        spent.stream()
                                .map(day -> book.figure(
                                        book.phrases().days().plain(LocalDate.parse(day.key())), day.sum()))),
                book.phrases().locale(),
                IntStream.range(0, 7)
                        .mapToObj(place -> book.phrases()
                                .days()
                                .shortWeekday(book.calendar().firstWeekday().plus(place)))
                        .toList(),
                blocks(book, drawn, sums, Money.zero(currency))));
    }

    /** Of a period that goes on, the days up to today; what is booked ahead is told by its own. */
    static DateRange been(Sketchbook book, DateRange period) {
        return FairPeriods.untilToday(period, book.today());
    }

    /** From the first day to the end of this month at most; the last twelve months where there are more. */
    private static DateRange days(Sketchbook book, DateRange period, List<Figure> byDay) {
        List<LocalDate> booked = byDay.stream()
                .map(figure -> LocalDate.parse(figure.key()))
                .sorted()
                .toList();
        LocalDate ahead = book.calendar().monthEnd(book.today());
        LocalDate open = booked.getLast().isAfter(book.today()) ? booked.getLast() : book.today();
        LocalDate last = period.end() == null ? open : period.end();
        // This month is shown to its end, the months after it only where something is booked.
        LocalDate end = last.isAfter(ahead) && !booked.getLast().isAfter(ahead) ? ahead : last;
        LocalDate start = period.start() == null ? booked.getFirst() : period.start();
        LocalDate earliest = YearMonth.from(end).minusMonths(MONTHS - 1L).atDay(1);
        return DateRange.of(start.isBefore(earliest) ? earliest : start, end.isBefore(start) ? start : end);
    }

    /** "October: 1,842 € spent, most on Thu 1 Oct". */
    private static String title(Sketchbook book, List<Figure> spent, String subject) {
        Money whole = spent.stream().map(Figure::sum).reduce(Money::plus).orElseThrow();
        String title = book.title(subject, whole);
        Figure most = spent.stream().max(Comparator.comparing(Figure::sum)).orElseThrow();
        if (spent.size() < 2 || !most.sum().isPositive()) return title;
        String day = book.phrases().days().weekday(LocalDate.parse(most.key()));
        return book.phrases().say("chart.heat.title", "title", title, "day", day);
    }

    private static List<Chart.Block> blocks(
            Sketchbook book, List<LocalDate> days, Map<String, Money> sums, Money zero) {
        boolean one = days.size() <= ONE_BLOCK;
        List<YearMonth> months = days.stream().map(YearMonth::from).distinct().toList();
        if (one) return List.of(block(book, "", days, sums, zero));
        List<Chart.Block> blocks = new ArrayList<>();
        for (YearMonth month : months)
            blocks.add(block(
                    book,
                    book.plainMonthName(month, months),
                    days.stream()
                            .filter(day -> YearMonth.from(day).equals(month))
                            .toList(),
                    sums,
                    zero));
        return blocks;
    }

    private static Chart.Block block(
            Sketchbook book, String label, List<LocalDate> days, Map<String, Money> sums, Money zero) {
        LocalDate first = days.getFirst();
        long before = ChronoUnit.DAYS.between(book.calendar().weekStart(first), first);
        return new Chart.Block(
                label,
                (int) before,
                days.stream()
                        .map(day -> {
                            Money amount = sums.get(day.toString());
                            boolean ahead = amount == null && day.isAfter(book.today());
                            return new Chart.Day(day.getDayOfMonth(), ahead ? null : amount == null ? zero : amount);
                        })
                        .toList());
    }
}
