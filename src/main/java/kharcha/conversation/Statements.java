package kharcha.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.account.User;
import kharcha.conversation.Statement.Column;
import kharcha.conversation.Statement.Lead;
import kharcha.conversation.Statement.Row;
import kharcha.conversation.Statement.Table;
import kharcha.ledger.Calendar;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Chart;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query.GroupBy;
import kharcha.report.Reports;
import kharcha.report.Savings;
import kharcha.understanding.Intent;

/** Writes statements: the figures of the chat's own report, by the same path, with the entries that they add up. */
public final class Statements {
    /** More than that is no reading but a book; the spreadsheet has all. */
    public static final int MOST_ENTRIES = 1_000;

    private static final int LARGEST = 5;
    /** A list that short has its largest in sight. */
    private static final int SHORT = 12;

    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 36;

    private final Exchange exchange;
    private final Phrases phrases;
    private final Filter filter;
    private final DateRange period;

    private Statements(Exchange exchange, Filter filter, DateRange period) {
        this.exchange = exchange;
        this.phrases = exchange.phrases();
        this.filter = filter;
        this.period = period;
    }

    /** @param desk of that user, whose settings they are */
    public static Statement of(Desk desk, User user, Instant when, Filter filter, DateRange period) {
        Exchange exchange = Exchange.unasked(desk, user, when);
        DateRange until = FairPeriods.untilToday(period, exchange.today());
        return new Statements(exchange, filter, until).write(period);
    }

    private Statement write(DateRange asked) {
        List<Figure> spent = figures(Filter.Side.SPENDING, period, GroupBy.CATEGORY);
        Optional<DateRange> before = FairPeriods.before(asked, exchange.today(), exchange.calendar());
        List<Figure> earlier = before.map(days -> figures(Filter.Side.SPENDING, days, GroupBy.CATEGORY))
                .orElse(List.of());
        List<Figure> earned = earned();
        Totals out = Totals.of(spent);
        String words = phrases.capital(new FilterPhrases(exchange).subject(filter, period));
        String title =
                exchange.say("report.title", "period", words, "amount", phrases.amount(out.sum(), exchange.home()));
        String difference = before.map(
                        days -> new Difference(exchange, out, Totals.of(earlier), phrases.period(days)).brief())
                .orElse("");
        Optional<Chart.Donut> donut = Donut.of(exchange, spent, words, "").map(Chart.Donut.class::cast);
        List<Table> tables = new ArrayList<>();
        income(earned).ifPresent(tables::add);
        unusual().ifPresent(tables::add);
        tables.addAll(entries());
        return new Statement(
                phrases.locale(),
                difference.isEmpty()
                        ? title
                        : exchange.say("report.title.compared", "title", title, "difference", difference),
                words,
                leads(out, Totals.of(earned)),
                donut,
                months(),
                categories(spent, earlier, before, donut),
                tables,
                exchange.say("statement.made", "day", phrases.days().plain(exchange.today())),
                phrases);
    }

    private List<Figure> figures(Filter.Side side, DateRange days, GroupBy groupBy) {
        return exchange.reports().figures(exchange.user(), filter.withSide(side), days, groupBy);
    }

    private List<Figure> earned() {
        return exchange.reports()
                .figures(
                        exchange.user(),
                        filter.withDirection(Direction.IN).withSide(Filter.Side.INCOME),
                        period,
                        GroupBy.CATEGORY);
    }

    private List<Lead> leads(Totals out, Totals in) {
        List<Lead> leads = new ArrayList<>(List.of(lead("statement.spent", out.sum())));
        if (in.count() == 0) return leads;
        leads.add(lead("statement.earned", in.sum()));
        Lead left = lead("statement.left", left(in.sum(), out.sum()));
        leads.add(new Lead(phrases.join(left.name(), saved(in, out)), left.amounts()));
        return leads;
    }

    /** What part of it that is; empty where more was spent than came in. */
    private String saved(Totals in, Totals out) {
        return phrases.join(Savings.of(in.sum(), out.sum()).stream()
                .filter(savings -> savings.saved().isPositive())
                .map(savings -> HabitActions.saved(exchange, savings))
                .toList());
    }

