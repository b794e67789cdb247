package kharcha.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kharcha.account.UserId;
import kharcha.ledger.DateRange;
import kharcha.money.MoneyBag;

/** Where something was spent: the places that come up most often, and those that came up for the first time. */
public final class Merchants {
    /** Of so many, the largest first, it is looked up whether they are new. */
    private static final int LOOKED_UP = 200;

    private Merchants() {}

    /**
     * One of them, whatever currencies were paid there.
     *
     * @param name in the spelling that sorts first
     */
    public record Merchant(String name, MoneyBag sum, long count) {}

    /** The one with the most entries first; what has no note is nowhere. */
    public static List<Merchant> mostOften(Reports reports, UserId user, Filter filter, DateRange period, int limit) {
        return all(reports, user, filter, period).stream()
                .sorted(Comparator.comparingLong(Merchant::count).reversed())
                .limit(limit)
                .toList();
    }

    /**
     * From which nothing was booked of earlier days, the largest first. None where the period has no beginning, or nothing at all
     * was booked before it: then all would be new.
     */
    public static List<Merchant> firstSeen(Reports reports, UserId user, Filter filter, DateRange period) {
        LocalDate start = period.start();
        if (start == null || !isBookedBefore(reports, user, start)) return List.of();
        List<Merchant> all =
                all(reports, user, filter, period).stream().limit(LOOKED_UP).toList();
        Set<String> known = reports.known(user, all.stream().map(Merchant::name).toList(), start);
        return all.stream()
                .filter(merchant -> !known.contains(merchant.name())
                        && !SearchWords.of(merchant.name()).isEmpty())
                .toList();
    }

    /** Whether it can be told at all what is new. */
    public static boolean isBookedBefore(Reports reports, UserId user, LocalDate start) {
        DateRange earlier = new DateRange(null, start.minusDays(1));
        return !reports.entries(user, Filter.NONE, earlier, Reports.Order.NEWEST, 1)
                .isEmpty();
    }

    private static List<Merchant> all(Reports reports, UserId user, Filter filter, DateRange period) {
        Map<String, List<Figure>> byName = new LinkedHashMap<>();
        for (Figure figure : reports.figures(user, filter, period, Query.GroupBy.MERCHANT))
            if (!figure.key().isBlank())
                byName.computeIfAbsent(figure.key().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(figure);
        return byName.values().stream().map(Merchants::merchant).toList();
    }

    private static Merchant merchant(List<Figure> figures) {
        return new Merchant(
                figures.stream().map(Figure::key).min(Comparator.naturalOrder()).orElseThrow(),
                MoneyBag.of(figures.stream().map(Figure::sum).toList()),
                figures.stream().mapToLong(Figure::count).sum());
    }
}
