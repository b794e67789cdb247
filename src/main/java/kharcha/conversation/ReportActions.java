package kharcha.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Overview;
import kharcha.report.Query;
import kharcha.report.Reports;
import kharcha.report.Savings;
import kharcha.report.Unusual;
import kharcha.understanding.Intent;

/** The report of a period: total, the same days of the period before, shares by category, the largest entries, a donut. */
final class ReportActions {
    private static final int LARGEST = 3;

    private final Pictures pictures;

    ReportActions(Pictures pictures) {
        this.pictures = pictures;
    }

    Outcome report(Exchange exchange, Intent.Report intent) {
        DateRange period = FairPeriods.untilToday(intent.period(), exchange.today());
        Optional<DateRange> before = FairPeriods.before(intent.period(), exchange.today(), exchange.calendar());
        Overview overview = reports(exchange).overview(exchange.user(), period, before.orElse(null));
        List<Figure> spent = overview.spent();
        Totals totals = Totals.of(spent);
        Query query = Query.of(Query.Metric.SUM, Filter.NONE, intent.period());
        String words = exchange.phrases().period(period);
        String income = income(exchange, Totals.of(overview.earned()), totals);
        if (totals.count() == 0)
            return Outcome.of(exchange.phrases().join(exchange.say("figure.nothing.spent"), words, income))
                    .asking(query);
        List<Entry> largest = reports(exchange)
                .entries(exchange.user(), Filter.direction(Direction.OUT), period, Reports.Order.LARGEST, LARGEST);
        // Against the same days of the period before.
        Optional<Difference> difference = before.map(days -> new Difference(
                exchange,
                totals,
                Totals.of(overview.before()),
                exchange.phrases().period(days)));
        Outcome outcome = Outcome.of(
                        head(exchange, totals, words, difference, others(exchange, intent, totals), income))
                .with(new Reply.Text(shares(exchange, spent, totals)))
                .with(new Reply.Text(largest(exchange, largest)))
                .asking(query)
                .about(largest);
        String unusual = unusual(exchange, period);
        if (!unusual.isEmpty()) outcome = outcome.with(new Reply.Text(unusual));
        Outcome told = outcome;
        return Donut.of(
                        exchange,
                        spent,
                        words,
                        difference.map(Difference::brief).orElse(""))
                .map(donut -> told.with(pictures.keep(exchange, donut)))
                .orElse(told);
    }

    private static List<String> head(
            Exchange exchange,
            Totals totals,
            String words,
            Optional<Difference> difference,
            List<String> others,
            String income) {
        Phrases phrases = exchange.phrases();
        List<String> lines = new ArrayList<>();
        String spent = exchange.say("report.spent", "amount", phrases.amount(totals));
        lines.add(phrases.join(spent, words, phrases.entries(totals.count())));
        difference.map(Difference::sentence).ifPresent(lines::add);
        lines.addAll(others);
        if (!totals.foreign().isEmpty()) lines.add(exchange.say("report.converted"));
        if (!income.isEmpty()) lines.add(income);
        return lines;
    }

    /** Against the same days a year before, if there is something there, and against what is usual, if that is known. */
    private static List<String> others(Exchange exchange, Intent.Report intent, Totals totals) {
        List<String> lines = new ArrayList<>();
        if (isOneDay(intent.period())) return lines;
        FairPeriods.yearBefore(intent.period(), exchange.today(), exchange.calendar())
                .ifPresent(days -> {
                    Totals then = Totals.of(reports(exchange).figures(exchange.user(), Filter.NONE, days, null));
                    String name = exchange.phrases().period(days);
                    if (then.count() > 0) lines.add(new Difference(exchange, totals, then, name).sentence());
                });
        HabitActions.Usually.of(exchange, Filter.NONE, intent.period())
                .filter(usual -> usual.sum().isPositive())
                .ifPresent(usual -> lines.add(usual.sentence(totals)));
        return lines;
    }

    /** What is usual for a day tells nobody anything. */
    private static boolean isOneDay(DateRange period) {
        return period.start() != null && period.start().equals(period.end());
    }

    /** The most unusual of the period; empty mostly. */
    private static String unusual(Exchange exchange, DateRange period) {
        List<Unusual> found = HabitActions.found(exchange, Filter.NONE, period);
        if (found.isEmpty()) return "";
        List<String> lines = new ArrayList<>(List.of(exchange.say("report.unusual")));
        found.stream()
                .limit(LARGEST)
                .map(each -> HabitActions.unusual(exchange, each))
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    /** What came in, and what part of it was kept. */
    private static String income(Exchange exchange, Totals in, Totals out) {
        if (in.count() == 0) return "";
        List<String> parts = new ArrayList<>();
        parts.add(exchange.say("report.income", "amount", exchange.phrases().amount(in)));
        Savings.of(in.sum(), out.sum()).stream()
                .filter(savings -> savings.saved().isPositive())
                .map(savings -> HabitActions.saved(exchange, savings))
                .forEach(parts::add);
        return exchange.phrases().join(parts);
    }

    /** A line a category and currency, the home currency's first, each with its share of that currency's total. */
    private static String shares(Exchange exchange, List<Figure> spent, Totals totals) {
        Phrases phrases = exchange.phrases();
        Comparator<Figure> homeFirst =
                Comparator.comparing(figure -> !figure.sum().currency().equals(exchange.home()));
        List<String> lines = spent.stream()
                .sorted(homeFirst.thenComparing(
                        figure -> figure.sum().currency().getCurrencyCode()))
                .map(figure -> {
                    Money whole = totals.sum().in(figure.sum().currency());
                    boolean hasShare = figure.sum().isPositive() && whole.isPositive();
                    return phrases.join(
                            phrases.category(new CategoryId(figure.key())),
                            phrases.amount(figure),
                            hasShare ? phrases.share(figure.sum(), whole) : "");
                })
                .toList();
        return String.join("\n", lines);
    }

    private static String largest(Exchange exchange, List<Entry> largest) {
        List<String> lines = new ArrayList<>(List.of(exchange.say("report.largest")));
        largest.forEach(entry -> lines.add(exchange.entries().line(entry)));
        return String.join("\n", lines);
    }

    private static Reports reports(Exchange exchange) {
        return exchange.reports();
    }
}
