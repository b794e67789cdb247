package kharcha.dashboard;

import java.util.List;
import kharcha.conversation.Desk;
import kharcha.conversation.Phrases;
import kharcha.report.Filter;
import kharcha.report.Reports;
import kharcha.report.Savings;

/**
 * What came in in a period, and what part of it was not spent, a line a currency. Of all that is spent: who looks for some of it
 * is told nothing.
 */
public record Kept(List<Line> lines) {
    private static final Kept NONE = new Kept(List.of());

    /**
     * @param entries where what came in is
     * @param rate what part of it was saved, and {@code lacking} how much more was spent than came in; one of them is empty
     */
    public record Line(String earned, String entries, String rate, String lacking) {}

    static Kept of(Desk desk, Reader reader, Search search) {
        if (!search.filter().equals(Filter.side(Filter.Side.SPENDING))) return NONE;
        Reports.Sides sides = reader.reports(desk).sides(reader.id(), Filter.NONE, search.period());
        Search income = search.with(reader, "side", "income");
        return new Kept(Savings.of(sides).stream()
                .map(savings -> line(reader, income, savings))
                .toList());
    }

    private static Line line(Reader reader, Search income, Savings savings) {
        Phrases phrases = reader.phrases();
        boolean isLacking = savings.saved().amount().signum() < 0;
        boolean home = savings.earned().currency().equals(reader.preferences().homeCurrency());
        String code = savings.earned().currency().getCurrencyCode();
        return new Line(
                phrases.amount(savings.earned()),
                income.with(reader, "currency", home ? null : code)
                        .with(reader, "converted", home ? "yes" : "no")
                        .address("/entries"),
                isLacking ? "" : phrases.share(savings.saved(), savings.earned()),
                isLacking ? phrases.amount(savings.saved().negated()) : "");
    }
}
