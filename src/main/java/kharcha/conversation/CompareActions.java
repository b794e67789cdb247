package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.report.FairPeriods;
import kharcha.report.Query;

/** Sets two periods, or some categories, against each other: each figure, then the difference in words. */
final class CompareActions {
    Outcome compare(Exchange exchange, Query query) {
        Outcome outcome = query.compared().size() > 1 ? categories(exchange, query) : periods(exchange, query);
        return outcome.asking(query);
    }

    private record Side(String name, Totals totals) {}

    private static Outcome periods(Exchange exchange, Query query) {
        DateRange named = query.period2();
        DateRange other = named == null
                ? FairPeriods.before(query.period(), exchange.today(), exchange.calendar())
                        .orElse(DateRange.ALL)
                : named;
        Side one = side(exchange, query, query.period());
        Side two = side(exchange, query, other);
        return isLater(other, query.period())
                ? said(exchange, query, one, two, true)
                : said(exchange, query, one, two, false);
    }

    private static Side side(Exchange exchange, Query query, DateRange period) {
        return new Side(
                exchange.phrases().period(period),
                Totals.of(QuestionActions.figures(exchange, query.filter(), period, null)));
    }

    private static boolean isLater(DateRange one, DateRange other) {
        LocalDate start = one.start();
        LocalDate otherStart = other.start();
        return start != null && otherStart != null && start.isAfter(otherStart);
    }

    /** Two sides and what lies between them; the later period, or else the first side, is measured against the other. */
    private static Outcome said(Exchange exchange, Query query, Side one, Side two, boolean secondIsLater) {
        List<String> lines = new ArrayList<>(rows(exchange, List.of(one, two)));
        Side now = secondIsLater ? two : one;
        Side before = secondIsLater ? one : two;
        lines.add(exchange.phrases()
                .join(
                        new Difference(exchange, now.totals(), before.totals(), before.name()).amount(),
                        now.name(),
                        exchange.phrases().join(new FilterPhrases(exchange).parts(query.filter()))));
        return Outcome.of(lines);
    }

    private static Outcome categories(Exchange exchange, Query query) {
        List<Side> sides = new ArrayList<>();
        for (CategoryId category : query.compared()) {
            var filter = query.filter().withCategories(Set.of(category));
            sides.add(new Side(
                    exchange.phrases().category(category),
                    Totals.of(QuestionActions.figures(exchange, filter, query.period(), null))));
        }
        List<String> lines = new ArrayList<>(rows(exchange, sides));
        lines.add(exchange.phrases()
                .join(between(exchange, sides), exchange.phrases().period(query.period())));
        return Outcome.of(lines);
    }

    private static String between(Exchange exchange, List<Side> sides) {
        if (sides.size() != 2) return "";
        Side one = sides.getFirst();
        Side other = sides.getLast();
        Difference difference = new Difference(exchange, one.totals(), other.totals(), other.name());
        if (!difference.isUnequal()) return difference.amount();
        return exchange.say(
                "compare.categories", "difference", difference.amount(), "one", one.name(), "other", other.name());
    }

    private static List<String> rows(Exchange exchange, List<Side> sides) {
        Phrases phrases = exchange.phrases();
        return sides.stream()
                .map(side -> phrases.join(
                        phrases.amount(side.totals()),
                        side.name(),
                        phrases.entries(side.totals().count())))
                .toList();
    }
}
