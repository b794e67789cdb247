package kharcha.ledger;

import java.util.Locale;

/** Names a wallet within its user's book, in lower case: "cash", "bank", "hdfc". What is paid "cash" is paid from the wallet of that id. */
public record WalletId(String value) {
    /** No way of paying that is longer names a wallet. */
    public static final int LONGEST = 64;

    public static final WalletId CASH = new WalletId("cash");
    public static final WalletId CARD = new WalletId("card");
    public static final WalletId BANK = new WalletId("bank");

    public WalletId {
        if (value.isBlank() || value.length() > LONGEST)
            throw new IllegalArgumentException("the name of a wallet has 1 to " + LONGEST + " characters");
    }

    /** The one that goes by that name. */
    public static WalletId of(String name) {
        String plain = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return new WalletId(
                plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain);
    }
}
