package kharcha.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.ledger.Wallets;
import kharcha.understanding.Intent;
import kharcha.understanding.Parse;
import kharcha.understanding.WalletReader;

/** What is said of a user's wallets by the names that this user has given them. */
final class NamedWallets {
    private NamedWallets() {}

    static Optional<Intent> read(Parse parse, Wallets wallets) {
        Set<String> names = wallets.used().stream()
                .filter(wallet -> wallet.name() != null)
                .flatMap(wallet ->
                        Stream.of(String.valueOf(wallet.name()), wallet.id().value()))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.isEmpty() ? Optional.empty() : Optional.ofNullable(WalletReader.read(parse, names));
    }
}
