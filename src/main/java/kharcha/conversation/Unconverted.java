package kharcha.conversation;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Reports;

/** Says of what was booked that no rate is known for it: with the first entry of a currency, and then no more. */
final class Unconverted {
    private Unconverted() {}

    static List<String> said(Exchange exchange, List<Entry> booked) {
        return booked.stream()
                .filter(entry -> entry.in(exchange.home()).isEmpty())
                .map(entry -> entry.draft().amount().currency())
                .distinct()
                .filter(currency -> isFirst(exchange, currency, booked))
                .map(currency -> exchange.say(
                        "rate.none",
                        "currency",
                        exchange.phrases().currency(currency),
                        "code",
                        currency.getCurrencyCode(),
                        "home",
                        exchange.home().getCurrencyCode()))
                .toList();
    }

    private static boolean isFirst(Exchange exchange, Currency currency, List<Entry> booked) {
        long now = booked.stream()
                .filter(entry -> entry.draft().amount().currency().equals(currency))
                .count();
        Reports.Sides known =
                exchange.desk().reports().sides(exchange.user(), Filter.NONE.withCurrency(currency), DateRange.ALL);
        long all = Stream.concat(known.spent().stream(), known.earned().stream())
                .mapToLong(Figure::count)
                .sum();
        return all <= now;
    }
}