    private static MoneyBag left(MoneyBag in, MoneyBag out) {
        return in.plus(MoneyBag.of(out.sums().stream().map(Money::negated).toList()));
    }

    private Lead lead(String name, MoneyBag sum) {
        List<String> amounts = sum.isEmpty()
                ? List.of(phrases.amount(Money.zero(exchange.home())))
                : sum.sums().stream()
                        .sorted(Comparator.comparing(money -> !money.currency().equals(exchange.home())))
                        .map(phrases::amount)
                        .toList();
        return new Lead(exchange.say(name), amounts);
    }

    /** The last twelve months, or all of a longer period. */
    private Optional<Chart> months() {
        Calendar calendar = exchange.calendar();
        LocalDate asked = period.end() == null ? exchange.today() : period.end();
        // Whole months, also where the period asked for ends amid one of the reader's own.
        LocalDate whole = calendar.monthEnd(asked);
        LocalDate end = whole.isAfter(exchange.today()) ? asked : whole;
        LocalDate start = period.start();
        long count = start == null ? 0 : calendar.monthsBetween(start, end) + 1;
        if (count > MOST_MONTHS) return Optional.empty();
        long back = Math.max(MONTHS, count) - 1;
        DateRange months = DateRange.of(calendar.monthStart(end).minusMonths(back), end);
        List<Figure> figures = figures(Filter.Side.SPENDING, months, GroupBy.MONTH);
        return Course.of(
                exchange, Intent.ChartKind.BARS, figures, GroupBy.MONTH, months, phrases.period(months), MOST_MONTHS);
    }

    private record Group(String key, String currency) {
        static Group of(Figure figure) {
            return new Group(figure.key(), figure.sum().currency().getCurrencyCode());
        }
    }

    private Table categories(
            List<Figure> spent, List<Figure> earlier, Optional<DateRange> before, Optional<Chart.Donut> donut) {
        Map<Group, Figure> then = new HashMap<>();
        earlier.forEach(figure -> then.put(Group.of(figure), figure));
        MoneyBag whole = Totals.of(spent).sum();
        List<Row> rows = new ArrayList<>();
        spent.stream().sorted(homeFirst()).forEach(figure -> rows.add(category(figure, whole, then, before, donut)));
        if (rows.size() > 1)
            for (Figure total :
                    exchange
                            .reports()
                            .figures(exchange.user(), filter.withSide(Filter.Side.SPENDING), period, null)
                            .stream()
                            .sorted(homeFirst())
                            .toList()) rows.add(total(total, earlier, before));
        List<Column> columns = new ArrayList<>(
                List.of(column("category", 30, false), column("entries", 12, true), column("amount", 22, true)));
        columns.add(column("share", 11, true));
        before.ifPresent(days -> {
            columns.add(new Column(phrases.capital(phrases.period(days)), 24, true));
            columns.add(column("difference", 22, true));
        });
        String after = Totals.of(spent).foreign().isEmpty() ? "" : exchange.say("report.converted");
        return new Table(exchange.say("statement.categories"), columns, rows, after);
    }

    private Comparator<Figure> homeFirst() {
        return Comparator.comparing((Figure figure) -> !figure.sum().currency().equals(exchange.home()))
                .thenComparing(figure -> figure.sum().currency().getCurrencyCode());
    }

    private Row category(
            Figure figure,
            MoneyBag whole,
            Map<Group, Figure> then,
            Optional<DateRange> before,
            Optional<Chart.Donut> donut) {
        CategoryId category = new CategoryId(figure.key());
        Money all = whole.in(figure.sum().currency());
        boolean hasShare = figure.sum().isPositive() && all.isPositive();
        List<String> cells = new ArrayList<>(List.of(
                phrases.capital(phrases.category(category)),
                String.valueOf(figure.count()),
                phrases.amount(figure),
                hasShare ? phrases.share(figure.sum(), all) : ""));
        if (before.isPresent()) {
            Figure earlier = then.get(Group.of(figure));
            Money sum = earlier == null ? Money.zero(figure.sum().currency()) : earlier.sum();
            cells.add(earlier == null ? "" : phrases.amount(sum));
            cells.add(signed(figure.sum().minus(sum)));
        }
        Optional<Chart.Slice> slice = donut.filter(
                        drawn -> drawn.centre().currency().equals(figure.sum().currency()))
                .flatMap(drawn -> drawn.slices().stream()
                        .filter(each -> category.equals(each.category()))
                        .findFirst());
        return new Row(cells, false, slice);
    }

