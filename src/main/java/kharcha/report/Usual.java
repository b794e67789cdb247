package kharcha.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kharcha.account.UserId;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.money.MoneyBag;

/**
 * What is usual: the median of the last six like periods, each up to the same day. One month with a new sofa does not change
 * it, as it would change an average.
 *
 * <p>Periods before the first in which anything was booked are not known and do not count; of fewer than three nothing is usual.
 */
public final class Usual {
    public static final int PERIODS = 6;
    private static final int LEAST = 3;

    private Usual() {}

    /** What a period like this usually comes to, up to the same day; empty when too little is known. */
    public static Optional<Money> of(
            Reports reports,
            UserId user,
            Filter filter,
            DateRange period,
            LocalDate today,
            Calendar calendar,
            Currency currency) {
        List<DateRange> like = FairPeriods.like(period, today, calendar, PERIODS);
        if (like.isEmpty()) return Optional.empty();
        return of(reports.each(user, filter, like), currency);
    }

    /**
     * The usual one of these; empty when too little is known.
     *
     * @param like the figures of each period, the latest first
     */
    public static Optional<Money> of(List<List<Figure>> like, Currency currency) {
        return of(like.stream().map(figures -> sum(figures, currency)).toList());
    }

    private static Money sum(List<Figure> figures, Currency currency) {
        return MoneyBag.of(figures.stream().map(Figure::sum).toList()).in(currency);
    }

    /** From the first day of the earliest to the last day of the latest. */
    private static DateRange all(List<DateRange> like) {
        return new DateRange(like.getLast().start(), like.getFirst().end());
    }

    /**
     * The usual one of these; empty when too little is known.
     *
     * @param sums one a period, the latest first; of more than six the later six count
     */
    public static Optional<Money> of(List<Money> sums) {
        int known = Math.min(sums.size(), PERIODS);
        while (known > 0 && sums.get(known - 1).amount().signum() == 0) known--;
        return known < LEAST ? Optional.empty() : Optional.of(median(sums.subList(0, known)));
    }

    /**
     * What is usually spent up to each day of a period; empty when too little is known.
     *
     * @param period whole; one that is like it and shorter stands still at its end
     */
    public static Optional<List<Money>> upToEachDay(
            Reports reports, UserId user, Filter filter, DateRange period, Calendar calendar, Currency currency) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null || end == null) return Optional.empty();
        List<DateRange> like = FairPeriods.like(period, end, calendar, PERIODS);
        if (like.isEmpty()) return Optional.empty();
        Map<LocalDate, Money> byDay = byDay(reports.figures(user, filter, all(like), Query.GroupBy.DAY), currency);
        List<List<Money>> runs =
                known(like.stream().map(days -> sums(byDay, days, currency)).toList());
        if (runs.size() < LEAST) return Optional.empty();
        int length = (int) start.until(end.plusDays(1), ChronoUnit.DAYS);
        List<Money> usual = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int day = i;
            usual.add(median(runs.stream()
                    .map(run -> run.get(Math.min(day, run.size() - 1)))
                    .toList()));
        }
        return Optional.of(usual);
    }

    private static List<List<Money>> known(List<List<Money>> runs) {
        int known = runs.size();
        while (known > 0
                && runs.get(known - 1).stream().allMatch(sum -> sum.amount().signum() == 0)) known--;
        return runs.subList(0, known);
    }

    private static Map<LocalDate, Money> byDay(List<Figure> figures, Currency currency) {
        Map<LocalDate, Money> byDay = new TreeMap<>();
        for (Figure figure : figures)
            if (figure.sum().currency().equals(currency)) byDay.put(LocalDate.parse(figure.key()), figure.sum());
        return byDay;
    }

    /** Added up from day to day. */
    private static List<Money> sums(Map<LocalDate, Money> byDay, DateRange days, Currency currency) {
        LocalDate start = days.start();
        LocalDate end = days.end();
        if (start == null || end == null) throw new IllegalArgumentException("a like period has both ends: " + days);
        List<Money> sums = new ArrayList<>();
        Money sum = Money.zero(currency);
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            sum = sum.plus(byDay.getOrDefault(day, Money.zero(currency)));
            sums.add(sum);
        }
        return sums;
    }

    static Money median(List<Money> sums) {
        List<Money> sorted = sums.stream().sorted().toList();
        Money upper = sorted.get(sorted.size() / 2);
        if (sorted.size() % 2 == 1) return upper;
        BigDecimal both = upper.plus(sorted.get(sorted.size() / 2 - 1)).amount();
        BigDecimal middle = both.divide(BigDecimal.TWO, Money.decimals(upper.currency()), RoundingMode.HALF_EVEN);
        return new Money(middle, upper.currency());
    }
}
