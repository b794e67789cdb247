package kharcha.understanding;

import org.jspecify.annotations.Nullable;

/** What a message about wallets was taken to mean, on one line. */
final class WalletInWords {
    private WalletInWords() {}

    static String of(Intent.OfWallets intent) {
        return switch (intent) {
            case Intent.StateBalance it ->
                "holds " + of(it.wallet()) + " " + it.amount().toPlainString()
                        + (it.currency() == null ? "" : " " + it.currency())
                        + (it.day() == null ? "" : " " + it.day());
            case Intent.TellBalance it -> it.wallet() == null ? "balances" : "balance " + of(it.wallet());
            case Intent.UseWallet it -> "pays by default " + of(it.wallet());
            case Intent.SettleBalance it -> it.booked() ? "book the difference" : "set the balance";
        };
    }

    /** "bank → cash 2000 EUR 2026-11-23". */
    static String of(@Nullable Moved moved) {
        if (moved == null) return "own money";
        return of(moved.from()) + " → " + of(moved.to()) + " "
                + moved.amount().amount().stripTrailingZeros().toPlainString() + " "
                + moved.amount().currency() + " " + moved.day();
    }

    private static String of(@Nullable Purse purse) {
        if (purse == null) return "?";
        return purse.kind() == null ? "\"" + purse.words() + "\"" : purse.kind().value();
    }
}
