package kharcha.report;

import java.util.List;
import java.util.stream.Stream;
import kharcha.money.Money;
import kharcha.money.MoneyBag;

/**
 * What was kept of an income, in its currency.
 *
 * @param earned more than nothing
 */
public record Savings(Money earned, Money spent) {
    /** One a currency in which something came in. */
    public static List<Savings> of(Reports.Sides sides) {
        return of(bag(sides.earned()), bag(sides.spent()));
    }

    public static List<Savings> of(MoneyBag earned, MoneyBag spent) {
        Stream<Money> positive = earned.sums().stream().filter(Money::isPositive);
        return positive.map(sum -> new Savings(sum, spent.in(sum.currency()))).toList();
    }

    /** Less than nothing where more was spent than came in. */
    public Money saved() {
        return earned.minus(spent);
    }

    private static MoneyBag bag(List<Figure> figures) {
        return MoneyBag.of(figures.stream().map(Figure::sum).toList());
    }
}
