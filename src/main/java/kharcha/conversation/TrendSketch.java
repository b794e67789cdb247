package kharcha.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query.GroupBy;
import kharcha.report.Usual;

/** How one thing goes over the months, its last whole month against what was usual before it. */
public final class TrendSketch {
    private static final int USUAL = 6;

    private TrendSketch() {}

    /**
     * @param subject what it is about, in words; empty for everything
     * @return empty when nothing was spent
     */
    public static Optional<Chart.Trend> of(Sketchbook book, Filter filter, DateRange asked, String subject) {
        DateRange period = atLeastAYear(book, asked);
        DateRange known =
                period.start() == null ? period : new DateRange(period.start().minusMonths(USUAL), period.end());
        List<Figure> byMonth = book.figures(filter, known, GroupBy.MONTH);
        List<YearMonth> months = book.months(period, byMonth);
        if (byMonth.isEmpty() || months.isEmpty()) return Optional.empty();
        Currency currency = book.drawn(byMonth);
        Map<String, Money> sums = Sketchbook.sums(byMonth, currency);
        Money zero = Money.zero(currency);
        boolean open = months.getLast().equals(book.calendar().monthName(book.today()))
                && book.today().isBefore(book.calendar().month(months.getLast()).end());
        List<YearMonth> whole = open ? months.subList(0, months.size() - 1) : months;
        List<Chart.Bar> points = whole.stream()
                .map(month -> bar(book, filter, months, month, sums.getOrDefault(month.toString(), zero)))
                .toList();
        Chart.Bar soFar = open
                ? bar(
                        book,
                        filter,
                        months,
                        months.getLast(),
                        sums.getOrDefault(months.getLast().toString(), zero))
                : null;
        YearMonth told = whole.isEmpty() ? months.getLast() : whole.getLast();
        Optional<Money> usual = Usual.of(IntStream.rangeClosed(1, USUAL)
                .mapToObj(back -> sums.getOrDefault(told.minusMonths(back).toString(), zero))
                .toList());
        Optional<Chart.Level> level =
                usual.map(amount -> new Chart.Level(book.phrases().say("chart.usual"), amount));
        String title = book.title(
                book.phrases().join(subject, book.phrases().days().ownMonth(told)),
                sums.getOrDefault(told.toString(), zero),
                usual,
                book.phrases().say("usual"));
        return Optional.of(new Chart.Trend(
                title,
                alt(book, title, points, soFar == null ? List.of() : List.of(soFar), level),
                book.phrases().locale(),
                points,
                soFar,
                level.orElse(null)));
    }

    /** A course of one month is none: then of the twelve up to it. */
    private static DateRange atLeastAYear(Sketchbook book, DateRange asked) {
        LocalDate start = asked.start();
        LocalDate end = FairPeriods.untilToday(asked, book.today()).end();
        YearMonth last = book.calendar().monthName(end == null ? book.today() : end);
        return start == null || book.calendar().monthName(start).isBefore(last.minusMonths(1))
                ? asked
                : new DateRange(
                        book.calendar().month(last.minusMonths(11)).start(),
                        book.calendar().month(last).end());
    }

    /** In the colour of its category when it is of one. */
    private static Chart.Bar bar(
            Sketchbook book, Filter filter, List<YearMonth> months, YearMonth month, Money amount) {
        CategoryId category =
                filter.categories().size() == 1 ? filter.categories().iterator().next() : null;
        return new Chart.Bar(
                book.monthName(month, months),
                amount,
                category,
                category == null ? null : book.phrases().categories().ownHue(category));
    }

    private static String alt(
            Sketchbook book, String title, List<Chart.Bar> points, List<Chart.Bar> soFar, Optional<Chart.Level> usual) {
        List<String> told = new ArrayList<>(points.stream()
                .map(point -> book.figure(point.label(), point.amount()))
                .toList());
        soFar.forEach(point -> told.add(
                book.figure(point.label(), point.amount(), book.phrases().say("chart.so.far"))));
        usual.ifPresent(level -> told.add(book.figure(level.label(), level.amount())));
        return book.alt(title, told.stream());
    }

    static Stream<String> lines(Sketchbook book, Chart.Trend chart) {
        Phrases phrases = book.phrases();
        List<String> lines = new ArrayList<>(chart.points().stream()
                .map(point -> phrases.join(point.label(), phrases.amount(point.amount())))
                .toList());
        if (chart.soFar() != null)
            lines.add(phrases.join(
                    chart.soFar().label(), phrases.amount(chart.soFar().amount()), phrases.say("chart.so.far")));
        if (chart.usual() != null)
            lines.add(phrases.join(
                    phrases.capital(chart.usual().label()),
                    phrases.amount(chart.usual().amount())));
        return lines.stream();
    }
}
