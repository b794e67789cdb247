package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.WalletKeeping;
import kharcha.ledger.TransferId;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.money.Currencies;
import kharcha.report.Balance;
import kharcha.report.Balances.Movement;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /wallets/one}: one balance with the rows that it adds up, and how its wallet is set up. */
final class WalletPage implements Routes {
    static final String PATH = WalletsPage.PATH + "/one";

    private static final int AT_A_TIME = 100;
    private static final int LAST = 1_000_000;

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final WalletKeeping keeping;
    private final Clock clock;

    WalletPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.keeping = new WalletKeeping(books, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
        routes.post(PATH, this::change, Role.OWNER);
        routes.post(PATH + "/archive", this::archive, Role.OWNER);
        routes.post(PATH + "/transfer/remove", this::remove, Role.OWNER);
    }

    private void show(Context context) {
        page(context, Reader.of(context, books, clock), null);
    }

    private void page(Context context, Reader reader, @Nullable Fields sent) {
        Map<String, Object> page = books.atomically(reader.id(), desk -> values(context, desk, reader));
        if (sent != null) page.put("fields", sent);
        page.put("frame", frame.of(context, reader, WalletsPage.PATH).withIcons(WalletLine.icons()));
        pages.show(context, "wallet.jte", page);
    }

    private static Map<String, Object> values(Context context, Desk desk, Reader reader) {
        Wallets wallets = desk.wallets().read(reader.id());
        Wallet wallet = find(wallets, context.queryParam("id"));
        Currency home = reader.preferences().homeCurrency();
        Currency currency = Currencies.find(Objects.requireNonNullElse(context.queryParam("currency"), ""))
                .orElse(home);
        Balance balance = Balance.of(wallet, desk.balances().flows(reader.id(), wallets), home).stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> new Balance(wallet, currency, wallet.stated(currency).orElse(null), List.of()));
        int after = after(context);
        List<Movement> rows = desk.balances().movements(reader.id(), wallet, currency, after, AT_A_TIME);
        WalletLine line = WalletLine.of(balance, reader);
        Map<String, Object> values = new HashMap<>();
        values.put("line", line);
        values.put("rows", rows.stream().map(row -> WalletLine.row(row, wallets, reader)).toList());
        values.put("count", balance.rows());
        values.put("earlier", after + rows.size() < balance.rows() ? line.address() + "&after=" + (after + AT_A_TIME) : "");
        values.put("newer", after == 0 ? "" : line.address() + "&after=" + Math.max(0, after - AT_A_TIME));
        values.put("start", start(balance, reader));
        values.put("fields", fields(wallet, line));
        values.put("toast", Toast.of(context, desk, reader).orElse(Toast.NONE));
        return values;
    }

    private static String start(Balance balance, Reader reader) {
        Wallet.Stated stated = balance.stated();
        return stated == null ? "" : reader.phrases().amount(stated.balance());
    }

    private static Fields fields(Wallet wallet, WalletLine line) {
        return new Fields(
                Map.of(
                        "name",
                        line.name(),
                        "ways",
                        String.join(", ", wallet.ways()),
                        "usual",
                        wallet.usual() ? "on" : ""),
                Map.of());
    }

    private static int after(Context context) {
        String after = Objects.requireNonNullElse(context.queryParam("after"), "0");
        return after.matches("[0-9]{1,7}") ? Math.min(LAST, Integer.parseInt(after)) : 0;
    }

    private static Wallet find(Wallets wallets, @Nullable String id) {
        if (id == null || id.isBlank()) throw new NotFoundResponse();
        return wallets.find(WalletId.of(id)).orElseThrow(NotFoundResponse::new);
    }

    private Wallet find(Reader reader, Context context) {
        String id = Fields.sent(context, List.of("id")).value("id");
        return find(books.atomically(reader.id(), desk -> desk.wallets().read(reader.id())), id);
    }

    private void change(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Wallet wallet = find(reader, context);
        Fields sent = Fields.sent(context, List.of("name", "ways", "usual"));
        String name = sent.value("name");
        if (name.isEmpty() || name.length() > Wallet.LONGEST_NAME) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(context, reader, sent.with("name", "A name has 1 to " + Wallet.LONGEST_NAME + " characters."));
            return;
        }
        boolean same = name.equals(WalletLine.of(new Balance(wallet, reader.preferences().homeCurrency(), null, List.of()), reader).name());
        List<String> ways = Arrays.stream(sent.value("ways").split(","))
                .map(way -> way.strip().toLowerCase(Locale.ROOT))
                .filter(way -> !way.isEmpty() && way.length() <= WalletId.LONGEST)
                .distinct()
                .toList();
        CategoriesPage.back(
                context,
                WalletsPage.PATH,
                keeping.keep(reader.user(), wallet.id(), now -> (same ? now : now.withName(name))
                        .withWays(ways.isEmpty() ? List.of(now.id().value()) : ways)
                        .withUsual(sent.has("usual", "on"))));
    }

    private void archive(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Wallet wallet = find(reader, context);
        CategoriesPage.back(
                context,
                WalletsPage.PATH,
                keeping.keep(reader.user(), wallet.id(), now -> now.withArchived(!now.archived())));
    }

    private void remove(Context context) {
        Reader reader = Reader.of(context, books, clock);
        String id = Fields.sent(context, List.of("transfer")).value("transfer");
        if (!id.matches("[1-9][0-9]{0,17}")) throw new NotFoundResponse();
        CategoriesPage.back(
                context, WalletsPage.PATH, keeping.takeBack(reader.user(), new TransferId(Long.parseLong(id))));
    }
}
