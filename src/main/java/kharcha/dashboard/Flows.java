package kharcha.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.conversation.CashFlowSketch;
import kharcha.conversation.Desk;
import kharcha.ledger.DateRange;
import kharcha.report.Chart;
import kharcha.report.Filter;

/**
 * What came in and what was spent in each of the last twelve months, in the currency that can be drawn.
 *
 * @param currency its code; empty when nothing moved
 */
public record Flows(String currency, List<Month> months, Picture picture) {
    private static final Flows NONE = new Flows("", List.of(), Picture.NONE);
    private static final int BEFORE = -11;
    /** Without a sum, which may have to be hidden. */
    private static final String TITLE = "Income and spending by month";

    /** @param incomeEntries where what came in is; {@code spentEntries} likewise */
    public record Month(
            String name, String income, String incomeEntries, String spent, String spentEntries, String left) {}

    static Flows of(Desk desk, Reader reader) {
        return chart(desk, reader).map(chart -> of(reader, chart)).orElse(NONE);
    }

    /** By the reader's own months. */
    static Optional<Chart.CashFlow> chart(Desk desk, Reader reader) {
        DateRange year = reader.calendar().months(reader.today(), BEFORE, 0);
        return CashFlowSketch.of(reader.sketchbook(desk), Filter.NONE, year)
                .map(chart -> new Chart.CashFlow(
                        TITLE,
                        PageCharts.alt(reader, TITLE, 3 * chart.flows().size()),
                        chart.locale(),
                        chart.income(),
                        chart.spent(),
                        chart.left(),
                        chart.flows()));
    }

    private static Flows of(Reader reader, Chart.CashFlow chart) {
        List<Month> months = new ArrayList<>();
        YearMonth month = reader.calendar()
                .monthName(reader.today())
                .minusMonths(chart.flows().size() - 1L);
        Currency currency = chart.flows().getFirst().income().currency();
        for (Chart.Flow flow : chart.flows()) {
            months.add(new Month(
                    reader.phrases().days().ownMonth(month),
                    reader.phrases().amount(flow.income()),
                    entries(reader, month, "income", currency),
                    reader.phrases().amount(flow.spent()),
                    entries(reader, month, "spending", currency),
                    reader.phrases().amount(flow.left())));
            month = month.plusMonths(1);
        }
        return new Flows(currency.getCurrencyCode(), months, Picture.of("/reports/picture.svg?by=cash-flow", chart));
    }

    /** In the home currency that is all that has a rate; in another, what has none. */
    private static String entries(Reader reader, YearMonth month, String side, Currency currency) {
        boolean home = currency.equals(reader.preferences().homeCurrency());
        return Search.read(name -> name.equals("side") ? List.of(side) : List.of(), reader)
                .with(reader, reader.calendar().month(month))
                .with(reader, "currency", home ? null : currency.getCurrencyCode())
                .with(reader, "converted", home ? "yes" : "no")
                .address("/entries");
    }
}
