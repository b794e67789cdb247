package kharcha.conversation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query.GroupBy;
import kharcha.report.Usual;
import org.jspecify.annotations.Nullable;

/** A month added up day by day, against what is usual by each day and what may be spent. */
public final class SoFarSketch {
    /** A longer time is no month. */
    private static final int LONGEST = 62;

    private SoFarSketch() {}

    /**
     * @param subject what it is about, in words; the period comes after it
     * @param budget how much may be spent in that period, in its own name; null when there is none
     * @return empty when nothing was spent and nothing is usual
     */
    public static Optional<Chart.MonthSoFar> of(
            Sketchbook book, Filter filter, DateRange asked, String subject, @Nullable Money budget) {
        DateRange period = month(book, asked);
        DateRange been = FairPeriods.untilToday(period, book.today());
        LocalDate start = period.start();
        LocalDate end = period.end();
        LocalDate today = been.end();
        if (start == null || end == null || today == null || start.isAfter(book.today())) return Optional.empty();
        List<Figure> byDay = book.figures(filter, been, GroupBy.DAY);
        Currency currency = budget == null ? book.drawn(byDay) : budget.currency();
        Optional<List<Money>> usual =
                Usual.upToEachDay(book.reports(), book.user(), filter, period, book.calendar(), currency);
        if (byDay.isEmpty() && usual.isEmpty()) return Optional.empty();
        List<Money> spent = sums(Sketchbook.sums(byDay, currency), start, today, currency);
        Optional<Money> byToday = usual.map(run -> run.get(spent.size() - 1));
        String name = book.phrases().say(today.isBefore(end) ? "usual.by.now" : "usual");
        String title =
                book.title(book.phrases().join(subject, book.phrases().period(been)), spent.getLast(), byToday, name);
        return Optional.of(new Chart.MonthSoFar(
                title,
                alt(book, title, start, spent, usual, budget),
                book.phrases().locale(),
                start.datesUntil(end.plusDays(1))
                        .map(day -> Integer.toString(day.getDayOfMonth()))
                        .toList(),
                new Chart.Run(book.phrases().say("chart.so.far"), spent),
                usual.map(run -> new Chart.Run(book.phrases().say("chart.usual"), run))
                        .orElse(null),
                budget == null ? null : new Chart.Level(book.phrases().say("chart.budget"), budget)));
    }

    /** What was asked for, or this month where that has no ends or is too long. */
    static DateRange month(Sketchbook book, DateRange asked) {
        LocalDate start = asked.start();
        LocalDate end = asked.end();
        boolean fits = start != null && end != null && ChronoUnit.DAYS.between(start, end) <= LONGEST;
        return fits ? asked : book.calendar().month(book.today());
    }

    private static List<Money> sums(Map<String, Money> byDay, LocalDate start, LocalDate today, Currency currency) {
        List<Money> sums = new ArrayList<>();
        Money sum = Money.zero(currency);
        for (LocalDate day = start; !day.isAfter(today); day = day.plusDays(1)) {
            sum = sum.plus(byDay.getOrDefault(day.toString(), Money.zero(currency)));
            sums.add(sum);
        }
        return sums;
    }

    /** The days on which it grew; what is usual by the last of them and in all; the budget. */
    private static String alt(
            Sketchbook book,
            String title,
            LocalDate start,
            List<Money> spent,
            Optional<List<Money>> usual,
            @Nullable Money budget) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < spent.size(); i++) {
            boolean grew =
                    i == 0 ? spent.get(i).amount().signum() != 0 : !spent.get(i).equals(spent.get(i - 1));
            if (grew) told.add(book.figure(book.phrases().days().plain(start.plusDays(i)), spent.get(i)));
        }
        usual.ifPresent(run -> {
            if (spent.size() < run.size())
                told.add(book.figure(book.phrases().say("usual.by.now"), run.get(spent.size() - 1)));
            told.add(book.figure(book.phrases().say("chart.usual"), run.getLast()));
        });
        if (budget != null) told.add(book.figure(book.phrases().say("chart.budget"), budget));
        return told.isEmpty() ? title : book.alt(title, told.stream());
    }

    static Stream<String> lines(Sketchbook book, Chart.MonthSoFar chart) {
        List<String> lines = new ArrayList<>();
        Chart.Run usual = chart.usual();
        Chart.Level budget = chart.budget();
        if (budget != null) lines.add(line(book, "chart.budget", budget.amount()));
        if (usual == null) {
            lines.add(book.phrases().say("chart.usual.unknown"));
            return lines.stream();
        }
        int now = chart.spent().amounts().size();
        if (now < usual.amounts().size())
            lines.add(line(book, "usual.by.now", usual.amounts().get(now - 1)));
        lines.add(line(book, "chart.usual", usual.amounts().getLast()));
        return lines.stream();
    }

    private static String line(Sketchbook book, String key, Money amount) {
        return book.phrases()
                .join(
                        book.phrases().capital(book.phrases().say(key)),
                        book.phrases().amount(amount));
    }
}
