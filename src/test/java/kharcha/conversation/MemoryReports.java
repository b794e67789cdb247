package kharcha.conversation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.account.UserId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.money.Money;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Reports;
import kharcha.report.SearchWords;
import org.jspecify.annotations.Nullable;

/** Adds up the slow and obvious way. */
final class MemoryReports implements Reports {
    private static final Comparator<Entry> NEWEST = Comparator.comparing(
                    (Entry entry) -> entry.draft().day())
            .thenComparingLong(entry -> entry.id().value())
            .reversed();
    private static final Comparator<Entry> SMALLEST = Comparator.comparing((Entry entry) -> entry.converted() == null
            ? entry.draft().amount().amount()
            : entry.converted().home().amount());

    private final UserId owner;
    private final Map<Long, Draft> rows;
    private final Map<Long, String> channels;
    private final MemoryRates rates;
    private final Currency home;

    MemoryReports(UserId owner, MemoryShelf shelf, MemoryRates rates) {
        this.owner = owner;
        this.rows = shelf.entries;
        this.channels = shelf.channels;
        this.rates = rates;
        this.home = shelf.preferences.homeCurrency();
    }

    private record Group(String key, Currency currency) {}

    @Override
    public List<Figure> figures(UserId user, Filter filter, DateRange period, Query.@Nullable GroupBy groupBy) {
        Map<Group, List<Entry>> groups = new LinkedHashMap<>();
        boolean oneSide = filter.direction() == null && filter.side() == null;
        matching(user, oneSide ? filter.withSide(Filter.Side.SPENDING) : filter, period)
                .forEach(entry -> keys(entry, groupBy)
                        .forEach(key -> groups.computeIfAbsent(
                                        new Group(key, entry.draft().amount().currency()), group -> new ArrayList<>())
                                .add(entry)));
        List<Figure> figures = new ArrayList<>();
        groups.forEach((group, entries) -> figures.add(figure(group, entries, counted(filter), groupBy)));
        figures.sort(Comparator.comparing((Figure figure) -> figure.sum().amount())
                .reversed()
                .thenComparing(Figure::key)
                .thenComparing(figure -> figure.sum().currency().getCurrencyCode()));
        return figures;
    }

    private static Direction counted(Filter filter) {
        if (filter.direction() != null) return filter.direction();
        return filter.side() == Filter.Side.INCOME ? Direction.IN : Direction.OUT;
    }

