package kharcha.money;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** What currencies are worth to one user: by rates of the user's own, from their day on, and else by published ones. */
public interface ExchangeRates {
    /**
     * The rate of that day: the user's own last one, else what was published last on that day or within a week before, else an
     * own one that was told only for a later day. Empty where nothing is known; it is never guessed.
     */
    Optional<Rate> find(Currency from, Currency to, LocalDate day);
}
