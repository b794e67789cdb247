package kharcha.conversation;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Figure;

/**
 * What figures come to together, and how many entries made them up.
 *
 * @param sum by currency
 * @param foreign what of it was paid in other money and stands in the sum converted
 * @param isForeign whether all of it was paid so
 * @param home what a sum of foreign money is in the home currency; empty where it is the sum itself, or is not all known
 */
record Totals(MoneyBag sum, long count, MoneyBag foreign, boolean isForeign, MoneyBag home) {
    static Totals of(List<Figure> figures) {
        MoneyBag sum = MoneyBag.of(figures.stream().map(Figure::sum).toList());
        return new Totals(
                sum,
                figures.stream().mapToLong(Figure::count).sum(),
                MoneyBag.of(figures.stream().flatMap(Totals::foreign).toList()),
                figures.stream().noneMatch(Totals::hasOwn),
                figures.stream().allMatch(Totals::isKnown)
                        ? MoneyBag.of(figures.stream().flatMap(Totals::atHome).toList())
                        : MoneyBag.empty());
    }

    private static Stream<Money> foreign(Figure figure) {
        return figure.paid().sums().stream()
                .filter(paid -> !paid.currency().equals(figure.sum().currency()));
    }

    private static boolean hasOwn(Figure figure) {
        return figure.paid().in(figure.sum().currency()).amount().signum() != 0;
    }

    private static boolean isKnown(Figure figure) {
        return figure.home() != null && figure.home().missingCount() == 0;
    }

    private static Stream<Money> atHome(Figure figure) {
        Figure.Home home = figure.home();
        return home == null || home.sum().currency().equals(figure.sum().currency())
                ? Stream.of()
                : Stream.of(home.sum());
    }

    /** The one sum where there is one currency; a zero of that currency where there is nothing. Empty for several currencies. */
    Optional<Money> single(Currency currency) {
        if (sum.isEmpty()) return Optional.of(Money.zero(currency));
        return sum.sums().size() == 1 ? Optional.of(sum.sums().getFirst()) : Optional.empty();
    }
}
