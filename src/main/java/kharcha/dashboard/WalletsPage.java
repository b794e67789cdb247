package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kharcha.conversation.Bookkeeping.Kept;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.WalletKeeping;
import kharcha.conversation.WalletPhrases;
import kharcha.ledger.Transfer;
import kharcha.ledger.Wallets;
import kharcha.money.MoneyBag;
import kharcha.report.Balance;
import kharcha.report.Balances.Flow;
import kharcha.report.Balances.Kind;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /wallets}: what is in each wallet and in all, and the forms that say so and move money between them. */
public final class WalletsPage implements Routes {
    static final String PATH = "/wallets";

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final WalletKeeping keeping;
    private final Clock clock;

    WalletsPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.keeping = new WalletKeeping(books, clock);
        this.clock = clock;
    }

    /** A wallet to choose. */
    public record Choice(String id, String name) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
        routes.post(PATH, this::state, Role.OWNER);
        routes.post(PATH + "/move", this::move, Role.OWNER);
    }

    private void show(Context context) {
        page(context, Reader.of(context, books, clock), null, null);
    }

    /** Forms as they were sent; null: as they begin. */
    private void page(Context context, Reader reader, @Nullable Fields state, @Nullable Fields move) {
        Map<String, Object> page = books.atomically(reader.id(), desk -> values(context, desk, reader));
        page.put("frame", frame.of(context, reader, PATH).withIcons(WalletLine.icons()));
        page.put("state", state == null ? WalletForm.blank(reader) : state);
        page.put("move", move == null ? WalletForm.blank(reader) : move);
        pages.show(context, "wallets.jte", page);
    }

    private static Map<String, Object> values(Context context, Desk desk, Reader reader) {
        Wallets wallets = desk.wallets().read(reader.id());
        List<Flow> flows = desk.balances().flows(reader.id(), wallets);
        List<Balance> balances =
                Balance.all(wallets, flows, reader.preferences().homeCurrency());
        List<Balance> used = balances.stream()
                .filter(balance -> !balance.wallet().archived())
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("lines", used.stream().map(each -> WalletLine.of(each, reader)).toList());
        values.put(
                "archived",
                balances.stream()
                        .filter(balance -> balance.wallet().archived())
                        .map(each -> WalletLine.of(each, reader))
                        .toList());
        values.put(
                "total",
                reader.phrases().amount(Balance.total(used), reader.preferences().homeCurrency()));
        values.put("elsewhere", elsewhere(flows, reader));
        WalletPhrases phrases = new WalletPhrases(reader.phrases());
        values.put(
                "choices",
                wallets.all().stream()
                        .map(each -> new Choice(
                                each.id().value(), reader.phrases().capital(phrases.name(each))))
                        .toList());
        values.put("toast", Toast.of(context, desk, reader).orElse(Toast.NONE));
        return values;
    }

    /** What was paid in ways that belong to no wallet, by the way. */
    private static Map<String, String> elsewhere(List<Flow> flows, Reader reader) {
        return flows.stream()
                .filter(flow -> flow.wallet() == null && flow.kind() == Kind.SPENT)
                .collect(Collectors.groupingBy(
                        Flow::way,
                        java.util.TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                some -> reader.phrases()
                                        .amount(
                                                MoneyBag.of(some.stream()
                                                        .map(flow -> flow.figure().sum())
                                                        .toList()),
                                                reader.preferences().homeCurrency()))));
    }

    private void state(Context context) {
        Reader reader = Reader.of(context, books, clock);
        WalletForm form = new WalletForm(Fields.sent(context, WalletForm.STATE), reader, wallets(reader));
        WalletForm.Stated stated = form.stated();
        if (stated == null) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(context, reader, form.again(), null);
            return;
        }
        Kept kept = keeping.state(reader.user(), stated.wallet(), stated.balance(), stated.day(), stated.books());
        CategoriesPage.back(context, PATH, kept);
    }

    private void move(Context context) {
        Reader reader = Reader.of(context, books, clock);
        WalletForm form = new WalletForm(Fields.sent(context, WalletForm.MOVE), reader, wallets(reader));
        Transfer transfer = form.transfer();
        if (transfer == null) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(context, reader, null, form.again());
            return;
        }
        CategoriesPage.back(context, PATH, keeping.move(reader.user(), transfer));
    }

    private Wallets wallets(Reader reader) {
        return books.atomically(reader.id(), desk -> desk.wallets().read(reader.id()));
    }
}
