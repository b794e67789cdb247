package kharcha.conversation;

import java.time.Clock;
import java.util.function.UnaryOperator;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Bookkeeping.Kept;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Settings and categories, as they are changed in a form: each change is a turn, as those of {@link Bookkeeping} are. What cannot
 * be done is no turn, and {@link Kept#said} says why; where nothing was to change, it says nothing.
 */
public final class Housekeeping {
    private final Bookkeeping bookkeeping;

    public Housekeeping(Books books, Clock clock) {
        this.bookkeeping = new Bookkeeping(books, clock);
    }

    public Kept prefer(User user, UnaryOperator<Preferences> change) {
        return bookkeeping.turn(user, null, exchange -> SettingsActions.prefer(exchange, change));
    }

    public Kept add(User user, Direction direction, CategoryLook look) {
        return bookkeeping.turn(user, null, exchange -> CategoryActions.add(exchange, direction, look));
    }

    public Kept show(User user, CategoryId category, CategoryLook look) {
        return bookkeeping.turn(user, null, exchange -> CategoryActions.show(exchange, category, look));
    }

    /**
     * So much may be spent in each such stretch of time, in the place of what was set for that category before.
     *
     * @param category null: on everything
     */
    public Kept budget(User user, @Nullable CategoryId category, Money amount, Cadence cadence, boolean carryOver) {
        return bookkeeping.turn(
                user,
                null,
                exchange -> BudgetActions.set(
                        exchange, BudgetActions.wanted(exchange, category, amount, cadence, carryOver)));
    }

    /** @param category null: the one on everything */
    public Kept removeBudget(User user, @Nullable CategoryId category) {
        return bookkeeping.turn(
                user,
                null,
                exchange -> exchange.budgets()
                        .of(category)
                        .map(budget -> BudgetActions.drop(exchange, budget))
                        .orElseGet(() -> Outcome.of("")));
    }

    /** From now on entries of the one count in the other; they keep what they say. */
    public Kept merge(User user, CategoryId category, CategoryId into) {
        return bookkeeping.turn(user, null, exchange -> CategoryActions.merge(exchange, category, into));
    }

    public Kept separate(User user, CategoryId category) {
        return bookkeeping.turn(user, null, exchange -> CategoryActions.separate(exchange, category));
    }

    /** Lets a word or phrase lead to a category. */
    public Kept teach(User user, CategoryId category, String phrase) {
        return bookkeeping.turn(user, null, exchange -> CategoryActions.teach(exchange, category, phrase));
    }

    /** @param phrase as {@link kharcha.ledger.OwnWord} has it */
    public Kept forget(User user, String phrase) {
        return bookkeeping.turn(user, null, exchange -> CategoryActions.forget(exchange, phrase));
    }
}