    private Row total(Figure total, List<Figure> earlier, Optional<DateRange> before) {
        List<String> cells = new ArrayList<>(List.of(
                total.sum().currency().getCurrencyCode(), String.valueOf(total.count()), phrases.amount(total), ""));
        if (before.isPresent()) {
            Money sum = Totals.of(earlier).sum().in(total.sum().currency());
            cells.add(phrases.amount(sum));
            cells.add(signed(total.sum().minus(sum)));
        }
        return new Row(cells, true, Optional.empty());
    }

    private String signed(Money difference) {
        return difference.isPositive() ? "+" + phrases.amount(difference) : phrases.amount(difference);
    }

    private Optional<Table> income(List<Figure> earned) {
        if (earned.isEmpty()) return Optional.empty();
        List<Row> rows = earned.stream()
                .sorted(homeFirst())
                .map(figure -> new Row(List.of(
                        phrases.capital(phrases.category(new CategoryId(figure.key()))),
                        String.valueOf(figure.count()),
                        phrases.amount(figure))))
                .toList();
        return Optional.of(new Table(
                exchange.say("statement.income"),
                List.of(column("category", 60, false), column("entries", 15, true), column("amount", 25, true)),
                rows,
                ""));
    }

    /** What is out of the ordinary, with the reason. */
    private Optional<Table> unusual() {
        List<Row> rows = HabitActions.found(exchange, filter, period).stream()
                .limit(LARGEST)
                .map(each -> {
                    Draft draft = each.entry().draft();
                    return new Row(List.of(
                            phrases.days().plain(draft.day()),
                            draft.note().isBlank() ? phrases.capital(phrases.category(draft.category())) : draft.note(),
                            HabitActions.reason(exchange, each),
                            phrases.amount(draft.amount())));
                })
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(new Table(
                exchange.say("statement.unusual"),
                List.of(
                        column("day", 16, false),
                        column("what", 26, false),
                        new Column("", 38, false),
                        column("amount", 20, true)),
                rows,
                ""));
    }

    private List<Table> entries() {
        Reports reports = exchange.reports();
        List<Entry> all = reports.entries(exchange.user(), filter, period, Reports.Order.NEWEST, MOST_ENTRIES);
        List<Table> tables = new ArrayList<>();
        if (all.size() > SHORT) {
            List<Entry> largest = reports.entries(
                    exchange.user(), filter.withDirection(Direction.OUT), period, Reports.Order.LARGEST, LARGEST);
            tables.add(list("statement.largest", largest, ""));
        }
        if (all.isEmpty()) return tables;
        Reports.Sides sides = reports.sides(exchange.user(), filter, period);
        long more = Totals.of(sides.spent()).count() + Totals.of(sides.earned()).count() - all.size();
        tables.add(list("statement.entries", all, more > 0 ? exchange.say("statement.more", "count", more) : ""));
        return tables;
    }

    private Table list(String title, List<Entry> entries, String after) {
        return new Table(
                exchange.say(title),
                List.of(
                        column("day", 18, false),
                        column("what", 37, false),
                        column("category", 23, false),
                        column("amount", 22, true)),
                entries.stream().map(this::entry).toList(),
                after);
    }

    /** What came in has a plus, as on the pages. */
    private Row entry(Entry entry) {
        Draft draft = entry.draft();
        String category = phrases.capital(phrases.category(draft.category()));
        String paid = phrases.amount(draft.amount());
        String amount = entry.converted(exchange.home())
                .map(known -> exchange.say("sum.home", "amount", paid, "home", phrases.amount(known.home())))
                .orElse(paid);
        return new Row(List.of(
                phrases.days().plain(draft.day()),
                draft.note().isBlank() ? category : draft.note(),
                category,
                draft.direction() == Direction.IN ? "+" + amount : amount));
    }

    private Column column(String name, int wide, boolean number) {
        return new Column(exchange.say("column." + name), wide, number);
    }
}
