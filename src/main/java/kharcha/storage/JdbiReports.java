package kharcha.storage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import kharcha.account.UserId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Overview;
import kharcha.report.Query;
import kharcha.report.Reports;
import org.jspecify.annotations.Nullable;

/** Figures in PostgreSQL: one statement a question; sorted here and not there, since databases differ in how they sort text. */
record JdbiReports(ReportSql sql) implements Reports {
    /** How many entries one look reads at most. */
    static final int REACH = 40_000;

    @Override
    public List<Figure> figures(UserId user, Filter filter, DateRange period, Query.@Nullable GroupBy groupBy) {
        Sieve sieve = Sieve.of(filter, period);
        Addends addends = Addends.of(sieve, groupBy);
        String total = sieve.total(addends);
        String from = addends.from(sieve);
        List<Figure> figures = groupBy == Query.GroupBy.TAG
                ? sql.figuresByTag(user, sieve, total, addends.count(), from, sieve.addends())
                : sql.figures(user, sieve, key(groupBy), group(groupBy), total, addends.count(), from, sieve.addends());
        return figures.stream().sorted(Figure.LARGEST_FIRST).toList();
    }

    @Override
    public Overview overview(UserId user, DateRange period, List<DateRange> others) {
        Sieve now = Sieve.of(Filter.NONE, period);
        // Of a long time it is read from what months add up to.
        if (now.isLong() || !areShort(others)) return Reports.super.overview(user, period, others);
        Addends addends = Addends.of(now, Query.GroupBy.CATEGORY);
        List<ReportSql.Part> parts = sql.overview(
                user,
                now,
                starts(others),
                ends(others),
                now.total(addends),
                addends.count(),
                addends.from(now),
                now.addends(),
                Sieve.totalEarned(Addends.DAYS),
                Addends.DAYS.from(now),
                Sieve.totalSpent(Addends.DAYS),
                Addends.DAYS.fromEach());
        return new Overview(part(parts, "spent"), part(parts, "earned"), each(parts, others));
    }

    /** Short ones in one question; where the totals of days do not say enough, by all days from the first to the last. */
    @Override
    public List<List<Figure>> each(UserId user, Filter filter, List<DateRange> periods) {
        if (periods.isEmpty() || !areShort(periods)) return Reports.super.each(user, filter, periods);
        Sieve sieve = Sieve.of(filter, all(periods));
        if (!sieve.asksForAllOfDays() || !sieve.asksForDays()) {
            List<Figure> days = figures(user, filter, all(periods), Query.GroupBy.DAY);
            return periods.stream().map(period -> of(days, period)).toList();
        }
        List<ReportSql.Part> parts = sql.each(
                user,
                starts(periods),
                ends(periods),
                sieve,
                sieve.total(Addends.DAYS),
                Addends.DAYS.fromEach(),
                sieve.addends());
        return each(parts, periods);
    }

    private static boolean areShort(List<DateRange> periods) {
        return periods.stream()
                .noneMatch(period -> Sieve.of(Filter.NONE, period).isLong());
    }

    private static List<String> starts(List<DateRange> periods) {
        return periods.stream()
                .map(period -> Objects.requireNonNull(period.start()).toString())
                .toList();
    }

    private static List<String> ends(List<DateRange> periods) {
        return periods.stream()
                .map(period -> Objects.requireNonNull(period.end()).toString())
                .toList();
    }

    private static DateRange all(List<DateRange> periods) {
        LocalDate start = LocalDate.parse(Collections.min(starts(periods)));
        LocalDate end = LocalDate.parse(Collections.max(ends(periods)));
        return start.isAfter(end) ? DateRange.day(start) : DateRange.of(start, end);
    }

    private static List<List<Figure>> each(List<ReportSql.Part> parts, List<DateRange> periods) {
        return IntStream.rangeClosed(1, periods.size())
                .mapToObj(number -> part(parts, Integer.toString(number)))
                .toList();
    }

    /** Those of the period's days, one a currency. */
    private static List<Figure> of(List<Figure> days, DateRange period) {
        Map<Currency, Figure> sums = new LinkedHashMap<>();
        for (Figure day : days)
            if (period.contains(LocalDate.parse(day.key())))
                sums.merge(day.sum().currency(), day.under(""), (one, other) -> one.plus(other, ""));
        return sums.values().stream().sorted(Figure.LARGEST_FIRST).toList();
    }

    @Override
    public Sides sides(UserId user, Filter filter, DateRange period) {
        Sieve sieve = Sieve.of(filter, period);
        Addends addends = Addends.of(sieve, null);
        List<ReportSql.Part> parts = sql.sides(
                user, sieve, sieve.totalOfSides(addends), addends.count(), addends.from(sieve), sieve.conditions());
        return new Sides(part(parts, "spent"), part(parts, "earned"));
    }

    @Override
    public List<OfMonth> monthsByCategory(UserId user, Filter filter, DateRange period) {
        Sieve sieve = Sieve.of(filter, period);
        Addends addends = Addends.of(sieve, Query.GroupBy.CATEGORY);
        List<ReportSql.Part> parts = sql.monthsByCategory(
                user, sieve, sieve.total(addends), addends.count(), addends.from(sieve), sieve.addends());
        return parts.stream()
                .map(part -> new OfMonth(YearMonth.parse(part.part()), part.figure()))
                .sorted(Comparator.comparing(OfMonth::month).thenComparing(OfMonth::figure, Figure.LARGEST_FIRST))
                .toList();
    }

