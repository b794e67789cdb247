package kharcha.money;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A total of money in several currencies: the only way to add different ones. Currencies without an amount do not appear. */
public final class MoneyBag {
    private static final MoneyBag EMPTY = new MoneyBag(Map.of());

    private final Map<String, Money> byCode;

    private MoneyBag(Map<String, Money> byCode) {
        this.byCode = byCode;
    }

    public static MoneyBag empty() {
        return EMPTY;
    }

    public static MoneyBag of(Iterable<Money> sums) {
        MoneyBag bag = EMPTY;
        for (Money sum : sums) bag = bag.plus(sum);
        return bag;
    }

    public MoneyBag plus(Money sum) {
        Map<String, Money> sums = new TreeMap<>(byCode);
        sums.merge(sum.currency().getCurrencyCode(), sum, Money::plus);
        sums.values().removeIf(total -> total.amount().signum() == 0);
        return new MoneyBag(sums);
    }

    public MoneyBag plus(MoneyBag other) {
        MoneyBag bag = this;
        for (Money sum : other.sums()) bag = bag.plus(sum);
        return bag;
    }

    /** The total in that currency; zero when there is none. */
    public Money in(Currency currency) {
        Money sum = byCode.get(currency.getCurrencyCode());
        return sum == null ? Money.zero(currency) : sum;
    }

    /** One sum a currency, in the order of their codes. */
    public List<Money> sums() {
        return List.copyOf(byCode.values());
    }

    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MoneyBag bag && bag.byCode.equals(byCode);
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }

    @Override
    public String toString() {
        return byCode.values().toString();
    }
}
