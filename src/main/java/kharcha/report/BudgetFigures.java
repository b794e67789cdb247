package kharcha.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<DateRange, List<Figure>> figures = new HashMap<>();

    /**
     * A budget with what is known of it.
     *
     * @param elsewhere what was spent on the same in other currencies, which counts in no budget as long as it is not converted
     */
    public record Standing(BudgetState state, MoneyBag elsewhere) {}

    /** @param reports as the user's own categories have them */
    public BudgetFigures(Reports reports, Categories categories, UserId user, Calendar calendar, LocalDate today) {
        this.reports = reports;
        this.categories = categories;
        this.user = user;
        this.calendar = calendar;
        this.today = today;
    }

    public Standing of(Budget budget) {
        MoneyBag spent = spent(budget.category(), budget.period(today, calendar));
        DateRange earlier = budget.earlier(today, calendar);
        Money before = earlier == null
                ? Money.zero(budget.amount().currency())
                : spent(budget.category(), earlier).in(budget.amount().currency());
        Money counted = spent.in(budget.amount().currency());
        return new Standing(budget.state(today, calendar, counted, before), spent.plus(counted.negated()));
    }

    /** What was spent on that in these days; null: on everything. */
    public MoneyBag spent(@Nullable CategoryId category, DateRange days) {
        String home = category == null ? "" : categories.home(category).value();
        return MoneyBag.of(
                figures
                        .computeIfAbsent(days, each -> reports.figures(user, Filter.NONE, each, Query.GroupBy.CATEGORY))
                        .stream()
                        .filter(figure -> category == null || figure.key().equals(home))
                        .map(Figure::sum)
                        .toList());
    }

    /** Which entries count. */
    public static Filter filter(@Nullable CategoryId category) {
        return category == null ? Filter.side(Filter.Side.SPENDING) : Filter.NONE.withCategories(Set.of(category));
    }

    /** What the entry adds to the budget, whenever it was; less than nothing for a refund, and zero where it does not count. */
    public static Money share(Draft draft, Budget budget, Categories categories) {
        CategoryId category = budget.category();
        boolean counts = draft.amount().currency().equals(budget.amount().currency())
                && !draft.category().isIncome()
                && (category == null || categories.home(draft.category()).equals(categories.home(category)));
        if (!counts) return Money.zero(budget.amount().currency());
        return switch (draft.direction()) {
            case OUT -> draft.amount();
            case IN -> draft.amount().negated();
        };
    }
}
