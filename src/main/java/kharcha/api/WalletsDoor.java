package kharcha.api;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import kharcha.conversation.WalletKeeping;
import kharcha.ledger.Transfer;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.money.Currencies;
import kharcha.money.Money;
import kharcha.report.Balance;
import kharcha.report.Balances.Kind;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.JsonBody;
import kharcha.web.Operation;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code /api/wallets}: what is in each wallet; says so, and moves money between them, each as a turn that the chat can undo. */
final class WalletsDoor implements Described {
    private static final String PATH = "/api/wallets";
    private static final int BODY_LIMIT = 4_000;

    private final Reading reading;

    @About("What is in each wallet, one a currency.")
    record All(@About("In the order in which the wallets were set up.") List<Shape> balances) {}

    @About("What is in a wallet in one currency: what was stated, and what moved it since.")
    record Shape(
            @About("Names the wallet: \"cash\", \"bank\".") String wallet,

            @About("As its user calls it; null: as everybody does.") @Nullable
            String name,

            @About("What is in it now.") Sum balance,

            @About("What was said to be in it; null: that was never said, and the balance is only what moved.") @Nullable
            Sum stated,

            @About(value = "When that was so.", format = "date") @Nullable
            String day,

            @About("Paid from it since.") Sum spent,

            @About("Received since.") Sum earned,

            @About("Moved into it since.") Sum movedIn,

            @About("Moved out of it since.") Sum movedOut,

            @About("Whether it is out of use.") boolean archived) {}

    @About("What is in a wallet.")
    record Stated(
            @About("Names the wallet; one that is not there is set up.")
            String wallet,

            @About("With the decimals of its currency at most; negative for what is owed.")
            String balance,

            @About("ISO 4217; null: the home currency.") @Nullable
            String currency,

            @About(value = "When it was so; null: today.", format = "date") @Nullable
            String day,

            @About("Whether what the book differs by is booked as spent or earned; null: no, the balance alone is set.")
            @Nullable
            Boolean bookDifference) {}

    @About("Own money that went from one wallet to another.")
    record Moved(
            @About("The wallet it went from; null: from elsewhere.") @Nullable
            String from,

            @About("The wallet it went to; null: elsewhere.") @Nullable
            String to,

            @About("With the decimals of its currency at most.") String amount,

            @About("ISO 4217; null: the home currency.") @Nullable
            String currency,

            @About(value = "When it went; null: today.", format = "date") @Nullable
            String day) {}

    WalletsDoor(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get(PATH, Role.TOKEN, "wallets", "What is in the wallets.", All.class, this::tell),
                Operation.put(
                        PATH,
                        Role.TOKEN,
                        "stateBalance",
                        "Says what is in a wallet, and answers with all.",
                        Stated.class,
                        All.class,
                        this::state),
                Operation.post(
                        PATH + "/transfers",
                        Role.TOKEN,
                        "moveMoney",
                        "Moves own money, and answers with all.",
                        Moved.class,
                        All.class,
                        this::move));
    }

    private void tell(Context context) {
        reading.answer(context, WalletsDoor::all);
    }

    private void state(Context context) {
        JsonBody body = JsonBody.declared(context, BODY_LIMIT);
        WalletId wallet = wallet(body.required("wallet"), "wallet");
        Money balance = money(context, body, body.required("balance"), "balance");
        LocalDate day = day(context, body);
        boolean books = body.flag("book_difference");
        reading.admit(context);
        keeping().state(Visitor.of(context).user(), Wallet.of(wallet, null), balance, day, books);
        reading.tell(context, WalletsDoor::all);
    }

    private void move(Context context) {
        JsonBody body = JsonBody.declared(context, BODY_LIMIT);
        WalletId from = body.text("from").map(id -> wallet(id, "from")).orElse(null);
        WalletId to = body.text("to").map(id -> wallet(id, "to")).orElse(null);
        if (from == null && to == null || from != null && from.equals(to))
            throw invalid("to", "another wallet than the one it went from");
        Money amount = money(context, body, body.required("amount"), "amount");
        if (!amount.isPositive()) throw invalid("amount", "above zero");
        LocalDate day = day(context, body);
        reading.admit(context);
        keeping().move(Visitor.of(context).user(), new Transfer(day, amount, from, to, null));
        reading.tell(context, WalletsDoor::all);
    }

    private static WalletId wallet(String typed, String field) {
        if (typed.isBlank() || typed.length() > Wallet.LONGEST_NAME)
            throw invalid(field, "1 to " + Wallet.LONGEST_NAME + " characters");
        return WalletId.of(typed);
    }

    private static Money money(Context context, JsonBody body, String typed, String field) {
        Currency home = Visitor.of(context).user().preferences().homeCurrency();
        Currency currency = body.text("currency")
                .map(code -> Currencies.find(code).orElseThrow(() -> invalid("currency", "an ISO 4217 code")))
                .orElse(home);
        if (!typed.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?")) throw invalid(field, "a number such as 400.00");
        BigDecimal amount = new BigDecimal(typed);
        if (!Money.fits(amount, currency)) throw invalid(field, "of the currency's decimals at most");
        return new Money(amount, currency);
    }

    private LocalDate day(Context context, JsonBody body) {
        LocalDate today = reading.clock()
                .instant()
                .atZone(Visitor.of(context).user().preferences().zone())
                .toLocalDate();
        try {
            LocalDate day = body.text("day").map(LocalDate::parse).orElse(today);
            if (!day.isAfter(today) && day.getYear() > 1900) return day;
        } catch (DateTimeParseException e) {
            throw invalid("day", "a day such as 2026-11-22");
        }
        throw invalid("day", "a day up to today");
    }

    private static Refusal invalid(String field, String rule) {
        return new Refusal(400, "invalid_" + field, "\"" + field + "\" must be " + rule + ".");
    }

    private WalletKeeping keeping() {
        return new WalletKeeping(reading.books(), reading.clock());
    }

    private static All all(Reading.Open open) {
        var wallets = open.desk().wallets().read(open.id());
        var flows = open.desk().balances().flows(open.id(), wallets);
        Currency home = open.desk().preferences().read(open.id()).homeCurrency();
        return new All(Balance.all(wallets, flows, home).stream()
                .map(WalletsDoor::shape)
                .toList());
    }

    private static Shape shape(Balance balance) {
        Wallet.Stated stated = balance.stated();
        return new Shape(
                balance.wallet().id().value(),
                balance.wallet().name(),
                Sum.of(balance.now()),
                stated == null ? null : Sum.of(stated.balance()),
                stated == null ? null : stated.day().toString(),
                Sum.of(balance.of(Kind.SPENT).sum()),
                Sum.of(balance.of(Kind.EARNED).sum()),
                Sum.of(balance.of(Kind.MOVED_IN).sum()),
                Sum.of(balance.of(Kind.MOVED_OUT).sum()),
                balance.wallet().archived());
    }
}
