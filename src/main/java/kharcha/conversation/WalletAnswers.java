package kharcha.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kharcha.ledger.Wallet;
import kharcha.ledger.Wallets;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Balance;
import kharcha.report.Balances.Flow;
import kharcha.report.Balances.Kind;
import kharcha.report.Figure;
import kharcha.understanding.Purse;
import org.jspecify.annotations.Nullable;

/** Says what is in wallets and of what that is made; what could mislead is said with it. */
final class WalletAnswers {
    private static final int SHOWN = 20;

    private final Exchange exchange;
    private final WalletPhrases phrases;

    WalletAnswers(Exchange exchange) {
        this.exchange = exchange;
        this.phrases = new WalletPhrases(exchange.phrases());
    }

    Outcome tell(@Nullable Purse purse) {
        if (purse == null) return all();
        Optional<Wallet> known = new WhichWallet(exchange.wallets()).find(purse);
        Wallet wallet = known.orElseGet(() -> WhichWallet.fresh(purse));
        List<Flow> flows = flows(exchange.wallets().with(wallet));
        List<Balance> balances = Balance.of(wallet, flows, exchange.home());
        boolean moved = balances.stream().anyMatch(balance -> balance.rows() > 0);
        if (known.isEmpty() && !moved)
            return Outcome.of(exchange.say(
                    wallet.name() == null ? "wallet.unknown" : "wallet.unknown.named", "wallet", phrases.name(wallet)));
        List<String> lines = new ArrayList<>();
        for (Balance balance : balances) lines.add(one(balance));
        since(balances).flatMap(this::unsaid).ifPresent(lines::add);
        return Outcome.of(lines);
    }

    private List<Flow> flows(Wallets wallets) {
        return exchange.desk().balances().flows(exchange.user(), wallets);
    }

    private String one(Balance balance) {
        String made = phrases.made(balance);
        if (balance.stated() == null)
            return exchange.say(
                    "wallet.unstated",
                    "wallet",
                    exchange.phrases().capital(phrases.name(balance.wallet())),
                    "made",
                    made);
        return exchange.say("wallet.is", "line", phrases.line(balance), "made", made);
    }

    /** The statement from which on rows count. */
    private static Optional<Wallet.Stated> since(List<Balance> balances) {
        return balances.stream()
                .flatMap(balance -> balance.wallet().stated().stream())
                .min(Comparator.comparing(Wallet.Stated::day).thenComparingLong(Wallet.Stated::lastEntry));
    }

    /** What may have been paid from it, since nobody said how it was. */
    private Optional<String> unsaid(Wallet.Stated since) {
        List<Figure> unsaid = exchange.desk().balances().unsaid(exchange.user(), since);
        long count = unsaid.stream().mapToLong(Figure::count).sum();
        if (count == 0) return Optional.empty();
        MoneyBag sum = MoneyBag.of(unsaid.stream().map(Figure::sum).toList());
        return Optional.of(exchange.say(
                "wallet.unsaid", "amount", exchange.phrases().amount(sum, exchange.home()), "count", count));
    }

    private Outcome all() {
        Wallets used = new Wallets(exchange.wallets().used());
        if (used.isEmpty()) return Outcome.of(exchange.say("wallet.none"));
        List<Flow> flows = flows(exchange.wallets());
        List<Balance> balances = Balance.all(used, flows, exchange.home());
        List<String> lines = new ArrayList<>(exchange.phrases()
                .atMost(SHOWN, balances.stream().map(phrases::line).toList()));
        if (balances.size() > 1)
            lines.add(exchange.say(
                    "wallet.total", "amount", exchange.phrases().amount(Balance.total(balances), exchange.home())));
        lines.addAll(elsewhere(flows));
        since(balances).flatMap(this::unsaid).ifPresent(lines::add);
        return Outcome.of(lines);
    }

    /** Ways of paying that belong to no wallet. */
    private List<String> elsewhere(List<Flow> flows) {
        List<Flow> none = flows.stream()
                .filter(flow -> flow.wallet() == null && flow.kind() == Kind.SPENT)
                .toList();
        List<String> ways = none.stream()
                .map(flow -> flow.way().toLowerCase(Locale.ROOT))
                .distinct()
                .map(exchange.phrases()::way)
                .toList();
        if (ways.isEmpty()) return List.of();
        List<Money> sums = none.stream().map(flow -> flow.figure().sum()).toList();
        return List.of(exchange.say(
                "wallet.elsewhere.paid",
                "ways",
                exchange.phrases().list(ways),
                "amount",
                exchange.phrases().amount(MoneyBag.of(sums), exchange.home())));
    }
}
