package kharcha.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.account.UserId;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query.GroupBy;
import kharcha.report.Reports;
import org.jspecify.annotations.Nullable;

/** What charts are made from: whose books, on which day, and in whose words. For the chat and for the pages alike. */
public record Sketchbook(
        Reports reports, UserId user, Phrases phrases, LocalDate today, Calendar calendar, Currency home) {
    /** More columns than this cannot be told apart. */
    private static final int MONTHS = 24;

    List<Figure> figures(Filter filter, DateRange period, @Nullable GroupBy groupBy) {
        return reports.figures(user, filter, period, groupBy);
    }

    /** The home currency when something was spent in it, else the one with the most entries. */
    Currency drawn(List<Figure> figures) {
        boolean hasHome = figures.stream()
                .anyMatch(figure ->
                        figure.sum().currency().equals(home) && figure.sum().isPositive());
        if (hasHome) return home;
        return figures.stream()
                .filter(figure -> figure.sum().isPositive())
                .max(Comparator.comparingLong(Figure::count))
                .map(figure -> figure.sum().currency())
                .orElse(home);
    }

    /** The months of the period from the first one with a figure up to this one, the latest when there are too many. */
    List<YearMonth> months(DateRange period, List<Figure> byMonth) {
        if (byMonth.isEmpty()) return List.of();
        List<YearMonth> booked = byMonth.stream()
                .map(figure -> YearMonth.parse(figure.key()))
                .sorted()
                .toList();
        LocalDate start = period.start();
        LocalDate end = FairPeriods.untilToday(period, today).end();
        YearMonth last = end == null ? booked.getLast() : calendar.monthName(end);
        YearMonth first = booked.getFirst();
        if (start != null && first.isBefore(calendar.monthName(start))) first = calendar.monthName(start);
        if (first.isBefore(last.minusMonths(MONTHS - 1L))) first = last.minusMonths(MONTHS - 1L);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** "This year (1 Jan – 22 Nov)", "December 2025 – November": what was asked for where that has a name, else its months. */
    String monthsTold(DateRange period, List<YearMonth> months) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        boolean year = start != null && end != null && start.getDayOfYear() == 1 && start.getYear() == end.getYear();
        if (year) return phrases.period(FairPeriods.untilToday(period, today));
        if (months.size() == 1)
            return phrases.period(FairPeriods.untilToday(period.within(calendar.month(months.getFirst())), today));
        return phrases.say(
                "period.range.wide",
                "start",
                phrases.days().ownMonth(months.getFirst()),
                "end",
                phrases.days().ownMonth(months.getLast()));
    }

    /** The sums of that currency by their keys. */
    static Map<String, Money> sums(List<Figure> figures, Currency currency) {
        Map<String, Money> sums = new HashMap<>();
        for (Figure figure : figures)
            if (figure.sum().currency().equals(currency)) sums.merge(figure.key(), figure.sum(), Money::plus);
        return sums;
    }

    /** "Oct"; with the year where the months are of several. */
    String monthName(YearMonth month, List<YearMonth> all) {
        return monthName(phrases.days().shortOwnMonth(month), month, all);
    }

    /** Of everybody's months. */
    String plainMonthName(YearMonth month, List<YearMonth> all) {
        return monthName(phrases.days().shortMonth(month), month, all);
    }

    private static String monthName(String name, YearMonth month, List<YearMonth> all) {
        boolean begins = month.getMonthValue() == 1 || month.equals(all.getFirst());
        boolean several = all.getFirst().getYear() != all.getLast().getYear();
        return several && begins ? "%s %02d".formatted(name, month.getYear() % 100) : name;
    }

    /** "October: 1,842 € spent". */
    String title(String subject, Money amount) {
        return phrases.capital(phrases.say("report.title", "period", subject, "amount", phrases.amount(amount)));
    }

    /** "October: 1,842 € spent, 12% less than usual"; the plain title where nothing is to be compared with. */
    String title(String subject, Money amount, Optional<Money> usual, String usualName) {
        String title = title(subject, amount);
        return usual.filter(Money::isPositive)
                .map(than -> phrases.say(
                        "report.title.compared", "title", title, "difference", difference(amount, than, usualName)))
                .orElse(title);
    }

    /** "12% less than usual"; the other is more than zero. */
    String difference(Money amount, Money other, String name) {
        Money difference = amount.minus(other);
        String key = switch (difference.amount().signum()) {
            case 0 -> "report.before.same";
            case 1 -> "report.before.more";
            default -> "report.before.less";
        };
        return phrases.say(key, "share", phrases.share(difference, other), "period", name);
    }

    String alt(String title, Stream<String> figures) {
        return phrases.say("chart.alt", "title", title, "figures", phrases.list(figures.toList()));
    }

    String figure(String label, Money amount) {
        return phrases.say("chart.alt.figure", "label", label, "amount", phrases.amount(amount));
    }

    String figure(String label, Money amount, String aside) {
        return phrases.say("chart.alt.share", "label", label, "amount", phrases.amount(amount), "share", aside);
    }
}
