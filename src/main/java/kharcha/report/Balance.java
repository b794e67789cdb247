package kharcha.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import kharcha.ledger.Wallet;
import kharcha.ledger.Wallet.Stated;
import kharcha.ledger.Wallets;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Balances.Flow;
import kharcha.report.Balances.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is in a wallet in one currency: what was stated last, and what moved it since.
 *
 * @param stated null: nobody ever said what was in it, so that it is only known by how much it changed
 */
public record Balance(
        Wallet wallet, Currency currency, @Nullable Stated stated, List<Flow> flows) {
    public Balance {
        flows = List.copyOf(flows);
    }

    /** How much there is, as far as the book knows. */
    public Money now() {
        Money sum = stated == null ? Money.zero(currency) : stated.balance();
        for (Flow flow : flows) {
            Money part = flow.figure().sum();
            sum = switch (flow.kind()) {
                case EARNED, MOVED_IN -> sum.plus(part);
                case SPENT, MOVED_OUT -> sum.minus(part);
            };
        }
        return sum;
    }

    /** What moved it in one way, together. */
    public Figure of(Kind kind) {
        Money sum = Money.zero(currency);
        long count = 0;
        for (Flow flow : flows)
            if (flow.kind() == kind) {
                sum = sum.plus(flow.figure().sum());
                count += flow.figure().count();
            }
        return new Figure("", sum, count);
    }

    /** How many rows stand behind it. */
    public long rows() {
        return flows.stream().mapToLong(flow -> flow.figure().count()).sum();
    }

    /** Of every wallet, in their order: one a currency, that of the home currency first; one of zero for a wallet of which nothing is known. */
    public static List<Balance> all(Wallets wallets, List<Flow> flows, Currency home) {
        List<Balance> balances = new ArrayList<>();
        for (Wallet wallet : wallets.all()) balances.addAll(of(wallet, flows, home));
        return balances;
    }

    public static List<Balance> of(Wallet wallet, List<Flow> flows, Currency home) {
        List<Flow> own =
                flows.stream().filter(flow -> wallet.id().equals(flow.wallet())).toList();
        List<Currency> currencies = Stream.concat(
                        wallet.stated().stream().map(stated -> stated.balance().currency()),
                        own.stream().map(flow -> flow.figure().sum().currency()))
                .distinct()
                .sorted(Comparator.comparing((Currency each) -> !each.equals(home))
                        .thenComparing(Currency::getCurrencyCode))
                .toList();
        return (currencies.isEmpty() ? List.of(home) : currencies)
                .stream().map(each -> of(wallet, each, own)).toList();
    }

    private static Balance of(Wallet wallet, Currency currency, List<Flow> own) {
        return new Balance(
                wallet,
                currency,
                wallet.stated(currency).orElse(null),
                own.stream()
                        .filter(flow -> flow.figure().sum().currency().equals(currency))
                        .toList());
    }

    /** What they come to together, of those of which it is known. */
    public static MoneyBag total(List<Balance> balances) {
        return MoneyBag.of(balances.stream()
                .filter(each -> each.stated() != null)
                .map(Balance::now)
                .toList());
    }
}
