package kharcha.conversation;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Figure;

/** What figures come to together: the sums by currency, and how many entries made them up. */
record Totals(MoneyBag sum, long count) {
    static Totals of(List<Figure> figures) {
        return new Totals(
                MoneyBag.of(figures.stream().map(Figure::sum).toList()),
                figures.stream().mapToLong(Figure::count).sum());
    }

    /** The one sum where there is one currency; a zero of that currency where there is nothing. Empty for several currencies. */
    Optional<Money> single(Currency currency) {
        if (sum.isEmpty()) return Optional.of(Money.zero(currency));
        return sum.sums().size() == 1 ? Optional.of(sum.sums().getFirst()) : Optional.empty();
    }
}