    @Override
    public List<Entry> after(UserId user, Filter filter, DateRange period, Place place, int limit) {
        return matching(user, filter, period)
                .sorted(NEWEST)
                .dropWhile(entry -> !isAfter(entry, place))
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(Entry entry, Place place) {
        int days = entry.draft().day().compareTo(place.day());
        return days < 0 || (days == 0 && entry.id().value() < place.entry().value());
    }

    @Override
    public List<Entry> entries(UserId user, Filter filter, DateRange period, Order order, int limit) {
        Comparator<Entry> by = switch (order) {
            case NEWEST -> NEWEST;
            case LARGEST -> SMALLEST.reversed().thenComparing(NEWEST);
            case SMALLEST -> SMALLEST.thenComparing(NEWEST);
        };
        return matching(user, filter, period).sorted(by).limit(limit).toList();
    }

    private Stream<Entry> matching(UserId user, Filter filter, DateRange period) {
        if (!user.equals(owner)) return Stream.of();
        return rows.entrySet().stream()
                .map(row -> new Entry(
                        new EntryId(row.getKey()),
                        row.getValue(),
                        rates.convert(row.getValue(), home).orElse(null)))
                .filter(entry -> period.contains(entry.draft().day())
                        && matches(entry.draft(), filter)
                        && (filter.converted() == null
                                || filter.converted() == entry.in(home).isPresent())
                        && (filter.channel() == null || filter.channel().equals(channel(entry))));
    }

    private String channel(Entry entry) {
        return channels.getOrDefault(entry.id().value(), "");
    }

    private static String paidBy(Draft draft) {
        return draft.paidBy() == null ? "" : draft.paidBy().toLowerCase(Locale.ROOT);
    }

    private static boolean matches(Draft draft, Filter filter) {
        BigDecimal amount = draft.amount().amount();
        return (filter.categories().isEmpty() || filter.categories().contains(draft.category()))
                && (SearchWords.match(filter.words(), draft.note())
                        || (filter.orWords() != null
                                && filter.orWords().stream().anyMatch(words -> SearchWords.match(words, draft.note()))))
                && !isWithout(draft, filter.without())
                && (filter.weekdays() == null
                        || filter.weekdays().contains(draft.day().getDayOfWeek()))
                && (filter.tag() == null
                        || draft.tags().contains(filter.tag())
                        || (filter.tag().isEmpty() && draft.tags().isEmpty()))
                && (filter.minAmount() == null || amount.compareTo(filter.minAmount()) >= 0)
                && (filter.maxAmount() == null || amount.compareTo(filter.maxAmount()) <= 0)
                && (filter.currency() == null
                        || filter.currency().equals(draft.amount().currency()))
                && (filter.paidBy() == null || filter.paidBy().equalsIgnoreCase(paidBy(draft)))
                && (filter.direction() == null || filter.direction() == draft.direction())
                && (filter.side() == null
                        || (filter.side() == Filter.Side.INCOME)
                                == draft.category().isIncome())
                && (filter.merchant() == null || filter.merchant().equalsIgnoreCase(draft.note()));
    }

    private static boolean isWithout(Draft draft, Filter.@Nullable Without without) {
        return without != null
                && (without.categories().contains(draft.category())
                        || without.words().stream().anyMatch(words -> SearchWords.match(words, draft.note())));
    }

    private Collection<String> keys(Entry entry, Query.@Nullable GroupBy groupBy) {
        Draft draft = entry.draft();
        if (groupBy == Query.GroupBy.CHANNEL) return List.of(channel(entry));
        if (groupBy != Query.GroupBy.TAG) return List.of(key(draft, groupBy));
        return draft.tags().isEmpty() ? List.of("") : draft.tags();
    }

    private static String key(Draft draft, Query.@Nullable GroupBy groupBy) {
        LocalDate day = draft.day();
        return switch (groupBy) {
            case null -> "";
            case CATEGORY -> draft.category().value();
            case MERCHANT -> draft.note().toLowerCase(Locale.ROOT);
            case DAY -> day.toString();
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
            case MONTH -> YearMonth.from(day).toString();
            case PAID_BY -> paidBy(draft);
            case WEEKDAY -> Integer.toString(day.getDayOfWeek().getValue());
            case TAG, CHANNEL -> throw new IllegalArgumentException("no draft alone has its " + groupBy);
        };
    }

    private Figure figure(Group group, List<Entry> entries, Direction counted, Query.@Nullable GroupBy groupBy) {
        Money sum = Money.zero(group.currency);
        Money atHome = Money.zero(home);
        Money missing = Money.zero(group.currency);
        long missingCount = 0;
        String spelling = entries.getFirst().draft().note();
        for (Entry entry : entries) {
            Draft draft = entry.draft();
            boolean counts = draft.direction() == counted;
            sum = counts ? sum.plus(draft.amount()) : sum.minus(draft.amount());
            Optional<Money> known = entry.in(home);
            if (known.isPresent()) atHome = counts ? atHome.plus(known.get()) : atHome.minus(known.get());
            else {
                missing = counts ? missing.plus(draft.amount()) : missing.minus(draft.amount());
                missingCount++;
            }
            if (draft.note().compareTo(spelling) < 0) spelling = draft.note();
        }
        return new Figure(
                groupBy == Query.GroupBy.MERCHANT ? spelling : group.key,
                sum,
                entries.size(),
                new Figure.Home(atHome, missing, missingCount));
    }
}
