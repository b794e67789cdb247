package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.report.Query;
import kharcha.report.Reports;

/** Shows the entries themselves, each with the number by which it can be named. */
final class ListActions {
    private static final int USUAL = 10;
    private static final int MOST = 50;

    Outcome list(Exchange exchange, Query query) {
        Integer wanted = query.limit();
        int limit = Math.clamp(wanted == null ? USUAL : wanted, 1, MOST);
        List<Entry> found = entries(exchange, query, limit + 1);
        String subject = new FilterPhrases(exchange).subject(query.filter(), query.period());
        if (found.isEmpty()) return empty(exchange, query, subject).asking(query);
        List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > shown.size() && wanted == null;
        List<String> lines = new ArrayList<>();
        if (!query.period().equals(DateRange.ALL)
                || !new FilterPhrases(exchange).parts(query.filter()).isEmpty()) lines.add(subject);
        shown.forEach(entry -> lines.add(exchange.entries().row(entry)));
        if (more) lines.add(exchange.say("list.more", "shown", shown.size()));
        else if (shown.size() > 1) lines.add(total(exchange, shown));
        return Outcome.of(lines).asking(query).about(shown).showing(shown);
    }

    private static Outcome empty(Exchange exchange, Query query, String subject) {
        if (query.period().equals(DateRange.ALL)
                && new FilterPhrases(exchange).parts(query.filter()).isEmpty())
            return Outcome.of(exchange.say("none.at.all"));
        return Outcome.of(exchange.phrases().join(exchange.say("figure.nothing.found"), subject));
    }

    private static List<Entry> entries(Exchange exchange, Query query, int limit) {
        Reports.Order order = switch (query.metric()) {
            case LARGEST -> Reports.Order.LARGEST;
            case SMALLEST -> Reports.Order.SMALLEST;
            case SUM, COUNT, AVERAGE, INCOME, NET, SAVINGS, USUAL, SHARE, LAST, LAST_DAY -> Reports.Order.NEWEST;
            case TOP_CATEGORY, TOP_MERCHANT, OFTEN, NEW, UNUSUAL -> Reports.Order.NEWEST;
        };
        return exchange.reports().entries(exchange.user(), query.filter(), query.period(), order, limit);
    }

    private static String total(Exchange exchange, List<Entry> shown) {
        return exchange.say("booked.total", "amount", exchange.entries().total(shown, exchange.home()));
    }
}
