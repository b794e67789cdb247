package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Transfer;
import kharcha.ledger.TransferId;
import kharcha.ledger.Transfers;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.money.Money;
import kharcha.report.Balance;
import kharcha.report.Balances.Flow;
import kharcha.understanding.Intent;
import kharcha.understanding.Moved;
import kharcha.understanding.Purse;
import kharcha.understanding.Question;
import org.jspecify.annotations.Nullable;

/**
 * What is in wallets. What somebody says is in one is believed the first time; where the book says otherwise, the difference is shown
 * and it is asked what becomes of it: nothing is ever booked to make a balance come out.
 */
final class WalletActions {
    Outcome act(Exchange exchange, Intent.OfWallets intent) {
        return switch (intent) {
            case Intent.StateBalance stated -> state(exchange, stated);
            case Intent.TellBalance told -> new WalletAnswers(exchange).tell(told.wallet());
            case Intent.UseWallet use -> use(exchange, use.wallet());
            case Intent.SettleBalance settle -> settle(exchange, settle.booked());
        };
    }

    private static Outcome state(Exchange exchange, Intent.StateBalance said) {
        Optional<Wallet> known = new WhichWallet(exchange.wallets()).find(said.wallet());
        Wallet wallet = known.orElseGet(() -> WhichWallet.fresh(said.wallet()));
        Currency currency = currency(exchange, wallet, said.currency());
        if (!Money.fits(said.amount(), currency))
            return Outcome.refused(exchange.say(
                    "impossible.too.many.decimals", "value", said.amount().toPlainString()));
        LocalDate day = said.day() == null ? exchange.today() : said.day();
        return state(exchange, wallet, new Money(said.amount(), currency), day);
    }

    private static Currency currency(Exchange exchange, Wallet wallet, @Nullable Currency said) {
        if (said != null) return said;
        return wallet.stated().size() == 1
                ? wallet.stated().getFirst().balance().currency()
                : exchange.home();
    }

    /** Sets it where nothing was known, and asks where the book says otherwise. */
    static Outcome state(Exchange exchange, Wallet wallet, Money stated, LocalDate day) {
        if (exchange.wallets().find(wallet.id()).isEmpty()
                && exchange.wallets().all().size() >= Wallets.MOST)
            return Outcome.refused(exchange.say("wallet.too.many", "most", Wallets.MOST));
        if (wallet.stated(stated.currency()).isEmpty()) return set(exchange, wallet, stated, day);
        if (missing(exchange, wallet, stated, day).amount().signum() == 0)
            return Outcome.of(exchange.say(
                    "wallet.agrees",
                    "line",
                    new WalletPhrases(exchange.phrases()).line(balance(exchange, wallet, stated.currency()))));
        return new QuestionPhrases().ask(exchange, new Question.SettleBalance(wallet.id(), stated, day));
    }

