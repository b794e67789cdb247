package kharcha.api;

import java.util.List;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.web.About;

@About("An amount of money.")
record Sum(
        @About("With the decimals of its currency; may be negative.")
        String amount,

        @About("ISO 4217.") String currency) {
    static Sum of(Money money) {
        return new Sum(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    /** One a currency: different ones are never added. */
    static List<Sum> of(MoneyBag bag) {
        return bag.sums().stream().map(Sum::of).toList();
    }
}
