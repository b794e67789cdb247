package kharcha.understanding;

import java.time.LocalDate;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Own money that went from one place to another, as far as it was said.
 *
 * @param from null: it was not said
 * @param to null: it was not said
 */
public record Moved(@Nullable Purse from, @Nullable Purse to, Money amount, LocalDate day) {}
