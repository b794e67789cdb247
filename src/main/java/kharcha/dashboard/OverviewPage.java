package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query.GroupBy;
import kharcha.report.Reports;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /dashboard}: this month at a glance, beside the same days of the months before. */
public final class OverviewPage implements Routes {
    private static final int LATEST = 6;
    private static final int CATEGORIES = 12;

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Clock clock;

    /**
     * The page's figures.
     *
     * @param difference how this month stands against the same days of the last one, in words; may be empty
     * @param months with the amounts by currency in each label
     * @param ends how the month will end, where that can be told
     * @param picture of the categories, and {@code course} of the months; empty when there is nothing to draw
     */
    public record Overview(
            String month,
            Sum spent,
            Sum earned,
            Sum left,
            String difference,
            List<Breakdown.Row> categories,
            String all,
            List<Breakdown.Row> months,
            List<EntryLine> latest,
            Picture picture,
            Picture course,
            List<BudgetLine> budgets,
            List<MonthEnd> ends) {
        public boolean isEmpty() {
            return latest.isEmpty();
        }
    }

    /** @param entries where they are; empty when there is no one place */
    public record Sum(String amount, String count, String entries) {}

    OverviewPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/dashboard", this::show, Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Overview overview = books.atomically(reader.id(), desk -> overview(desk, reader));
        pages.show(
                context,
                "dashboard.jte",
                Map.of("frame", frame.of(context, reader, "/dashboard"), "overview", overview));
    }

    private static Overview overview(Desk desk, Reader reader) {
        MonthsSoFar.Month days = MonthsSoFar.days(reader, 0);
        Breakdown spent = Breakdown.of(desk, reader, days.search(reader), GroupBy.CATEGORY);
        MonthsSoFar.Month now = days.with(spent.total(), spent.count());
        List<MonthsSoFar.Month> months = MonthsSoFar.of(desk, reader, now);
        Search income = now.search(reader).with(reader, "side", "income");
        List<Figure> earned =
                reader.reports(desk).figures(reader.id(), Filter.side(Filter.Side.INCOME), now.days(), null);
        MoneyBag came = MoneyBag.of(earned.stream().map(Figure::sum).toList());
        String allQuery = "by=category&" + spent.search().query();
        return new Overview(
                reader.phrases().capital(reader.phrases().period(now.days())),
                sum(reader, spent.figures(), spent.search()),
                sum(reader, earned, income),
                new Sum(left(reader, came, spent.total()), "", ""),
                difference(reader, now, months.get(months.size() - 2)),
                spent.rows(CATEGORIES),
                "/reports?" + allQuery,
                months.stream().map(month -> row(reader, month, months)).toList(),
                reader
                        .reports(desk)
                        .entries(reader.id(), Filter.NONE, DateRange.ALL, Reports.Order.NEWEST, LATEST)
                        .stream()
                        .map(reader::line)
                        .toList(),
                PageCharts.ofBreakdown(desk, spent)
                        .map(chart -> Picture.of("/reports/picture.svg?" + allQuery, chart))
                        .orElse(Picture.NONE),
                PageCharts.ofMonths(reader, months)
                        .map(chart -> Picture.of("/reports/picture.svg?by=same-days", chart))
                        .orElse(Picture.NONE),
                BudgetLine.all(desk, reader),
                MonthEnd.all(desk, reader).stream()
                        .filter(end -> !end.early() && !end.all().range().isEmpty())
                        .toList());
    }

    private static Sum sum(Reader reader, List<Figure> figures, Search search) {
        MoneyBag sum = MoneyBag.of(figures.stream().map(Figure::sum).toList());
        String count = reader.phrases()
                .entries(figures.stream().mapToLong(Figure::count).sum());
        boolean converted = figures.stream().anyMatch(Breakdown::isConverted);
        return new Sum(
                reader.phrases().amount(sum, reader.preferences().homeCurrency()),
                converted ? count + ". " + reader.phrases().heading("report.converted") : count,
                search.address("/entries"));
    }

    /** What may be negative is listed and not added. */
    private static String left(Reader reader, MoneyBag came, MoneyBag spent) {
        MoneyBag left =
                came.plus(MoneyBag.of(spent.sums().stream().map(Money::negated).toList()));
        if (left.isEmpty())
            return reader.phrases().amount(Money.zero(reader.preferences().homeCurrency()));
        return left.sums().stream().map(reader.phrases()::amount).collect(Collectors.joining(", "));
    }

    /** "12% less than 1–22 Oct"; only where both are one sum of the same currency. */
    private static String difference(Reader reader, MonthsSoFar.Month now, MonthsSoFar.Month before) {
        Currency home = reader.preferences().homeCurrency();
        Money earlier = before.spent().in(home);
        boolean clear = isOnly(now.spent(), home) && isOnly(before.spent(), home) && earlier.isPositive();
        String days = reader.phrases().period(before.days());
        if (!clear) return "";
        Money difference = now.spent().in(home).minus(earlier);
        String share = reader.phrases().share(difference, earlier);
        return switch (difference.amount().signum()) {
            case 0 -> "as much as " + days;
            case 1 -> share + " more than " + days;
            default -> share + " less than " + days;
        };
    }

    private static boolean isOnly(MoneyBag bag, Currency currency) {
        return bag.sums().stream().allMatch(sum -> sum.currency().equals(currency));
    }

    private static Breakdown.Row row(Reader reader, MonthsSoFar.Month month, List<MonthsSoFar.Month> all) {
        Currency home = reader.preferences().homeCurrency();
        BigDecimal largest = all.stream()
                .map(each -> each.spent().in(home).amount())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        Money own = month.spent().in(home);
        int percent = largest.signum() <= 0 || !own.isPositive()
                ? 0
                : own.amount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(largest, RoundingMode.HALF_UP)
                        .intValue();
        return new Breakdown.Row(
                reader.phrases().days().range(month.first(), month.last()),
                "",
                "",
                reader.phrases().amount(month.spent(), home),
                month.count(),
                "",
                percent,
                month.search(reader).address("/entries"));
    }
}
