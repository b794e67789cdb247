package kharcha.api;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kharcha.conversation.Housekeeping;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.Cadence;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.money.Currencies;
import kharcha.money.Money;
import kharcha.report.BudgetFigures;
import kharcha.report.BudgetFigures.Standing;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.JsonBody;
import kharcha.web.Operation;
import kharcha.web.Parameter;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code /api/budgets}: how budgets stand; sets and removes them, each as a turn that the chat can undo. */
final class BudgetsDoor implements Described {
    private static final String PATH = "/api/budgets";
    private static final int BODY_LIMIT = 4_000;
    private static final int MOST_UNITS = 366;
    private static final List<Cadence.Unit> UNITS =
            List.of(Cadence.Unit.DAY, Cadence.Unit.WEEK, Cadence.Unit.MONTH, Cadence.Unit.YEAR);

    private final Reading reading;

    @About("The budgets in the order in which they were set.")
    record All(@About("At most one a category.") List<Shape> budgets) {}

    @About("A budget, and how it stands today.")
    record Shape(
            @About("What it is on; null: everything that is spent.") @Nullable
            String category,

            @About("What may be spent in each period.") Sum amount,

            @About("A period has so many units.") int every,

            @About("\"day\", \"week\", \"month\" or \"year\".")
            String unit,

            @About("Whether what is left of a period, or overspent, counts in the next.")
            boolean carryOver,

            @About(value = "The first day of this period.", format = "date")
            String start,

            @About(value = "The last day of this period.", format = "date")
            String end,

            @About("What may be spent in this period, with what was carried over.")
            Sum limit,

            @About("What was spent in it, less refunds.") Sum spent,

            @About("The limit less what was spent; negative when it is overspent.")
            Sum left,

            @About("Spent in it in other currencies, which do not count.")
            List<Sum> elsewhere) {}

    @About("A budget to be set, in the place of what was set for that category before.")
    record Wanted(
            @About("What it is on; null: everything that is spent.") @Nullable
            String category,

            @About("With the decimals of its currency at most.")
            String amount,

            @About("ISO 4217; null: the home currency.") @Nullable
            String currency,

            @About("A period has so many units, from 1 to 366; null: one.") @Nullable
            Integer every,

            @About("\"day\", \"week\", \"month\" or \"year\"; null: month.") @Nullable
            String unit,

            @About("Whether what is left, or overspent, counts in the next period; null: no.") @Nullable
            Boolean carryOver) {}

    BudgetsDoor(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get(PATH, Role.TOKEN, "budgets", "How the budgets stand today.", All.class, this::tell),
                Operation.put(
                        PATH,
                        Role.TOKEN,
                        "setBudget",
                        "Sets a category's budget, and answers with all.",
                        Wanted.class,
                        All.class,
                        this::set),
                Operation.delete(
                                PATH,
                                Role.TOKEN,
                                "removeBudget",
                                "Removes a category's budget, if there is one, and answers with those that stay.",
                                All.class,
                                this::remove)
                        .with(List.of(Parameter.query("category", "Whose budget; left out: the one on everything."))));
    }

    private void tell(Context context) {
        reading.answer(context, BudgetsDoor::all);
    }

    private void set(Context context) {
        JsonBody body = JsonBody.declared(context, BODY_LIMIT);
        String typed = body.text("category").orElse(null);
        CategoryId category = typed == null || typed.isBlank() ? null : new CategoryId(typed);
        Currency home = Visitor.of(context).user().preferences().homeCurrency();
        Currency currency = body.text("currency")
                .map(code -> Currencies.find(code).orElseThrow(() -> invalid("currency", "an ISO 4217 code")))
                .orElse(home);
        Money amount = amount(body.required("amount"), currency);
        Cadence cadence = cadence(body);
        boolean carryOver = body.flag("carry_over");
        reading.admit(context);
        if (category != null) check(category, reading.ask(context, Reading.Open::categories));
        housekeeping().budget(Visitor.of(context).user(), category, amount, cadence, carryOver);
        reading.tell(context, BudgetsDoor::all);
    }

    private static void check(CategoryId category, Categories categories) {
        boolean known = categories.all().stream().anyMatch(each -> each.id().equals(category) && !category.isIncome());
        if (!known) throw invalid("category", "the id of a category that is spent on");
    }

    private static Money amount(String typed, Currency currency) {
        if (!typed.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")) throw invalid("amount", "a number such as 400.00");
        BigDecimal amount = new BigDecimal(typed);
        if (amount.signum() == 0 || !Money.fits(amount, currency))
            throw invalid("amount", "above zero, with the currency's decimals at most");
        return new Money(amount, currency);
    }

    private static Cadence cadence(JsonBody body) {
        int every = body.whole("every").orElse(1);
        if (every < 1 || every > MOST_UNITS) throw invalid("every", "from 1 to " + MOST_UNITS);
        String unit = body.text("unit").orElse("month");
        return UNITS.stream()
                .filter(each -> lower(each).equals(unit))
                .findFirst()
                .map(each -> new Cadence(each, every))
                .orElseThrow(() -> invalid("unit", "day, week, month or year"));
    }

    private static Refusal invalid(String field, String rule) {
        return new Refusal(400, "invalid_" + field, "\"" + field + "\" must be " + rule + ".");
    }

    private void remove(Context context) {
        String typed = context.queryParam("category");
        CategoryId category = typed == null || typed.isBlank() ? null : new CategoryId(typed);
        reading.admit(context);
        housekeeping().removeBudget(Visitor.of(context).user(), category);
        reading.tell(context, BudgetsDoor::all);
    }

    private Housekeeping housekeeping() {
        return new Housekeeping(reading.books(), reading.clock());
    }

    private static All all(Reading.Open open) {
        BudgetFigures figures = new BudgetFigures(
                open.reports(),
                open.categories(),
                open.id(),
                open.calendar(),
                open.today(),
                open.user().preferences().homeCurrency());
        return new All(open.desk().budgets().read(open.id()).all().stream()
                .map(figures::of)
                .map(BudgetsDoor::shape)
                .toList());
    }

    private static Shape shape(Standing standing) {
        BudgetState state = standing.state();
        Budget budget = state.budget();
        CategoryId category = budget.category();
        return new Shape(
                category == null ? null : category.value(),
                Sum.of(budget.amount()),
                budget.cadence().every(),
                lower(budget.cadence().unit()),
                budget.carryOver(),
                state.start().toString(),
                Objects.requireNonNull(state.period().end()).toString(),
                Sum.of(state.limit()),
                Sum.of(state.spent()),
                Sum.of(state.left()),
                Sum.of(standing.elsewhere()));
    }

    private static String lower(Cadence.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
