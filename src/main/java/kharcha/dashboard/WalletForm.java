package kharcha.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kharcha.ledger.Transfer;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.money.Currencies;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** What is in a wallet, and what is moved, as the fields of forms. */
final class WalletForm {
    static final List<String> STATE = List.of("wallet", "name", "balance", "currency", "day", "difference");
    static final List<String> MOVE =
            List.of("from", "to", "amount", "currency", "day", "received", "received_currency");

    private static final String NEITHER = "Choose where it went from, or to.";

    private final Fields sent;
    private final Reader reader;
    private final Wallets wallets;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    WalletForm(Fields sent, Reader reader, Wallets wallets) {
        this.sent = sent;
        this.reader = reader;
        this.wallets = wallets;
    }

    /** @param books whether what the book differs by is booked */
    record Stated(Wallet wallet, Money balance, LocalDate day, boolean books) {}

    static Fields blank(Reader reader) {
        return new Fields(
                Map.of(
                        "currency",
                        reader.preferences().homeCurrency().getCurrencyCode(),
                        "day",
                        reader.today().toString(),
                        "difference",
                        "set"),
                Map.of());
    }

    Fields again() {
        return sent.with(wrong);
    }

    /** Null when something is wrong. */
    @Nullable
    Stated stated() {
        Wallet wallet = wallet();
        Currency currency = currency("currency");
        Money balance = money("balance", currency, true);
        LocalDate day = day();
        if (wallet == null || balance == null || day == null) return null;
        return new Stated(wallet, balance, day, sent.has("difference", "book"));
    }

    private @Nullable Wallet wallet() {
        String id = sent.value("wallet");
        if (!id.isEmpty()) {
            Wallet known = wallets.find(WalletId.of(id)).orElse(null);
            if (known == null) wrong.put("wallet", "Choose one, or name a new one.");
            return known;
        }
        String name = sent.value("name");
        if (name.isEmpty() || name.length() > Wallet.LONGEST_NAME) {
            wrong.put("name", "A name has 1 to " + Wallet.LONGEST_NAME + " characters.");
            return null;
        }
        WalletId fresh = WalletId.of(name);
        return wallets.find(fresh).orElseGet(() -> Wallet.of(fresh, isCommon(fresh) ? null : name));
    }

    private static boolean isCommon(WalletId id) {
        return List.of("cash", "card", "bank", "savings", "checking").contains(id.value());
    }

    /** Null when something is wrong. */
    @Nullable
    Transfer transfer() {
        WalletId from = side("from");
        WalletId to = side("to");
        if (from == null && to == null) wrong.putIfAbsent("to", NEITHER);
        else if (from != null && from.equals(to)) wrong.put("to", "Choose another one.");
        Money amount = money("amount", currency("currency"), false);
        boolean converted = !sent.value("received").isEmpty();
        Money received = converted ? money("received", currency("received_currency"), false) : null;
        LocalDate day = day();
        return !wrong.isEmpty() || amount == null || day == null
                ? null
                : new Transfer(day, amount, from, to, received);
    }

    private @Nullable WalletId side(String name) {
        String id = sent.value(name);
        if (id.isEmpty()) return null;
        WalletId wallet = WalletId.of(id);
        if (wallets.find(wallet).isEmpty()) wrong.put(name, NEITHER);
        return wallet;
    }

    private @Nullable Currency currency(String name) {
        Currency currency = Currencies.find(sent.value(name)).orElse(null);
        if (currency == null) wrong.put(name, "A currency has a code of three letters, such as EUR.");
        return currency;
    }

    private @Nullable Money money(String name, @Nullable Currency currency, boolean owed) {
        String typed = sent.value(name).replace('−', '-');
        boolean minus = owed && typed.startsWith("-");
        BigDecimal amount = AmountText.read(
                        minus ? typed.substring(1).strip() : typed,
                        reader.preferences().locale())
                .filter(number -> owed || number.signum() > 0)
                .orElse(null);
        if (amount == null) wrong.put(name, owed ? "A balance is a number, such as 400 or -50." : "A number above zero, such as 400.");
        else if (currency != null && !Money.fits(amount, currency))
            wrong.put(name, "At most " + Money.decimals(currency) + " decimals for " + currency.getCurrencyCode() + ".");
        return amount == null || currency == null || wrong.containsKey(name)
                ? null
                : new Money(minus ? amount.negate() : amount, currency);
    }

    private @Nullable LocalDate day() {
        try {
            LocalDate day = LocalDate.parse(sent.value("day"));
            if (!day.isAfter(reader.today()) && day.getYear() > 1900) return day;
            wrong.put("day", "A day up to today.");
        } catch (DateTimeParseException e) {
            wrong.put("day", "A day is written like 2026-11-22.");
        }
        return null;
    }
}
