package kharcha.ledger;

import java.time.LocalDate;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Own money that went from one wallet to another: neither spent nor earned.
 *
 * @param from null: from somewhere that is no wallet
 * @param to null: to somewhere that is no wallet
 * @param received what arrived, where that is money of another currency; null: the same
 */
public record Transfer(
        LocalDate day,
        Money amount,
        @Nullable WalletId from,
        @Nullable WalletId to,
        @Nullable Money received) {
    public Transfer {
        if (!amount.isPositive()) throw new IllegalArgumentException("nothing is moved by " + amount);
        if (received != null && !received.isPositive())
            throw new IllegalArgumentException("nothing arrived by " + received);
        if (from == null && to == null) throw new IllegalArgumentException("a transfer without a wallet");
        if (from != null && from.equals(to))
            throw new IllegalArgumentException("a transfer from " + from + " to itself");
        received = amount.equals(received) ? null : received;
    }

    public Money arrived() {
        return received == null ? amount : received;
    }

    /** One that stands in the book. */
    public record Kept(TransferId id, Transfer transfer) {}
}
