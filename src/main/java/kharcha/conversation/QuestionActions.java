package kharcha.conversation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Query.GroupBy;
import kharcha.report.Reports.Order;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of the books: the figure first, then what it is about and how many entries made it up. */
final class QuestionActions {
    private static final int GROUPS = 12;

    private final AverageActions averages = new AverageActions();

    Outcome ask(Exchange exchange, Query query) {
        Outcome outcome = switch (query.metric()) {
            case SUM -> query.groupBy() == null ? sum(exchange, query) : groups(exchange, query, query.groupBy());
            case COUNT -> count(exchange, query);
            case AVERAGE -> averages.average(exchange, query);
            case LARGEST -> rows(exchange, spent(query), Order.LARGEST);
            case SMALLEST -> rows(exchange, spent(query), Order.SMALLEST);
            case INCOME -> income(exchange, query);
            case NET -> net(exchange, query);
            case SHARE -> share(exchange, query);
            case LAST -> rows(exchange, query, Order.NEWEST);
            case LAST_DAY -> lastDay(exchange, query);
            case TOP_CATEGORY -> top(exchange, query, GroupBy.CATEGORY);
            case TOP_MERCHANT -> top(exchange, query, GroupBy.MERCHANT);
            case SAVINGS -> HabitActions.savings(exchange, query);
            case USUAL -> HabitActions.usual(exchange, query);
            case OFTEN -> HabitActions.often(exchange, query);
            case NEW -> HabitActions.firstSeen(exchange, query);
            case UNUSUAL -> HabitActions.unusual(exchange, query);
        };
        return outcome.asking(query);
    }

    private static Outcome sum(Exchange exchange, Query query) {
        Totals totals = Totals.of(figures(exchange, query.filter(), query.period(), null));
        if (totals.count() == 0) return nothing(exchange, query);
        return Outcome.of(phrases(exchange)
                .join(
                        total(exchange, totals),
                        subject(exchange, query),
                        phrases(exchange).entries(totals.count())));
    }

    private static Outcome groups(Exchange exchange, Query query, GroupBy groupBy) {
        List<Figure> figures = figures(exchange, query.filter(), query.period(), groupBy);
        if (figures.isEmpty()) return nothing(exchange, query);
        GroupNames names = new GroupNames(phrases(exchange));
        Totals totals = Totals.of(figures);
        List<String> lines = new ArrayList<>();
        lines.add(phrases(exchange)
                .join(
                        total(exchange, totals),
                        subject(exchange, query),
                        phrases(exchange).entries(totals.count())));
        List<String> rows = Grouped.inOrder(figures, groupBy, exchange.calendar()).stream()
                .map(figure -> phrases(exchange)
                        .join(
                                names.name(figure.key(), groupBy),
                                phrases(exchange).amount(figure)))
                .toList();
        Integer limit = query.limit();
        lines.addAll(phrases(exchange).atMost(limit == null ? GROUPS : Math.max(1, limit), rows));
        if (groupBy == GroupBy.WEEKDAY && figures.size() > 1) lines.add(mostOn(exchange, figures.getFirst(), totals));
        return Outcome.of(lines);
    }

    /** Weekdays stand in their order, so that the largest has to be named. */
    private static String mostOn(Exchange exchange, Figure largest, Totals totals) {
        String day = new GroupNames(phrases(exchange)).name(largest.key(), GroupBy.WEEKDAY);
        return phrases(exchange).join(exchange.say("weekday.most", "day", day), share(exchange, largest, totals));
    }

    private static Outcome count(Exchange exchange, Query query) {
        Totals totals = Totals.of(figures(exchange, query.filter(), query.period(), null));
        if (totals.count() == 0) return nothing(exchange, query);
        String together = exchange.say("figure.count.total", "amount", total(exchange, totals));
        return Outcome.of(
                phrases(exchange).join(phrases(exchange).entries(totals.count()), subject(exchange, query), together));
    }

    /** One row, or as many as were asked for. */
    private static Outcome rows(Exchange exchange, Query query, Order order) {
        Integer limit = query.limit();
        List<Entry> entries = exchange.reports()
                .entries(
                        exchange.user(),
                        query.filter(),
                        query.period(),
                        order,
                        limit == null ? 1 : Math.clamp(limit, 1, 50));
        if (entries.isEmpty()) return nothing(exchange, query);
        if (entries.size() == 1)
            return Outcome.of(exchange.entries().line(entries.getFirst())).about(entries);
        return Outcome.of(entries.stream().map(exchange.entries()::row).toList())
                .about(entries);
    }

    private static Outcome income(Exchange exchange, Query query) {
        Filter in = cameIn(query.filter());
        Totals totals = Totals.of(figures(exchange, in, query.period(), null));
        Query incoming = query.withFilter(in);
        if (totals.count() == 0) return nothing(exchange, incoming);
        return Outcome.of(phrases(exchange)
                .join(
                        exchange.say("figure.in", "amount", total(exchange, totals)),
                        new FilterPhrases(exchange).subject(query.filter(), query.period()),
                        phrases(exchange).entries(totals.count())));
    }

    /**
     * What came in is income, as in every report: a refund lowers what was spent. Who asks about certain things hears of their
     * refunds as well.
     */
    private static Filter cameIn(Filter filter) {
        Filter in = filter.withDirection(Direction.IN);
        return isOfAll(filter) ? in.withSide(Filter.Side.INCOME) : in;
    }

