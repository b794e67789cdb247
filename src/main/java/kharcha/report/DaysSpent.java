package kharcha.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kharcha.ledger.Calendar;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast is made from: what each day of the last months came to, category by category, and what is due.
 *
 * @param today as if it were over
 * @param known the months that are known whole, the latest first
 * @param due payments of this month that are still to come, today's too
 * @param rules what those and others like them were on in the months before: an amount a day
 */
public record DaysSpent(
        Calendar calendar,
        LocalDate today,
        List<DateRange> known,
        List<Reports.OfDay> days,
        Collection<Draft> due,
        Collection<Draft> rules) {
    /** How many months before this one count. */
    public static final int MONTHS = 6;

    /** How late in a month a book may begin for the month to count. */
    private static final int LATE = 3;

    /** How many days a payment may have been booked before or after its own. */
    private static final int NEAR = 3;

    private static final BigDecimal ALIKE = new BigDecimal("0.8");

    public DaysSpent {
        known = List.copyOf(known);
        days = List.copyOf(days);
        due = List.copyOf(due);
        rules = List.copyOf(rules);
    }

    /** The days that are to be read for it: what is booked ahead in this month is known, too. */
    public static DateRange read(Calendar calendar, LocalDate today) {
        return calendar.months(today, -MONTHS, 0);
    }

    DateRange month() {
        return calendar.month(today);
    }

    /** The months before this one that are known whole: none without an entry, and none in which the book begins late. */
    public static List<DateRange> known(Calendar calendar, LocalDate today, List<Reports.OfDay> days) {
        TreeSet<LocalDate> booked = new TreeSet<>();
        for (Reports.OfDay each : days) booked.add(each.day());
        if (booked.isEmpty()) return List.of();
        LocalDate first = booked.getFirst().minusDays(LATE);
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(back -> calendar.months(today, -back, -back))
                .filter(month -> !first.isAfter(start(month)))
                .filter(month -> {
                    LocalDate next = booked.ceiling(start(month));
                    return next != null && month.contains(next);
                })
                .toList();
    }

    /** All that were spent in these months, or are due. */
    public List<Currency> currencies() {
        return Stream.concat(
                        days.stream().map(each -> each.figure().sum().currency()),
                        due.stream().map(each -> each.amount().currency()))
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    /** The days by category, in that currency. */
    Map<CategoryId, Map<LocalDate, BigDecimal>> byCategory(Currency currency) {
        Map<CategoryId, Map<LocalDate, BigDecimal>> all = new TreeMap<>(Comparator.comparing(CategoryId::value));
        for (Reports.OfDay each : days)
            if (each.figure().sum().currency().equals(currency))
                all.computeIfAbsent(new CategoryId(each.figure().key()), key -> new HashMap<>())
                        .merge(each.day(), each.figure().sum().amount(), BigDecimal::add);
        for (Draft each : due)
            if (each.amount().currency().equals(currency)) all.computeIfAbsent(each.category(), key -> new HashMap<>());
        return all;
    }

    /** The same days without what rules account for, since what is due is counted by itself. */
    Map<LocalDate, BigDecimal> withoutRules(CategoryId category, Currency currency, Map<LocalDate, BigDecimal> days) {
        Map<LocalDate, BigDecimal> rest = new HashMap<>(days);
        for (Draft rule : rules) {
            if (!rule.category().equals(category) || !rule.amount().currency().equals(currency)) continue;
            BigDecimal amount = rule.amount().amount();
            LocalDate day = paid(rest, rule.day(), amount.multiply(ALIKE));
            if (day != null) rest.merge(day, amount, (had, part) -> had.subtract(part.min(had)));
        }
        return rest;
    }

    private static @Nullable LocalDate paid(Map<LocalDate, BigDecimal> days, LocalDate due, BigDecimal least) {
        for (int away = 0; away <= NEAR; away++)
            for (LocalDate day : List.of(due.minusDays(away), due.plusDays(away)))
                if (days.getOrDefault(day, BigDecimal.ZERO).compareTo(least) >= 0) return day;
        return null;
    }

    private static LocalDate start(DateRange range) {
        return Objects.requireNonNull(range.start());
    }
}
