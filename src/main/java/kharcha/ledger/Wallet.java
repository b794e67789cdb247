package kharcha.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A place where the user's money lies, with a balance in each currency: cash, a bank account, a card.
 *
 * @param name as the user calls it; null: as everybody does
 * @param ways of paying, in lower case, which are paid from it
 * @param archived whether it is out of use: it keeps its money, and is shown only where it is looked for
 * @param usual whether what is spent without a word on how is paid from it
 * @param stated what was said last of its balances, at most once a currency
 */
public record Wallet(
        WalletId id, @Nullable String name, List<String> ways, boolean archived, boolean usual, List<Stated> stated) {
    public static final int LONGEST_NAME = 40;

    /**
     * What somebody said was in a wallet, on that day. What was booked by then, of that day or before, is in it already.
     *
     * @param lastEntry the last entry that was booked when it was said
     * @param lastTransfer the last transfer that was booked when it was said
     */
    public record Stated(Money balance, LocalDate day, TurnId turn, long lastEntry, long lastTransfer) {}

    public Wallet {
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME))
            throw new IllegalArgumentException("the name of a wallet has 1 to " + LONGEST_NAME + " characters");
        ways = List.copyOf(ways);
        stated = List.copyOf(stated);
    }

    /** A new one, of which nothing was said yet. */
    public static Wallet of(WalletId id, @Nullable String name) {
        return new Wallet(id, name, ways(id), false, false, List.of());
    }

    private static List<String> ways(WalletId id) {
        return id.equals(WalletId.BANK)
                ? List.of("bank", "bank transfer", "direct debit", "cheque")
                : List.of(id.value());
    }

    public Optional<Stated> stated(Currency currency) {
        return stated.stream()
                .filter(each -> each.balance().currency().equals(currency))
                .findFirst();
    }

    public Wallet withStated(Stated wanted) {
        List<Stated> others = new ArrayList<>(stated);
        others.removeIf(
                each -> each.balance().currency().equals(wanted.balance().currency()));
        others.add(wanted);
        return new Wallet(id, name, ways, archived, usual, others);
    }

    public Wallet withName(@Nullable String newName) {
        return new Wallet(id, newName, ways, archived, usual, stated);
    }

    public Wallet withWays(List<String> newWays) {
        return new Wallet(id, name, newWays, archived, usual, stated);
    }

    public Wallet withArchived(boolean out) {
        return new Wallet(id, name, ways, out, usual && !out, stated);
    }

    public Wallet withUsual(boolean chosen) {
        return new Wallet(id, name, ways, archived, chosen, stated);
    }
}
