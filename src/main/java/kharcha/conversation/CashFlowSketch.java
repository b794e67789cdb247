package kharcha.conversation;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query.GroupBy;

/** What came in, what was spent and what was left, month by month. */
public final class CashFlowSketch {
    private CashFlowSketch() {}

    /** Empty when nothing moved. */
    public static Optional<Chart.CashFlow> of(Sketchbook book, Filter filter, DateRange period) {
        Filter both = filter.withDirection(null);
        List<Figure> in = book.figures(both.withSide(Filter.Side.INCOME), period, GroupBy.MONTH);
        List<Figure> out = book.figures(both.withSide(Filter.Side.SPENDING), period, GroupBy.MONTH);
        List<Figure> all = Stream.concat(out.stream(), in.stream()).toList();
        if (all.isEmpty()) return Optional.empty();
        Currency currency = book.drawn(all);
        Map<String, Money> came = Sketchbook.sums(in, currency);
        Map<String, Money> spent = Sketchbook.sums(out, currency);
        List<YearMonth> months = book.months(period, all);
        Money zero = Money.zero(currency);
        List<Chart.Flow> flows = months.stream()
                .map(month -> new Chart.Flow(
                        book.monthName(month, months),
                        came.getOrDefault(month.toString(), zero),
                        spent.getOrDefault(month.toString(), zero)))
                .toList();
        return flows.isEmpty() ? Optional.empty() : Optional.of(chart(book, book.monthsTold(period, months), flows));
    }

    private static Chart.CashFlow chart(Sketchbook book, String period, List<Chart.Flow> flows) {
        Phrases phrases = book.phrases();
        String title =
                phrases.capital(phrases.say("chart.flow.title", "period", period, "left", left(book, total(flows))));
        return new Chart.CashFlow(
                title,
                book.alt(title, flows.stream().map(flow -> book.figure(flow.label(), flow.left(), parts(book, flow)))),
                phrases.locale(),
                phrases.say("chart.flow.in"),
                phrases.say("chart.flow.out"),
                phrases.say("chart.flow.left"),
                flows);
    }

    /** All of it as one. */
    static Chart.Flow total(List<Chart.Flow> flows) {
        return flows.stream()
                .reduce((one, other) -> new Chart.Flow(
                        "", one.income().plus(other.income()), one.spent().plus(other.spent())))
                .orElseThrow();
    }

    /** "Oct · 560.00 € left over · 2,600.00 € came in, 2,040.00 € spent". */
    static String line(Sketchbook book, Chart.Flow flow) {
        boolean still =
                flow.income().amount().signum() == 0 && flow.spent().amount().signum() == 0;
        return still
                ? book.phrases().join(flow.label(), book.phrases().amount(flow.left()))
                : book.phrases().join(flow.label(), left(book, flow), parts(book, flow));
    }

    /** "560.00 € left over", "80.00 € more spent than came in". */
    static String left(Sketchbook book, Chart.Flow flow) {
        Money left = flow.left();
        if (left.amount().signum() == 0) return book.phrases().say("figure.net.even");
        return left.isPositive()
                ? book.phrases().say("figure.net.left", "amount", book.phrases().amount(left))
                : book.phrases()
                        .say("figure.net.short", "amount", book.phrases().amount(left.negated()));
    }

    /** "2,600.00 € came in, 2,040.00 € spent". */
    static String parts(Sketchbook book, Chart.Flow flow) {
        Phrases phrases = book.phrases();
        return phrases.say(
                "figure.net.parts", "in", phrases.amount(flow.income()), "out", phrases.amount(flow.spent()));
    }
}
