package kharcha.conversation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kharcha.ledger.Calendar;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Figure;
import kharcha.report.Query;
import kharcha.report.Query.GroupBy;

/** Averages by entry, day, week or month. Days without spending count; days still to come do not; less than a week counts as one. */
final class AverageActions {
    Outcome average(Exchange exchange, Query query) {
        Totals totals = Totals.of(QuestionActions.figures(exchange, query.filter(), query.period(), null));
        if (totals.count() == 0) return QuestionActions.nothing(exchange, query);
        Query.Per per = query.per() == null ? Query.Per.ENTRY : query.per();
        return switch (per) {
            case ENTRY ->
                said(exchange, query, totals, "entry", BigDecimal.valueOf(totals.count()), totals.count(), "entries");
            case DAY -> {
                long days = elapsed(exchange, query).days();
                yield said(exchange, query, totals, "day", BigDecimal.valueOf(days), days, "days");
            }
            case WEEK -> {
                long days = elapsed(exchange, query).days();
                BigDecimal weeks =
                        BigDecimal.valueOf(Math.max(7, days)).divide(BigDecimal.valueOf(7), 8, RoundingMode.HALF_EVEN);
                yield said(exchange, query, totals, "week", weeks, days, "days");
            }
            case MONTH -> {
                long months = elapsed(exchange, query).months();
                yield said(exchange, query, totals, "month", BigDecimal.valueOf(months), months, "months");
            }
        };
    }

    private static Outcome said(
            Exchange exchange, Query query, Totals totals, String per, BigDecimal divisor, long count, String unit) {
        Phrases phrases = exchange.phrases();
        MoneyBag average = MoneyBag.of(
                totals.sum().sums().stream().map(sum -> divided(sum, divisor)).toList());
        String figure = exchange.say("figure.average." + per, "amount", phrases.amount(average, exchange.home()));
        String over = exchange.say("figure.average." + unit, "amount", phrases.amount(totals), "count", count);
        return Outcome.of(phrases.join(figure, QuestionActions.subject(exchange, query), over));
    }

    private static Money divided(Money sum, BigDecimal divisor) {
        int decimals = Money.decimals(sum.currency());
        return new Money(sum.amount().divide(divisor, decimals, RoundingMode.HALF_EVEN), sum.currency());
    }

    /** From the period's first day, or the first entry where the period is open, up to its last or today. */
    private static Elapsed elapsed(Exchange exchange, Query query) {
        LocalDate start = query.period().start();
        LocalDate end = query.period().end();
        if (start == null || end == null) {
            List<LocalDate> spent =
                    QuestionActions.figures(exchange, query.filter(), query.period(), GroupBy.DAY).stream()
                            .map(Figure::key)
                            .map(LocalDate::parse)
                            .sorted()
                            .toList();
            if (start == null) start = spent.getFirst();
            if (end == null) end = exchange.today().isAfter(spent.getLast()) ? exchange.today() : spent.getLast();
        }
        boolean ahead = end.isAfter(exchange.today()) && !start.isAfter(exchange.today());
        return new Elapsed(exchange.calendar(), start, ahead ? exchange.today() : end);
    }

    private record Elapsed(Calendar calendar, LocalDate start, LocalDate end) {
        long days() {
            return ChronoUnit.DAYS.between(start, end) + 1;
        }

        /** Months that have begun. */
        long months() {
            return calendar.monthsBetween(start, end) + 1;
        }
    }
}