    /** Beside {@link #cameIn}. */
    private static Filter wentOut(Filter filter) {
        return isOfAll(filter)
                ? filter.withDirection(null).withSide(Filter.Side.SPENDING)
                : filter.withDirection(Direction.OUT);
    }

    private static boolean isOfAll(Filter filter) {
        return filter.categories().isEmpty()
                && filter.words().isEmpty()
                && filter.orWords() == null
                && filter.merchant() == null
                && filter.side() == null;
    }

    /** What came in less what went out. */
    private static Outcome net(Exchange exchange, Query query) {
        Totals in = Totals.of(figures(exchange, cameIn(query.filter()), query.period(), null));
        Totals out = Totals.of(figures(exchange, wentOut(query.filter()), query.period(), null));
        if (in.count() + out.count() == 0) return nothing(exchange, query);
        MoneyBag left = in.sum();
        for (Money spent : out.sum().sums()) left = left.plus(spent.negated());
        boolean isShort = left.sums().size() == 1 && !left.sums().getFirst().isPositive();
        String figure = left.isEmpty()
                ? exchange.say("figure.net.even")
                : exchange.say(
                        isShort ? "figure.net.short" : "figure.net.left",
                        "amount",
                        isShort
                                ? phrases(exchange)
                                        .amount(left.sums().getFirst().negated())
                                : phrases(exchange).amount(left, exchange.home()));
        String parts = exchange.say("figure.net.parts", "in", total(exchange, in), "out", total(exchange, out));
        return Outcome.of(phrases(exchange).join(figure, subject(exchange, query), parts));
    }

    private static Outcome share(Exchange exchange, Query query) {
        Totals part = Totals.of(figures(exchange, query.filter(), query.period(), null));
        Filter all = query.filter().withCategories(Set.of()).withWords("").withOrWords(null);
        Totals whole = Totals.of(figures(exchange, all, query.period(), null));
        if (part.count() == 0) return nothing(exchange, query);
        List<String> shares = part.sum().sums().stream()
                .filter(sum -> whole.sum().in(sum.currency()).isPositive())
                .map(sum -> phrases(exchange).share(sum, whole.sum().in(sum.currency())))
                .toList();
        String of = exchange.say("figure.share.parts", "part", total(exchange, part), "whole", total(exchange, whole));
        return Outcome.of(phrases(exchange).join(phrases(exchange).list(shares), subject(exchange, query), of));
    }

    private static Outcome lastDay(Exchange exchange, Query query) {
        List<Entry> last = exchange.reports().entries(exchange.user(), query.filter(), query.period(), Order.NEWEST, 1);
        if (last.isEmpty()) return nothing(exchange, query);
        Entry entry = last.getFirst();
        long days = ChronoUnit.DAYS.between(entry.draft().day(), exchange.today());
        String ago = days > 1 ? exchange.say("figure.days.ago", "count", days) : "";
        return Outcome.of(phrases(exchange)
                        .join(
                                phrases(exchange).day(entry.draft().day()),
                                ago,
                                exchange.entries().brief(entry.draft())))
                .about(last);
    }

    private static Outcome top(Exchange exchange, Query query, GroupBy groupBy) {
        List<Figure> figures = figures(exchange, query.filter(), query.period(), groupBy);
        if (figures.isEmpty()) return nothing(exchange, query);
        Totals totals = Totals.of(figures);
        GroupNames names = new GroupNames(phrases(exchange));
        Integer limit = query.limit();
        List<String> lines = figures.stream()
                .limit(limit == null ? 1 : Math.clamp(limit, 1, GROUPS))
                .map(figure -> phrases(exchange)
                        .join(
                                names.name(figure.key(), groupBy),
                                phrases(exchange).amount(figure),
                                phrases(exchange).entries(figure.count()),
                                share(exchange, figure, totals)))
                .toList();
        List<String> all = new ArrayList<>(lines);
        all.add(subject(exchange, query));
        return Outcome.of(
                limit == null || limit == 1 ? List.of(phrases(exchange).join(all)) : all);
    }

    private static String share(Exchange exchange, Figure figure, Totals totals) {
        Money whole = totals.sum().in(figure.sum().currency());
        return figure.sum().isPositive() && whole.isPositive()
                ? phrases(exchange).share(figure.sum(), whole)
                : "";
    }

    /** What is largest or smallest means what was spent, unless something else is said. */
    private static Query spent(Query query) {
        return query.filter().direction() == null
                ? query.withFilter(query.filter().withDirection(Direction.OUT))
                : query;
    }

    static Outcome nothing(Exchange exchange, Query query) {
        String key = query.filter().direction() == Direction.IN ? "figure.nothing.in" : "figure.nothing.spent";
        return Outcome.of(phrases(exchange).join(exchange.say(key), subject(exchange, query)));
    }

    static List<Figure> figures(Exchange exchange, Filter filter, DateRange period, @Nullable GroupBy groupBy) {
        return exchange.reports().figures(exchange.user(), filter, period, groupBy);
    }

    private static String total(Exchange exchange, Totals totals) {
        return phrases(exchange).amount(totals);
    }

    static String subject(Exchange exchange, Query query) {
        return new FilterPhrases(exchange).subject(query.filter(), query.period());
    }

    private static Phrases phrases(Exchange exchange) {
        return exchange.phrases();
    }
}
