package kharcha.dashboard;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kharcha.ledger.Budget;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.money.Currencies;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** A budget as the fields of a form, and back. */
final class BudgetForm {
    static final List<String> NAMES = List.of("category", "amount", "currency", "every", "unit", "carry");

    /** What stands for everything that is spent. */
    static final String EVERYTHING = "*";

    private static final List<Cadence.Unit> UNITS =
            List.of(Cadence.Unit.DAY, Cadence.Unit.WEEK, Cadence.Unit.MONTH, Cadence.Unit.YEAR);

    private BudgetForm() {}

    /** What somebody wants, or the same form with what is wrong. */
    record Read(@Nullable Wanted wanted, Fields fields) {}

    /** @param category null: everything */
    record Wanted(@Nullable CategoryId category, Money amount, Cadence cadence, boolean carryOver) {}

    static Fields blank(Reader reader) {
        String currency = reader.preferences().homeCurrency().getCurrencyCode();
        return new Fields(Map.of("currency", currency, "every", "1", "unit", "month"), Map.of());
    }

    static Fields of(Budget budget, Reader reader) {
        Money amount = budget.amount();
        CategoryId category = budget.category();
        return new Fields(
                Map.of(
                        "category",
                        category == null ? EVERYTHING : category.value(),
                        "amount",
                        AmountText.write(amount.amount(), reader.preferences().locale()),
                        "currency",
                        amount.currency().getCurrencyCode(),
                        "every",
                        String.valueOf(budget.cadence().every()),
                        "unit",
                        lower(budget.cadence().unit()),
                        "carry",
                        budget.carryOver() ? "on" : ""),
                Map.of());
    }

    static Read read(Fields sent, Reader reader) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String category = sent.value("category");
        boolean known = category.equals(EVERYTHING)
                || reader.categories().all().stream()
                        .anyMatch(each ->
                                !each.id().isIncome() && each.id().value().equals(category));
        if (!known) wrong.put("category", "Choose a category, or everything.");
        Currency currency = Currencies.find(sent.value("currency")).orElse(null);
        if (currency == null) wrong.put("currency", "A currency has a code of three letters, such as EUR.");
        Money amount = currency == null ? null : amount(sent, currency, reader, wrong);
        Cadence cadence = cadence(sent).orElse(null);
        if (cadence == null) wrong.put("every", "A whole number from 1 to 366.");
        if (!wrong.isEmpty() || amount == null || cadence == null) return new Read(null, sent.with(wrong));
        CategoryId id = category.equals(EVERYTHING) ? null : new CategoryId(category);
        return new Read(new Wanted(id, amount, cadence, sent.has("carry", "on")), sent);
    }

    private static @Nullable Money amount(Fields sent, Currency currency, Reader reader, Map<String, String> wrong) {
        BigDecimal amount = AmountText.read(
                        sent.value("amount"), reader.preferences().locale())
                .filter(number -> number.signum() > 0)
                .orElse(null);
        if (amount == null) wrong.put("amount", "An amount is a number above zero, such as 400.");
        else if (!Money.fits(amount, currency))
            wrong.put(
                    "amount",
                    "An amount of " + currency.getCurrencyCode() + " has " + Money.decimals(currency)
                            + " decimals at most.");
        return wrong.containsKey("amount") || amount == null ? null : new Money(amount, currency);
    }

    private static Optional<Cadence> cadence(Fields sent) {
        String every = sent.value("every");
        boolean counts = every.matches("[1-9][0-9]{0,2}") && Integer.parseInt(every) <= 366;
        return UNITS.stream()
                .filter(unit -> counts && sent.has("unit", lower(unit)))
                .map(unit -> new Cadence(unit, Integer.parseInt(every)))
                .findFirst();
    }

    private static String lower(Cadence.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
