package kharcha.understanding;

import java.util.Currency;
import kharcha.ledger.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * The budget that was spoken of just now: "no, 60" and "raise it to 450" are about this one.
 *
 * @param category null: the one on everything
 * @param currency that it is in
 * @param asked whether its amount was asked for, so that a bare amount answers
 */
public record BudgetTopic(@Nullable CategoryId category, Currency currency, boolean asked) {}
