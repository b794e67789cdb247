package kharcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.Reply;
import kharcha.conversation.Rounds;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.conversation.WalletKeeping;
import kharcha.ledger.Budget;
import kharcha.ledger.Budgets;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.Ledger;
import kharcha.ledger.Offers;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.ledger.StandingOrders;
import kharcha.ledger.Transfer;
import kharcha.ledger.TurnId;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.money.Money;
import kharcha.report.Balance;
import kharcha.signin.BookMoves;
import kharcha.signin.Leaving;
import kharcha.understanding.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One book moves into another: whole, once, whoever dies on the way. */
class BookMovesTest {
    private static final String ANN = "ann@example.org";
    private static final Identity CHAT = new Identity("watson:slack", "T1:U1");

    @RegisterExtension
    final Doorway door = new Doorway();

    private UserId user(Identity identity) {
        return door.database.users().findOrCreate(identity, Running.GERMAN).id();
    }

    private static Draft draft(int number) {
        return new Draft(
                LocalDate.of(2026, 3, 1),
                Money.of(String.valueOf(number), "EUR"),
                Direction.OUT,
                CategoryId.OTHER,
                "thing " + number,
                Set.of("tagged"),
                "cash");
    }

    private List<String> notes(UserId user) {
        return door.database.books().atomically(user, desk -> desk.entries().bookedAfter(user, 0, 1000)).stream()
                .map(entry -> entry.draft().note())
                .toList();
    }