    /** By their longest words; what has none ("☕") cannot be found so. */
    @Override
    public Set<String> known(UserId user, Collection<String> merchants, LocalDate before) {
        List<String> wanted = List.copyOf(merchants);
        List<String> words = wanted.stream()
                .map(merchant -> EntryRow.words(merchant).stream()
                        .max(Comparator.comparingInt(String::length))
                        .orElse(""))
                .toList();
        return Set.copyOf(sql.known(user, wanted, words, before));
    }

    @Override
    public List<OfDay> daysByCategory(UserId user, Filter filter, DateRange period) {
        Sieve sieve = Sieve.of(filter, period);
        return sql.daysByCategory(user, sieve, sieve.total(Addends.ENTRIES), sieve.source(), sieve.addends()).stream()
                .map(part -> new OfDay(LocalDate.parse(part.part()), part.figure()))
                .sorted(Comparator.comparing(OfDay::day).thenComparing(OfDay::figure, Figure.LARGEST_FIRST))
                .toList();
    }

    private static List<Figure> part(List<ReportSql.Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.part().equals(name))
                .map(ReportSql.Part::figure)
                .sorted(Figure.LARGEST_FIRST)
                .toList();
    }

    @Override
    public List<Entry> entries(UserId user, Filter filter, DateRange period, Order order, int limit) {
        return entries(user, Sieve.of(filter, period), order, limit);
    }

    @Override
    public List<Entry> after(UserId user, Filter filter, DateRange period, Place place, int limit) {
        if (period.start() != null && place.day().isBefore(period.start())) return List.of();
        return entries(user, Sieve.of(filter, period).after(place), Order.NEWEST, limit);
    }

    private List<Entry> entries(UserId user, Sieve sieve, Order order, int limit) {
        if (order == Order.NEWEST && sieve.startsAtWord())
            return sql.newestByWord(user, sieve, sieve.conditionsAfter(), limit);
        if (order != Order.NEWEST && sieve.isLong() && !sieve.startsAtWord())
            return sql.entriesByWorth(user, sieve, byWorth(order), sieve.conditionsAfter(), limit);
        return sql.entries(user, sieve, order(order), sieve.source(), sieve.conditionsAfter(), limit);
    }

    @Override
    public List<Paid> paid(UserId user, Filter filter, DateRange period, int limit) {
        Sieve sieve = Sieve.of(filter, period);
        if (sieve.startsAtWord()) return Reports.super.paid(user, filter, period, limit);
        return sql.paid(user, sieve, sieve.source(), sieve.conditions(), limit);
    }

    /** A word has an index; whatever else is asked for is looked for row by row. */
    @Override
    public Stretch stretch(UserId user, Filter filter, DateRange period, @Nullable Place place, int limit) {
        Sieve all = Sieve.of(filter, period);
        Sieve sieve = place == null ? all : all.after(place);
        if (sieve.startsAtWord() || sieve.conditions().isEmpty())
            return Reports.super.stretch(user, filter, period, place, limit);
        if (sieve.start().isAfter(sieve.end())) return new Stretch(List.of(), null);
        List<Entry> found = sql.withinReach(user, sieve, sieve.rest(), sieve.conditions(), REACH, limit);
        if (found.size() == limit) return new Stretch(found, null);
        Place end = sql.reached(user, sieve, sieve.rest(), REACH - 1)
                .map(last -> new Place(last.draft().day(), last.id()))
                .orElse(null);
        return new Stretch(found, end);
    }

    private static String key(Query.@Nullable GroupBy groupBy) {
        return switch (groupBy) {
            case null -> "''";
            case CATEGORY -> "category";
            case MERCHANT -> "min(note COLLATE \"C\")";
            case DAY -> "to_char(e.day, 'YYYY-MM-DD')";
            case WEEK -> "to_char(e.day - (extract(isodow FROM e.day)::int - 1), 'YYYY-MM-DD')";
            case MONTH -> "to_char(date_trunc('month', e.day::timestamp), 'YYYY-MM')";
            case WEEKDAY -> "(extract(isodow FROM e.day)::int)::text";
            case PAID_BY -> "coalesce(lower(paid_by), '')";
            case CHANNEL -> "coalesce(e.channel, '')";
            case TAG -> throw new IllegalArgumentException("tags are added up by figuresByTag");
        };
    }

    private static String group(Query.@Nullable GroupBy groupBy) {
        return switch (groupBy) {
            case null -> "()";
            case CATEGORY -> "category";
            case MERCHANT -> "lower(note)";
            case DAY -> "e.day";
            case WEEK -> "e.day - (extract(isodow FROM e.day)::int - 1)";
            case MONTH -> "date_trunc('month', e.day::timestamp)";
            case WEEKDAY -> "extract(isodow FROM e.day)::int";
            case PAID_BY -> "coalesce(lower(paid_by), '')";
            case CHANNEL -> "coalesce(e.channel, '')";
            case TAG -> throw new IllegalArgumentException("tags are added up by figuresByTag");
        };
    }

    private static String order(Order order) {
        return switch (order) {
            case NEWEST -> "e.day DESC, e.entry_id DESC";
            case LARGEST -> "coalesce(home_amount, amount) + 0 DESC, e.day DESC, e.entry_id DESC";
            case SMALLEST -> "coalesce(home_amount, amount) + 0, e.day DESC, e.entry_id DESC";
        };
    }

    /** As the index has it; of a short time it would be looked through to its end, so there a sum hides it. */
    private static String byWorth(Order order) {
        return order(order).replace(" + 0", "");
    }
}