    static Balance balance(Exchange exchange, Wallet wallet, Currency currency) {
        List<Flow> flows = exchange.desk()
                .balances()
                .flows(exchange.user(), exchange.wallets().with(wallet));
        return Balance.of(wallet, flows, currency).stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> new Balance(wallet, currency, null, List.of()));
    }

    /** By how much the book would have to change to come to what was said; less than nothing: by so much it says too much. */
    static Money missing(Exchange exchange, Wallet wallet, Money stated, LocalDate day) {
        Balance then = balance(exchange, stated(exchange, wallet, stated, day), stated.currency());
        return then.now().minus(balance(exchange, wallet, stated.currency()).now());
    }

    private static Wallet stated(Exchange exchange, Wallet wallet, Money stated, LocalDate day) {
        Transfers.Mark mark = exchange.desk().transfers().mark(exchange.user());
        return wallet.withStated(new Wallet.Stated(stated, day, exchange.turn(), mark.entry(), mark.transfer()));
    }

    /** From now on that is in it, whatever the book says. */
    static Outcome set(Exchange exchange, Wallet wallet, Money stated, LocalDate day) {
        Wallet wanted = stated(exchange, wallet.withArchived(false), stated, day);
        exchange.ledger().keep(exchange.wallets().with(wanted));
        String said = exchange.say(
                wallet.stated(stated.currency()).isEmpty() ? "wallet.set" : "wallet.set.again",
                "wallet",
                exchange.phrases().capital(new WalletPhrases(exchange.phrases()).name(wanted)),
                "amount",
                exchange.phrases().amount(stated));
        return done(exchange, List.of(said));
    }

    private static Outcome settle(Exchange exchange, boolean booked) {
        if (!(exchange.context().open() instanceof Question.SettleBalance asked))
            return Outcome.of(exchange.say("confirm.nothing"));
        Optional<Wallet> wallet = exchange.wallets().find(asked.wallet());
        if (wallet.isEmpty()) return Outcome.of(exchange.say("none.found"));
        return booked
                ? book(exchange, wallet.get(), asked.stated(), asked.day())
                : set(exchange, wallet.get(), asked.stated(), asked.day());
    }

    /** The difference as an entry, so that the book comes to what was said. */
    static Outcome book(Exchange exchange, Wallet wallet, Money stated, LocalDate day) {
        Money more = missing(exchange, wallet, stated, day);
        if (more.amount().signum() == 0) return Outcome.of(exchange.say("wallet.settled"));
        WalletPhrases phrases = new WalletPhrases(exchange.phrases());
        Draft draft = new Draft(
                day,
                more.isPositive() ? more : more.negated(),
                more.isPositive() ? Direction.IN : Direction.OUT,
                more.isPositive() ? CategoryId.OTHER_INCOME : CategoryId.OTHER,
                exchange.say("wallet.difference", "wallet", phrases.name(wallet)),
                Set.of(),
                wallet.ways().getFirst());
        return new ExpenseActions().book(exchange, List.of(draft));
    }

    /** Moves it where at least one side is a wallet; else nothing is known of it, and that is said. */
    Outcome move(Exchange exchange, @Nullable Moved moved) {
        WhichWallet which = new WhichWallet(exchange.wallets());
        Optional<Wallet> to = moved == null ? Optional.empty() : which.find(moved.to());
        Optional<Wallet> from = moved == null ? Optional.empty() : which.find(moved.from());
        if (moved != null && moved.from() == null && isOwn(moved.to(), to)) from = source(which, to);
        if (moved == null || from.isEmpty() && to.isEmpty() || from.equals(to))
            return Outcome.of(exchange.say("own.money"));
        return move(
                exchange, new Transfer(moved.day(), moved.amount(), id(from, moved.from()), id(to, moved.to()), null));
    }

    /** What everybody has is called by its name, be it a wallet or not. */
    private static @Nullable WalletId id(Optional<Wallet> wallet, @Nullable Purse purse) {
        return wallet.map(Wallet::id).orElse(purse == null ? null : purse.kind());
    }

    /** Whether it is known that it went to something of one's own: a wallet, savings, a card. */
    private static boolean isOwn(@Nullable Purse purse, Optional<Wallet> to) {
        return to.isPresent() || purse != null && purse.kind() != null;
    }

    /** What is saved or paid off comes from the bank, where there is one. */
    private static Optional<Wallet> source(WhichWallet which, Optional<Wallet> to) {
        return which.find(new Purse(WalletId.BANK, "")).filter(bank -> to.isEmpty() || !bank.equals(to.get()));
    }

    static Outcome move(Exchange exchange, Transfer transfer) {
        exchange.ledger().move(List.of(transfer), exchange.wallets());
        WalletPhrases phrases = new WalletPhrases(exchange.phrases());
        List<String> lines = new ArrayList<>();
        lines.add(exchange.say("wallet.moved", "line", phrases.line(transfer, exchange.wallets())));
        List<Flow> flows = exchange.desk().balances().flows(exchange.user(), exchange.wallets());
        List<String> now = new ArrayList<>();
        for (WalletId id : new WalletId[] {transfer.from(), transfer.to()}) now.addAll(lines(exchange, id, flows));
        if (!now.isEmpty()) lines.add(exchange.phrases().join(now));
        return done(exchange, lines);
    }

    private static List<String> lines(Exchange exchange, @Nullable WalletId id, List<Flow> flows) {
        if (id == null) return List.of();
        return exchange.wallets().find(id).stream()
                .flatMap(wallet -> Balance.of(wallet, flows, exchange.home()).stream())
                .filter(balance -> balance.stated() != null)
                .map(new WalletPhrases(exchange.phrases())::line)
                .toList();
    }

    static Outcome takeBack(Exchange exchange, TransferId id) {
        return exchange.ledger()
                .takeBack(id)
                .map(transfer -> done(
                        exchange,
                        List.of(exchange.say(
                                "undone.transfer.gone",
                                "line",
                                new WalletPhrases(exchange.phrases()).line(transfer, exchange.wallets())))))
                .orElseGet(() -> Outcome.of(exchange.say("none.found")));
    }

    private static Outcome use(Exchange exchange, @Nullable Purse purse) {
        Optional<Wallet> usual = exchange.wallets().usual();
        if (purse == null)
            return usual.map(wallet -> keep(exchange, wallet.withUsual(false), "wallet.usual.none"))
                    .orElseGet(() -> Outcome.of(exchange.say("wallet.usual.none")));
        Wallet wallet = new WhichWallet(exchange.wallets()).find(purse).orElseGet(() -> WhichWallet.fresh(purse));
        return keep(exchange, wallet.withArchived(false).withUsual(true), "wallet.usual");
    }

    /** Sets a wallet up, or changes it. */
    static Outcome keep(Exchange exchange, Wallet wanted, String key) {
        if (exchange.wallets().find(wanted.id()).isEmpty()
                && exchange.wallets().all().size() >= Wallets.MOST)
            return Outcome.refused(exchange.say("wallet.too.many", "most", Wallets.MOST));
        String said = exchange.say(key, "wallet", new WalletPhrases(exchange.phrases()).name(wanted));
        boolean changed = exchange.ledger().keep(exchange.wallets().with(wanted));
        return changed ? done(exchange, List.of(said)) : Outcome.of(said);
    }

    private static Outcome done(Exchange exchange, List<String> lines) {
        return Outcome.of(lines)
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }
}
