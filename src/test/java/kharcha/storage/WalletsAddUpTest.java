package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Bookkeeping;
import kharcha.conversation.WalletKeeping;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Transfer;
import kharcha.ledger.TurnId;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.money.Money;
import kharcha.report.Balance;
import kharcha.report.Balances;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any sequence of booking, correction, deletion, undo and redo, transfers and statements, over month ends and in two
 * currencies: a balance is what was stated last and the rows behind its link, to the last digit; and both are what a model says
 * that looks at each entry and each transfer by itself.
 */
class WalletsAddUpTest {
    private static final List<String> WAYS = List.of("cash", "Cash", "card", "bank transfer", "upi");
    private static final List<WalletId> IDS =
            List.of(WalletId.CASH, WalletId.CARD, WalletId.BANK, new WalletId("savings"));
    private static TestDatabase database;

    private final List<TurnId> turns = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 10, 20);

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_balance_is_what_was_stated_and_the_rows_behind_it(long seed) {
        Random random = new Random(seed);
        User user = database.users()
                .findOrCreate(
                        new Identity("test", "wallets-" + seed),
                        new Preferences(Locale.UK, ZoneOffset.UTC, Currency.getInstance("EUR")));
        for (int step = 0; step < 90; step++) {
            if (random.nextInt(4) == 0) today = today.plusDays(random.nextInt(9));
            Bookkeeping.Kept kept = turn(random, user);
            if (kept.turn() != null) turns.add(kept.turn());
            assertSame(user);
        }
    }

    private Bookkeeping.Kept turn(Random random, User user) {
        Clock clock = Clock.fixed(Instant.from(today.atTime(12, 0).atOffset(ZoneOffset.UTC)), ZoneOffset.UTC);
        Bookkeeping bookkeeping = new Bookkeeping(database.books(), clock);
        WalletKeeping wallets = new WalletKeeping(database.books(), clock);
        List<Entry> latest = entries(user);
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                wallets.state(
                        user,
                        Wallet.of(IDS.get(random.nextInt(IDS.size())), null),
                        money(random, random.nextInt(3) - 1),
                        today.minusDays(random.nextInt(3) == 0 ? random.nextInt(40) : 0),
                        random.nextBoolean());
            case 2, 3 -> wallets.move(user, transfer(random));
            case 4 ->
                bookkeeping.delete(
                        user,
                        latest.stream()
                                .filter(_ -> random.nextInt(6) == 0)
                                .map(Entry::id)
                                .limit(2)
                                .toList());
            case 5, 6 ->
                turns.isEmpty()
                        ? bookkeeping.delete(user, List.of())
                        : bookkeeping.undo(user, turns.get(random.nextInt(turns.size())));
            case 7 -> wallets.redo(user);
            case 8, 9 -> corrected(random, user, bookkeeping, latest);
            default -> bookkeeping.record(user, "form-" + random.nextLong(), draft(random));
        };
    }

    private Bookkeeping.Kept corrected(Random random, User user, Bookkeeping bookkeeping, List<Entry> latest) {
        if (latest.isEmpty()) return bookkeeping.delete(user, List.of());
        EntryId id = latest.get(random.nextInt(latest.size())).id();
        return bookkeeping.correct(user, id, _ -> true, draft(random)) instanceof Bookkeeping.Kept kept
                ? kept
                : bookkeeping.delete(user, List.of());
    }

    private Transfer transfer(Random random) {
        int from = random.nextInt(IDS.size());
        int to = (from + 1 + random.nextInt(IDS.size() - 1)) % IDS.size();
        Money amount = money(random, 1);
        return new Transfer(
                today.minusDays(random.nextInt(4) == 0 ? random.nextInt(40) : 0),
                amount,
                random.nextInt(5) == 0 ? null : IDS.get(from),
                IDS.get(to),
                random.nextInt(4) == 0 ? money(random, 1) : null);
    }

    private static Money money(Random random, int sign) {
        String currency = random.nextInt(5) == 0 ? "USD" : "EUR";
        return new Money(
                new BigDecimal(random.nextInt(1, 400) + "." + random.nextInt(10, 99)).multiply(BigDecimal.valueOf(sign)),
                Currency.getInstance(currency));
    }

    private Draft draft(Random random) {
        return new Draft(
                today.minusDays(random.nextInt(5) == 0 ? random.nextInt(50) : 0),
                money(random, 1),
                random.nextInt(6) == 0 ? Direction.IN : Direction.OUT,
                CategoryId.OTHER,
                "something",
                Set.of(),
                random.nextInt(4) == 0 ? null : WAYS.get(random.nextInt(WAYS.size())));
    }

    private static List<Entry> entries(User user) {
        return database.books().atomically(user.id(), desk -> desk.entries().latest(user.id(), 1000));
    }

    private void assertSame(User user) {
        List<Entry> entries = entries(user);
        database.books().atomically(user.id(), desk -> {
            Wallets wallets = desk.wallets().read(user.id());
            List<Transfer.Kept> transfers = desk.transfers().after(user.id(), 0, 1000);
            List<Balance> balances =
                    Balance.all(wallets, desk.balances().flows(user.id(), wallets), Currency.getInstance("EUR"));
            for (Balance balance : balances) {
                List<Balances.Movement> rows =
                        desk.balances().movements(user.id(), balance.wallet(), balance.currency(), 0, 1000);
                BigDecimal start = balance.stated() == null
                        ? BigDecimal.ZERO
                        : balance.stated().balance().amount();
                BigDecimal sum = rows.stream().map(row -> row.change().amount()).reduce(start, BigDecimal::add);
                assertThat(balance.now().amount())
                        .as("rows of %s", balance)
                        .isEqualByComparingTo(sum)
                        .isEqualByComparingTo(modelled(balance, entries, transfers));
                assertThat(balance.rows()).isEqualTo(rows.size());
                assertThat(rows).isSortedAccordingTo((a, b) -> b.day().compareTo(a.day()));
            }
            return balances;
        });
    }

    /** Entry by entry and transfer by transfer. */
    private static BigDecimal modelled(Balance balance, List<Entry> entries, List<Transfer.Kept> transfers) {
        Wallet wallet = balance.wallet();
        Wallet.Stated stated = balance.stated();
        BigDecimal sum = stated == null ? BigDecimal.ZERO : stated.balance().amount();
        for (Entry entry : entries) {
            Draft draft = entry.draft();
            boolean counts = draft.paidBy() != null
                    && wallet.ways().contains(draft.paidBy().toLowerCase(Locale.ROOT))
                    && draft.amount().currency().equals(balance.currency())
                    && (stated == null
                            || isAfter(draft.day(), entry.id().value(), stated.day(), stated.lastEntry()));
            BigDecimal amount = draft.amount().amount();
            if (counts) sum = draft.direction() == Direction.IN ? sum.add(amount) : sum.subtract(amount);
        }
        for (Transfer.Kept kept : transfers) {
            Transfer transfer = kept.transfer();
            boolean counts = stated == null
                    || isAfter(transfer.day(), kept.id().value(), stated.day(), stated.lastTransfer());
            if (counts && wallet.id().equals(transfer.from()) && transfer.amount().currency().equals(balance.currency()))
                sum = sum.subtract(transfer.amount().amount());
            if (counts && wallet.id().equals(transfer.to()) && transfer.arrived().currency().equals(balance.currency()))
                sum = sum.add(transfer.arrived().amount());
        }
        return sum;
    }

    private static boolean isAfter(LocalDate day, long number, LocalDate stated, long last) {
        return day.isAfter(stated) || day.equals(stated) && number > last;
    }
}
