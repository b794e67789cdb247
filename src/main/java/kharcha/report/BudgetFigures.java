package kharcha.report;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.account.UserId;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import org.jspecify.annotations.Nullable;

/**
 * How budgets stand on a day, by the one path that adds up. The days of several budgets are added up once; each figure is the sum
 * of the entries that {@link #filter} lists for the budget's period.
 */
public final class BudgetFigures {
    private final Reports reports;
    private final Categories categories;
    private final UserId user;
    private final Calendar calendar;
    private final LocalDate today;
    private final Currency home;
    private final Map<DateRange, List<Figure>> figures = new HashMap<>();

    /**
     * A budget with what is known of it.
     *
     * @param elsewhere what was spent on the same in other currencies and is not converted to the budget's
     */
    public record Standing(BudgetState state, MoneyBag elsewhere) {}

    /**
     * @param reports as the user's own categories have them, by the currencies in which was paid
     * @param home of the user's: a budget in it counts what is converted to it
     */
    public BudgetFigures(
            Reports reports, Categories categories, UserId user, Calendar calendar, LocalDate today, Currency home) {
        this.home = home;
        this.reports = reports;
        this.categories = categories;
        this.user = user;
        this.calendar = calendar;
        this.today = today;
    }

    public Standing of(Budget budget) {
        Currency currency = budget.amount().currency();
        MoneyBag spent = spent(budget.category(), budget.period(today, calendar), currency);
        DateRange earlier = budget.earlier(today, calendar);
        Money before = earlier == null
                ? Money.zero(currency)
                : spent(budget.category(), earlier, currency).in(currency);
        Money counted = spent.in(currency);
        return new Standing(budget.state(today, calendar, counted, before), spent.plus(counted.negated()));
    }

    /** What was spent on that in these days (null: on everything), in that currency as far as it is known in it. */
    public MoneyBag spent(@Nullable CategoryId category, DateRange days, Currency currency) {
        String key = category == null ? "" : categories.home(category).value();
        return MoneyBag.of(
                figures
                        .computeIfAbsent(days, each -> reports.figures(user, Filter.NONE, each, Query.GroupBy.CATEGORY))
                        .stream()
                        .filter(figure -> category == null || figure.key().equals(key))
                        .flatMap(figure -> counted(figure, currency))
                        .toList());
    }

    private Stream<Money> counted(Figure figure, Currency currency) {
        Figure.Home known = figure.home();
        if (!currency.equals(home) || known == null) return Stream.of(figure.sum());
        return Stream.of(known.sum(), known.missing());
    }

    /** Which entries count. */
    public static Filter filter(@Nullable CategoryId category) {
        return category == null ? Filter.side(Filter.Side.SPENDING) : Filter.NONE.withCategories(Set.of(category));
    }

    /**
     * What the entry adds to the budget, whenever it was; less than nothing for a refund, and zero where it does not count.
     *
     * @param amount of the entry, in the budget's currency
     */
    public static Money share(Draft draft, Money amount, Budget budget, Categories categories) {
        CategoryId category = budget.category();
        boolean counts = !draft.category().isIncome()
                && (category == null || categories.home(draft.category()).equals(categories.home(category)));
        if (!counts) return Money.zero(budget.amount().currency());
        return switch (draft.direction()) {
            case OUT -> amount;
            case IN -> amount.negated();
        };
    }
}
