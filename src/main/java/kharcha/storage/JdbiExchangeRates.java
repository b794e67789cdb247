package kharcha.storage;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.money.ExchangeRates;
import kharcha.money.Rate;
import kharcha.money.RateSource;

/** What currencies are worth to one user, by the function that also converts entries. */
record JdbiExchangeRates(RateSql sql, UserId user) implements ExchangeRates {
    @Override
    public Optional<Rate> find(Currency from, Currency to, LocalDate day) {
        return sql.find(user, from.getCurrencyCode(), to.getCurrencyCode(), day)
                .map(known -> new Rate(from, to, known.rate(), known.day(), RateSource.valueOf(known.source())));
    }
}
