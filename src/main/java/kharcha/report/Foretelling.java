package kharcha.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** A forecast being made. What is foretold is rounded once, half to even. */
final class Foretelling {
    /** By how much an interval is wider than the errors that were seen; so that {@code lab forecast} finds eight of ten within. */
    private static final BigDecimal WIDER = new BigDecimal("1.3");

    private static final Comparator<Forecast.Line> LARGEST_FIRST = Comparator.comparing(
                    (Forecast.Line line) -> line.expected().atEnd())
            .reversed()
            .thenComparing(line -> line.category().value());

    private final DaysSpent spent;
    private final Currency currency;
    private final @Nullable Outlook outlook;
    private final List<DateRange> known;

    /** @param outlook the one for all categories; null: for each whichever is better */
    Foretelling(DaysSpent spent, Currency currency, @Nullable Outlook outlook) {
        this.spent = spent;
        this.currency = currency;
        this.outlook = outlook;
        this.known = spent.known();
    }

    /**
     * What is known of the month, and what would have been foretold wrongly before.
     *
     * @param errors what came out in each known month, less what was foretold
     */
    private record Parts(BigDecimal soFar, BigDecimal due, BigDecimal usual, List<BigDecimal> errors) {
        Parts plus(Parts other) {
            List<BigDecimal> sums = new ArrayList<>();
            for (int i = 0; i < errors.size(); i++) sums.add(errors.get(i).add(other.errors.get(i)));
            return new Parts(soFar.add(other.soFar), due.add(other.due), usual.add(other.usual), sums);
        }
    }

    Forecast forecast() {
        Parts all = nothing(BigDecimal.ZERO, BigDecimal.ZERO);
        List<Forecast.Line> lines = new ArrayList<>();
        for (Map.Entry<CategoryId, Map<LocalDate, BigDecimal>> each :
                spent.byCategory(currency).entrySet()) {
            Hindsight hindsight = null;
            Parts parts = nothing(soFar(each.getValue()), due(each.getKey(), each.getValue()));
            if (known.size() >= Forecast.LEAST) {
                Map<LocalDate, BigDecimal> free = spent.withoutRules(each.getKey(), currency, each.getValue());
                MonthOfDays now = MonthOfDays.of(spent.month(), spent.today(), free);
                List<MonthOfDays> past = known.stream()
                        .map(month -> MonthOfDays.of(month, spent.today(), free))
                        .toList();
                hindsight = outlook == null ? Hindsight.best(now, past) : Hindsight.of(outlook, now, past);
                BigDecimal usual = rounded(hindsight.outlook().rest(now, past), hindsight.errors());
                parts = new Parts(parts.soFar, parts.due, usual, hindsight.errors());
            }
            all = all.plus(parts);
            Forecast.Expected expected = expected(parts);
            if (!expected.isNothing())
                lines.add(new Forecast.Line(each.getKey(), expected, hindsight == null ? null : hindsight.outlook()));
        }
        lines.sort(LARGEST_FIRST);
        return new Forecast(spent.month(), spent.today(), currency, known.size(), lines, expected(all));
    }

    private Parts nothing(BigDecimal soFar, BigDecimal due) {
        return new Parts(soFar, due, BigDecimal.ZERO, Collections.nCopies(known.size(), BigDecimal.ZERO));
    }

    private BigDecimal soFar(Map<LocalDate, BigDecimal> days) {
        return MonthOfDays.of(spent.month(), spent.today(), days).sum();
    }

    /** By rules, and what is booked ahead. */
    private BigDecimal due(CategoryId category, Map<LocalDate, BigDecimal> days) {
        BigDecimal due = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> day : days.entrySet())
            if (day.getKey().isAfter(spent.today())) due = due.add(day.getValue());
        for (Draft each : spent.due())
            if (each.category().equals(category) && each.amount().currency().equals(currency))
                due = due.add(each.amount().amount());
        return due;
    }

    private Forecast.Expected expected(Parts parts) {
        BigDecimal least = parts.errors.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = parts.errors.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal known = parts.soFar.add(parts.due);
        BigDecimal low =
                parts.usual.add(rounded(least.multiply(WIDER), parts.errors)).max(BigDecimal.ZERO);
        BigDecimal high = parts.usual.add(rounded(most.multiply(WIDER), parts.errors));
        return new Forecast.Expected(
                money(parts.soFar),
                money(parts.due),
                money(parts.usual),
                money(known.add(low)),
                money(known.add(high)));
    }

    /** What was never off by as much as a whole unit is exact: a subscription is not rounded. */
    private BigDecimal rounded(BigDecimal amount, List<BigDecimal> errors) {
        boolean exact = errors.stream().allMatch(error -> error.abs().compareTo(BigDecimal.ONE) < 0);
        return amount.setScale(exact ? Money.decimals(currency) : 0, RoundingMode.HALF_EVEN);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }
}
