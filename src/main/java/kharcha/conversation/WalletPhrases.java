package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import kharcha.ledger.Transfer;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.report.Balance;
import kharcha.report.Balances.Kind;
import kharcha.report.Figure;
import org.jspecify.annotations.Nullable;

/** Wallets in words: "Cash: 3,400.00 €", "2,000.00 € · bank → cash · today". */
public final class WalletPhrases {
    private final Phrases phrases;

    public WalletPhrases(Phrases phrases) {
        this.phrases = phrases;
    }

    /** As the user calls it, else as everybody does. */
    public String name(Wallet wallet) {
        return wallet.name() == null ? common(wallet.id()) : wallet.name();
    }

    /** As everybody calls it; its id where it has no such name. */
    public String common(WalletId id) {
        return switch (id.value()) {
            case "cash", "card", "bank", "savings", "checking" -> phrases.say("wallet.name." + id.value());
            default -> id.value();
        };
    }

    /** @param id null: somewhere that is no wallet */
    public String name(Wallets wallets, @Nullable WalletId id) {
        if (id == null) return phrases.say("wallet.elsewhere");
        return wallets.find(id).map(this::name).orElseGet(() -> common(id));
    }

    /** "Cash: 3,400.00 €". */
    String line(Balance balance) {
        String name = phrases.capital(name(balance.wallet()));
        String amount = phrases.amount(balance.now());
        return phrases.say(
                balance.stated() == null ? "wallet.line.moved" : "wallet.line", "wallet", name, "amount", amount);
    }

    /** Of what it is made: "5,000.00 € on Mon 16 Nov, less 1,800.00 € in 23 payments, plus 200.00 € in 1 transfer"; may be empty. */
    public String made(Balance balance) {
        List<String> parts = new ArrayList<>();
        Wallet.Stated stated = balance.stated();
        if (stated != null)
            parts.add(phrases.say(
                    balance.rows() == 0 ? "wallet.made.only" : "wallet.made.stated",
                    "amount",
                    phrases.amount(stated.balance()),
                    "day",
                    phrases.day(stated.day())));
        for (Kind kind : List.of(Kind.SPENT, Kind.EARNED, Kind.MOVED_OUT, Kind.MOVED_IN)) {
            Figure figure = balance.of(kind);
            if (figure.count() > 0) parts.add(part(kind, figure));
        }
        return String.join(", ", parts);
    }

    private String part(Kind kind, Figure figure) {
        String key = switch (kind) {
            case SPENT -> "wallet.made.spent";
            case EARNED -> "wallet.made.earned";
            case MOVED_OUT -> "wallet.made.out";
            case MOVED_IN -> "wallet.made.in";
        };
        return phrases.say(key, "amount", phrases.amount(figure.sum()), "count", figure.count());
    }

    /** "2,000.00 € · bank → cash · today". */
    public String line(Transfer transfer, Wallets wallets) {
        String amount = transfer.received() == null
                ? phrases.amount(transfer.amount())
                : phrases.say(
                        "arrow",
                        "before",
                        phrases.amount(transfer.amount()),
                        "after",
                        phrases.amount(transfer.arrived()));
        String way =
                phrases.say("arrow", "before", name(wallets, transfer.from()), "after", name(wallets, transfer.to()));
        return phrases.join(amount, way, phrases.day(transfer.day()));
    }

    /** How a wallet is set up, where a change of it is told. */
    String plain(Wallet wallet) {
        List<String> parts = new ArrayList<>(List.of(name(wallet)));
        for (Wallet.Stated stated : wallet.stated())
            parts.add(phrases.say(
                    "wallet.made.stated",
                    "amount",
                    phrases.amount(stated.balance()),
                    "day",
                    phrases.day(stated.day())));
        if (wallet.usual()) parts.add(phrases.say("wallet.is.usual"));
        if (wallet.archived()) parts.add(phrases.say("wallet.is.archived"));
        return phrases.join(parts);
    }
}
