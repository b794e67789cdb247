package kharcha.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.understanding.Purse;
import org.jspecify.annotations.Nullable;

/** Finds the wallet that somebody speaks of among those that there are. */
final class WhichWallet {
    private final Wallets wallets;

    WhichWallet(Wallets wallets) {
        this.wallets = wallets;
    }

    /** By its own name first, then by what everybody calls it; a bank account may be called a checking account, and the other way round. */
    Optional<Wallet> find(@Nullable Purse purse) {
        if (purse == null) return Optional.empty();
        String words = purse.words().toLowerCase(Locale.ROOT);
        return only(wallet -> !words.isBlank() && names(wallet).contains(words))
                .or(() -> Optional.ofNullable(purse.kind()).flatMap(this::ofKind))
                .or(() -> only(wallet -> !words.isBlank()
                        && names(wallet).stream().anyMatch(name -> begins(name, words) || begins(words, name))));
    }

    private static List<String> names(Wallet wallet) {
        String name = wallet.name();
        return name == null
                ? List.of(wallet.id().value())
                : List.of(name.toLowerCase(Locale.ROOT), wallet.id().value());
    }

    private static boolean begins(String name, String words) {
        return name.startsWith(words + " ");
    }

    private Optional<Wallet> ofKind(WalletId kind) {
        return wallets.find(kind).or(() -> switch (kind.value()) {
            case "bank" -> wallets.find(new WalletId("checking"));
            case "checking" -> wallets.find(WalletId.BANK);
            default -> Optional.<Wallet>empty();
        });
    }

    private Optional<Wallet> only(Predicate<Wallet> which) {
        List<Wallet> found = wallets.used().stream().filter(which).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** One that is not there yet. */
    static Wallet fresh(Purse purse) {
        WalletId kind = purse.kind();
        if (kind != null) return Wallet.of(kind, null);
        String words = purse.words().strip();
        String name = words.length() > Wallet.LONGEST_NAME
                ? words.substring(0, Wallet.LONGEST_NAME).strip()
                : words;
        return Wallet.of(WalletId.of(name), name);
    }
}
