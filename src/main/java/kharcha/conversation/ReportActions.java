package kharcha.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
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
import kharcha.report.Usual;
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
        Others others = Others.of(exchange, intent.period());
        Overview overview = reports(exchange).overview(exchange.user(), period, others.all());
        List<Figure> spent = overview.spent();
        Totals totals = Totals.of(spent);
        Query query = Query.of(Query.Metric.SUM, Filter.NONE, intent.period());
        String words = exchange.phrases().period(period);
        String income = income(exchange, Totals.of(overview.earned()), totals);
        if (totals.count() == 0)
            return Outcome.of(exchange.phrases().join(exchange.say("figure.nothing.spent"), words, income))
                    .asking(query);
        List<Entry> largest = reports(exchange)
                .entries(exchange.user(), Unusual.SPENT, period, Reports.Order.LARGEST, Unusual.LARGEST);
        List<Entry> told = largest.subList(0, Math.min(largest.size(), LARGEST));
        Optional<Difference> difference = others.before(exchange, totals, overview);
        Outcome outcome = Outcome.of(
                        head(exchange, totals, words, difference, others.sentences(exchange, totals, overview), income))
                .with(new Reply.Text(shares(exchange, spent, totals)))
                .with(new Reply.Text(largest(exchange, told)))
                .asking(query)
                .about(told);
        String unusual = unusual(exchange, largest, period);
        if (!unusual.isEmpty()) outcome = outcome.with(new Reply.Text(unusual));
        Outcome text = outcome;
        return Donut.of(
                        exchange,
                        spent,
                        words,
                        difference.map(Difference::brief).orElse(""))
                .map(donut -> text.with(pictures.keep(exchange, donut)))
                .orElse(text);
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

    /** The most unusual of the period; empty mostly. */
    private static String unusual(Exchange exchange, List<Entry> largest, DateRange period) {
        List<Unusual> found =
                Unusual.of(reports(exchange), exchange.user(), largest, period, exchange.categories()::home);
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

    /**
     * The periods that a report is held against.
     *
     * @param like the same days of the periods before, the latest first; none when the period has no beginning
     * @param year the same days a year before
     */
    private record Others(DateRange period, List<DateRange> like, Optional<DateRange> year) {
        /** What is usual for a day tells nobody anything. */
        static Others of(Exchange exchange, DateRange period) {
            boolean isOneDay = period.start() != null && period.start().equals(period.end());
            return new Others(
                    period,
                    FairPeriods.like(period, exchange.today(), exchange.calendar(), isOneDay ? 1 : Usual.PERIODS),
                    isOneDay
                            ? Optional.empty()
                            : FairPeriods.yearBefore(period, exchange.today(), exchange.calendar()));
        }

        List<DateRange> all() {
            return Stream.concat(like.stream(), year.stream()).toList();
        }

        /** Against the same days of the period before. */
        Optional<Difference> before(Exchange exchange, Totals now, Overview overview) {
            return like.stream()
                    .findFirst()
                    .map(days -> difference(exchange, now, overview.others().getFirst(), days));
        }

        /** Against the same days a year before, if there is something there, and against what is usual, if that is known. */
        List<String> sentences(Exchange exchange, Totals now, Overview overview) {
            List<String> sentences = new ArrayList<>();
            year.filter(_ -> Totals.of(overview.others().getLast()).count() > 0)
                    .map(days -> difference(exchange, now, overview.others().getLast(), days)
                            .sentence())
                    .ifPresent(sentences::add);
            if (like.size() > 1)
                Usual.of(overview.others().subList(0, like.size()), exchange.home())
                        .filter(Money::isPositive)
                        .map(sum ->
                                HabitActions.Usually.of(exchange, sum, period).sentence(now))
                        .ifPresent(sentences::add);
            return sentences;
        }

        private static Difference difference(Exchange exchange, Totals now, List<Figure> then, DateRange days) {
            return new Difference(
                    exchange, now, Totals.of(then), exchange.phrases().period(days));
        }
    }

    private static Reports reports(Exchange exchange) {
        return exchange.reports();
    }
}
