package kharcha.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kharcha.conversation.WalletPhrases;
import kharcha.report.Balance;
import kharcha.report.Balances.Movement;

/**
 * A balance as the pages show it.
 *
 * @param details of what it is made; may be empty
 * @param known whether it was ever said how much there is; else the amount is only what moved
 * @param address where the rows are that it adds up
 */
public record WalletLine(
        String id,
        String name,
        String icon,
        String amount,
        String details,
        boolean known,
        boolean usual,
        boolean archived,
        String address) {
    /** One row behind a balance. */
    public record Row(long id, String what, String details, String amount, boolean in, boolean transfer) {}

    static WalletLine of(Balance balance, Reader reader) {
        WalletPhrases phrases = new WalletPhrases(reader.phrases());
        String id = balance.wallet().id().value();
        return new WalletLine(
                id,
                reader.phrases().capital(phrases.name(balance.wallet())),
                icon(id),
                reader.phrases().amount(balance.now()),
                phrases.made(balance),
                balance.stated() != null,
                balance.wallet().usual(),
                balance.wallet().archived(),
                address(id, balance.currency().getCurrencyCode()));
    }

    static String address(String id, String currency) {
        return WalletPage.PATH + "?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "&currency=" + currency;
    }

    private static String icon(String id) {
        return switch (id) {
            case "cash" -> "banknote";
            case "card" -> "credit-card";
            case "bank", "checking" -> "landmark";
            case "savings" -> "piggy-bank";
            default -> "wallet";
        };
    }

    /** Further drawings that lines may need. */
    static List<String> icons() {
        return List.of("banknote", "credit-card", "landmark");
    }

    static Row row(Movement movement, kharcha.ledger.Wallets wallets, Reader reader) {
        boolean in = movement.change().amount().signum() > 0;
        String day = reader.phrases().day(movement.day());
        String amount = reader.phrases().amount(movement.change());
        if (movement.isTransfer()) {
            String other = new WalletPhrases(reader.phrases()).name(wallets, movement.other());
            return new Row(movement.id(), (in ? "From " : "To ") + other, day, amount, in, true);
        }
        String category = movement.category() == null
                ? ""
                : reader.category(reader.categories().home(movement.category())).name();
        String note = movement.note().isBlank() ? category : movement.note();
        return new Row(
                movement.id(),
                note,
                note.equals(category) ? day : day + " · " + category,
                amount,
                in,
                false);
    }
}