    private void fill(UserId user, int entries) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 1; i <= entries; i++) drafts.add(draft(i));
        door.database.books().atomically(user, desk -> {
            TurnId turn = desk.turns().open(user, "test", "fill").turn();
            new Ledger(desk, user, turn).record(drafts);
            Reply done = new Reply(true, List.of());
            desk.turns().close(user, new Turn(turn, "test", "fill", "", "", done, door.clock.instant()), Context.NONE);
            return true;
        });
    }

    private BookMoves moves(Books books) {
        return new BookMoves(door.inside.accounts(), books, door.clock);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private List<String> balances(UserId user) {
        return door.database.books().atomically(user, desk -> {
            Wallets wallets = desk.wallets().read(user);
            return Balance.all(
                            wallets,
                            desk.balances().flows(user, wallets),
                            euros("0").currency())
                    .stream()
                    .filter(balance -> balance.stated() != null)
                    .map(balance -> balance.wallet().id().value() + " "
                            + balance.now().amount().toPlainString())
                    .sorted()
                    .toList();
        });
    }

    /** Payments in cash, money that was moved, and what both books say of the same wallet. */
    @Test
    void wallets_arrive_with_what_is_in_them_once_and_those_that_are_there_keep_their_own() {
        User from = door.database.users().findOrCreate(CHAT, Running.GERMAN);
        User into = door.database.users().findOrCreate(new Identity("test", "ann"), Running.GERMAN);
        WalletKeeping keeping = new WalletKeeping(door.inside.books(), door.clock);
        LocalDate earlier = RunningBook.TODAY.minusDays(30);
        keeping.state(from, Wallet.of(WalletId.CASH, null), euros("100"), earlier, false);
        keeping.state(from, Wallet.of(WalletId.BANK, null), euros("500"), earlier, false);
        keeping.state(into, Wallet.of(WalletId.BANK, null), euros("70"), earlier, false);
        fill(from.id(), 3);
        keeping.move(from, new Transfer(RunningBook.TODAY, euros("50"), WalletId.BANK, WalletId.CASH, null));
        assertThat(balances(from.id())).containsExactly("bank 450.00", "cash 144.00");
        BookMoves moves = moves(door.inside.books());
        moves.begin(from.id(), into.id());

        moves.goOn();
        moves.goOn();

        assertThat(balances(into.id())).contains("cash 144.00").hasSize(2);
        List<Transfer.Kept> moved = door.database
                .books()
                .atomically(into.id(), desk -> desk.transfers().after(into.id(), 0, 100));
        assertThat(moved).hasSize(1);
        keeping.move(into, new Transfer(RunningBook.TODAY, euros("4"), WalletId.CASH, WalletId.BANK, null));
        assertThat(balances(into.id())).contains("cash 140.00");
    }

    @Test
    void every_entry_arrives_in_its_order_with_all_that_it_says() {
        UserId from = user(CHAT);
        UserId into = user(new Identity("test", "ann"));
        fill(from, 250);
        fill(into, 1);
        BookMoves moves = moves(door.inside.books());
        assertThat(moves.begin(from, into)).isTrue();

        assertThat(moves.goOn()).isEqualTo(250);

        assertThat(notes(into))
                .hasSize(251)
                .startsWith("thing 1", "thing 1", "thing 2")
                .endsWith("thing 250");
        Entry last = door.database
                .books()
                .atomically(into, desk -> desk.entries().latest(into, 1))
                .getFirst();
        assertThat(last.draft()).isEqualTo(draft(250));
        assertThat(user(CHAT)).isEqualTo(into);
        assertThat(moves.goOn()).isZero();
    }

    @Test
    void whoever_dies_on_the_way_leaves_a_move_that_another_ends_without_booking_twice() {
        UserId from = user(CHAT);
        UserId into = user(new Identity("test", "ann"));
        fill(from, 430);
        moves(door.inside.books()).begin(from, into);
        for (int survived = 0; survived < 7; survived++) {
            BookMoves dying = moves(new Dying(door.inside.books(), survived));
            assertThatThrownBy(dying::goOn).isInstanceOf(IllegalStateException.class);
        }

        moves(door.inside.books()).goOn();

        assertThat(notes(into)).hasSize(430).doesNotHaveDuplicates();
    }

    @Test
    void what_comes_round_goes_on_in_the_account_and_in_the_old_book_no_more() {
        UserId from = user(CHAT);
        UserId into = user(new Identity("test", "ann"));
        LocalDate first = LocalDate.of(2027, 1, 31);
        Draft rent = draft(1).withDay(first);
        door.database.books().atomically(from, desk -> {
            TurnId turn = desk.turns().open(from, "test", "rule").turn();
            Recurrence monthly = new Recurrence(Cadence.every(Cadence.Unit.MONTH), first, null, null, false);
            Recurring recurring = new Recurring(
                    desk.recurring().fresh(from), monthly, List.of(), new Recurring.Payment(List.of(rent)));
            new StandingOrders(desk, from, turn).add(recurring, first);
            Reply done = new Reply(true, List.of());
            desk.turns().close(from, new Turn(turn, "test", "rule", "", "", done, door.clock.instant()), Context.NONE);
            return true;
        });
        moves(door.inside.books()).begin(from, into);
        for (int survived = 0; survived < 7; survived++) {
            BookMoves dying = moves(new Dying(door.inside.books(), survived));
            try {
                dying.goOn();
            } catch (IllegalStateException gone) {
                assertThat(gone).hasMessageStartingWith("gone");
            }
        }
        moves(door.inside.books()).goOn();

        Instant later = Instant.parse("2027-03-02T12:00:00Z");
        new Rounds(door.database.books(), door.database.database().wakings(), Clock.fixed(later, ZoneOffset.UTC)).run();
        assertThat(days(into)).containsExactly(LocalDate.of(2027, 2, 28));
        assertThat(days(from)).isEmpty();
    }

    private List<LocalDate> days(UserId user) {
        List<Entry> entries =
                door.database.books().atomically(user, desk -> desk.entries().latest(user, 10));
        return entries.stream().map(entry -> entry.draft().day()).toList();
    }

    /** Commits so many transactions, and is gone at the end of the next: before or after that one was committed. */
    private static final class Dying implements Books {
        private final Books books;
        private final int survived;
        private final AtomicInteger done = new AtomicInteger();

        Dying(Books books, int survived) {
            this.books = books;
            this.survived = survived;
        }

        @Override
        public <T> T atomically(UserId user, Function<Desk, T> work) {
            boolean last = done.getAndIncrement() >= survived / 2;
            if (last && survived % 2 == 0) throw new IllegalStateException("gone before");
            T result = books.atomically(user, work);
            if (last) throw new IllegalStateException("gone after");
            return result;
        }
    }

    @Test
    void budgets_come_along_where_the_account_has_none_and_refusals_stay() {
        UserId from = user(CHAT);
        UserId into = user(new Identity("test", "ann"));
        budget(from, "groceries", "400");
        budget(from, "coffee", "60");
        budget(into, "groceries", "350");
        door.database.books().atomically(from, desk -> {
            desk.offers().write(from, Offers.NONE.with("gym", true));
            return true;
        });
        BookMoves moves = moves(door.inside.books());
        assertThat(moves.begin(from, into)).isTrue();
        moves.goOn();
        moves.goOn();

        Budgets now =
                door.database.books().atomically(into, desk -> desk.budgets().read(into));
        assertThat(now.all())
                .extracting(
                        each -> each.category() + " " + each.amount().amount().toPlainString())
                .containsExactly(new CategoryId("groceries") + " 350.00", new CategoryId("coffee") + " 60.00");
        Offers offers =
                door.database.books().atomically(into, desk -> desk.offers().read(into));
        assertThat(offers.isRefused("gym")).isTrue();
    }

    private void budget(UserId user, String category, String amount) {
        door.database.books().atomically(user, desk -> {
            Turns.Opening opening = desk.turns().open(user, "test", null);
            Budget budget = new Budget(
                    new CategoryId(category),
                    Money.of(amount, "EUR"),
                    Cadence.every(Cadence.Unit.MONTH),
                    false,
                    LocalDate.of(2026, 3, 1));
            new Ledger(desk, user, opening.turn()).budget(opening.budgets().with(budget.category(), budget));
            Turn turn =
                    new Turn(opening.turn(), "test", null, "", "", new Reply(true, List.of()), door.clock.instant());
            desk.turns().close(user, turn, opening.context());
            return true;
        });
    }

    @Test
    void a_move_can_be_undone_in_the_chat() {
        Doorway.Browser ann = door.member(ANN);
        Doorway.Browser other = withGuestsBook();
        other.logIn(ANN, Doorway.PASSWORD);
        other.post("/bring", Map.of("bring", "yes"));
        assertThat(other.get("/api/chat/history").body()).contains("2 entries came from another book.");

        UserId user = user(new Identity("email", ANN));
        assertThat(notes(user)).hasSize(2);
        door.database.books().atomically(user, desk -> {
            TurnId turn = desk.turns().open(user, "test", "undo").turn();
            return new Ledger(desk, user, turn).undo();
        });
        assertThat(notes(user)).isEmpty();
        assertThat(ann.isIn()).isTrue();
    }

    private Doorway.Browser withGuestsBook() {
        Doorway.Browser browser = door.browser();
        browser.say("coffee 3.50");
        browser.say("tea 2");
        return browser;
    }

    @Test
    void who_logs_in_where_a_guest_has_a_book_is_asked_first() {
        door.member(ANN);
        Doorway.Browser browser = withGuestsBook();

        HttpResponse<String> in =
                browser.post("/login", Map.of("email", ANN, "password", Doorway.PASSWORD, "next", "/entries?q=tea"));

        String asked = in.headers().firstValue("Location").orElseThrow();
        assertThat(asked).isEqualTo("/bring?next=%2Fentries%3Fq%3Dtea");
        assertThat(browser.get(asked).body()).contains("Bring the 2 entries of this browser into your account?");
        HttpResponse<String> done = browser.post("/bring", Map.of("bring", "yes", "next", "/entries?q=tea"));
        assertThat(done.headers().firstValue("Location")).contains("/entries?q=tea");
        assertThat(notes(user(new Identity("email", ANN)))).hasSize(2);
        assertThat(browser.cookies).doesNotContainKey("kharcha");
        assertThat(door.browser()
                        .post("/login", Map.of("email", ANN, "password", Doorway.PASSWORD))
                        .headers()
                        .firstValue("Location"))
                .contains("/dashboard");
    }

    @Test
    void a_no_leaves_the_book_to_whoever_has_the_link() {
        door.member(ANN);
        Doorway.Browser browser = withGuestsBook();
        String guest = browser.cookies.get("kharcha");
        browser.logIn(ANN, Doorway.PASSWORD);

        String page = browser.post("/bring", Map.of("bring", "no")).body();

        Matcher link = Pattern.compile("/recover#([A-Za-z0-9_-]{43})").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(notes(user(new Identity("email", ANN)))).isEmpty();
        Doorway.Browser thief = door.browser();
        thief.cookies.put("kharcha", guest);
        assertThat(thief.said()).isZero();
        Doorway.Browser later = door.browser();
        later.json("/recover", "{\"token\":\"" + link.group(1) + "\"}");
        assertThat(later.said()).isEqualTo(2);
    }

    @Test
    void a_book_that_has_an_account_moves_nowhere() {
        door.member(ANN);
        door.member("eve@example.org");
        UserId ann = user(new Identity("email", ANN));
        UserId eve = user(new Identity("email", "eve@example.org"));

        assertThat(moves(door.inside.books()).begin(ann, eve)).isFalse();
    }

    @Test
    void the_book_of_a_linked_chat_moves_into_the_account() {
        Doorway.Browser ann = door.member(ANN);
        UserId from = user(CHAT);
        fill(from, 3);
        String page = ann.post("/settings/security/chats/code", Map.of()).body();
        Matcher code = Pattern.compile("link ([A-Z2-9]{4}-[A-Z2-9]{4})<").matcher(page);
        assertThat(code.find()).isTrue();
        door.inside.signIn().chats().ask(CHAT, code.group(1));
        door.inside.signIn().chats().link(CHAT, code.group(1));

        moves(door.inside.books()).goOn();

        assertThat(notes(user(new Identity("email", ANN)))).containsExactly("thing 1", "thing 2", "thing 3");
    }

    @Test
    void a_book_that_has_moved_is_erased_where_it_was() {
        UserId from = user(CHAT);
        UserId into = user(new Identity("test", "ann"));
        fill(from, 3);
        BookMoves moves = moves(door.inside.books());
        moves.begin(from, into);
        moves.goOn();

        door.later(Leaving.GRACE);

        assertThat(door.inside.signIn().leaving().erase()).isEqualTo(1);
        assertThat(notes(from)).isEmpty();
        assertThat(notes(into)).hasSize(3);
    }
}
