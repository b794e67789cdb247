package kharcha.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Ledger;
import kharcha.ledger.Redoing;
import kharcha.ledger.TurnId;
import kharcha.ledger.Undoing;
import kharcha.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is booked, corrected, deleted, undone and redone in whatever order, the book equals a model that knows no journal:
 * it replays the changes that stand, in their order. The home currency is one value: taking its change back puts back what
 * was there before.
 */
class LedgerPropertyTest {
    private static final Long SETTINGS = -1L;
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "INR", "JPY");

    private final MemoryBooks books = new MemoryBooks();
    private final User user = books.findOrCreate(
            new Identity("test", "1"), new Preferences(Locale.ENGLISH, ZoneId.of("UTC"), Currency.getInstance("EUR")));
    private final List<Standing> changes = new ArrayList<>();
    private final Deque<Standing> undone = new ArrayDeque<>();
    private String currency = "EUR";
    private long turn;

    /** The model's book, and one change of it that stands or is undone. */
    private static final class Model {
        final TreeMap<Long, Draft> entries = new TreeMap<>();
    }

    private static final class Standing {
        final long turn;
        final List<Long> touched;
        final Consumer<Model> effect;
        String currencyBefore = "";
        String currencyAfter = "";
        boolean stands = true;

        Standing(long turn, List<Long> touched, Consumer<Model> effect) {
            this.turn = turn;
            this.touched = touched;
            this.effect = effect;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void any_sequence_of_turns_keeps_the_book_equal_to_the_model(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 300; step++) {
            turn++;
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> book(random);
                case 3, 4 -> correct(random);
                case 5 -> delete(random);
                case 6 -> prefer(random);
                case 7 -> undo();
                case 8 -> redo();
                default -> undoNamed(random);
            }
            assertSame(step);
        }
    }

    private void book(Random random) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--)
            drafts.add(Scripted.draft(String.valueOf(1 + random.nextInt(99)), "coffee", "n" + i, 0));
        List<Entry> recorded = ledger(ledger -> ledger.record(drafts));
        List<Long> ids = recorded.stream().map(entry -> entry.id().value()).toList();
        changed(ids, model -> {
            for (int i = 0; i < drafts.size(); i++) model.entries.put(ids.get(i), drafts.get(i));
        });
    }

    private void correct(Random random) {
        List<Entry> wanted = new ArrayList<>();
        for (Entry entry : some(random))
            wanted.add(new Entry(
                    entry.id(), entry.draft().withAmount(Money.of(String.valueOf(1 + random.nextInt(99)), "EUR"))));
        List<Long> ids = ledger(ledger -> ledger.correct(wanted)).stream()
                .map(revision -> revision.after().id().value())
                .toList();
        if (!ids.isEmpty())
            changed(
                    ids,
                    model ->
                            wanted.forEach(entry -> model.entries.put(entry.id().value(), entry.draft())));
    }

    private void delete(Random random) {
        List<EntryId> ids = some(random).stream().map(Entry::id).toList();
        List<Entry> deleted = ledger(ledger -> ledger.delete(ids));
        assertThat(deleted).hasSameSizeAs(ids);
        List<Long> gone = ids.stream().map(EntryId::value).toList();
        if (!gone.isEmpty()) changed(gone, model -> model.entries.keySet().removeAll(gone));
    }

    private void prefer(Random random) {
        String wanted = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        Preferences now = preferences();
        if (wanted.equals(now.homeCurrency().getCurrencyCode())) return;
        ledger(ledger -> ledger.prefer(new Preferences(now.locale(), now.zone(), Currency.getInstance(wanted))));
        changed(List.of(SETTINGS), _ -> {});
        changes.getLast().currencyBefore = currency;
        changes.getLast().currencyAfter = wanted;
        currency = wanted;
    }

    private void undo() {
        Standing last =
                changes.stream().filter(each -> each.stands).reduce((_, b) -> b).orElse(null);
        Undoing undoing = ledger(Ledger::undo);
        if (last == null) {
            assertThat(undoing).isInstanceOf(Undoing.NothingToUndo.class);
        } else {
            assertThat(undoing)
                    .isInstanceOfSatisfying(
                            Undoing.Undone.class,
                            done -> assertThat(done.turn().value()).isEqualTo(last.turn));
            takenBack(last);
        }
    }

    private void redo() {
        Redoing redoing = ledger(Ledger::redo);
        if (undone.isEmpty()) {
            assertThat(redoing).isInstanceOf(Redoing.NothingToRedo.class);
            return;
        }
        Standing again = undone.pop();
        assertThat(redoing)
                .isInstanceOfSatisfying(
                        Redoing.Redone.class,
                        done -> assertThat(done.turn().value()).isEqualTo(again.turn));
        again.stands = true;
        if (again.touched.contains(SETTINGS)) currency = again.currencyAfter;
    }

    private void undoNamed(Random random) {
        if (changes.isEmpty()) return;
        Standing named = changes.get(random.nextInt(changes.size()));
        Undoing undoing = ledger(ledger -> ledger.undo(new TurnId(named.turn)));
        boolean later = changes.stream()
                .anyMatch(each -> each.stands
                        && each.turn > named.turn
                        && each.touched.stream().anyMatch(named.touched::contains));
        boolean settings = named.touched.contains(SETTINGS);
        if (!named.stands) assertThat(undoing).isInstanceOf(Undoing.AlreadyUndone.class);
        else if (undoing instanceof Undoing.Undone) {
            assertThat(later && !settings).as("a later change was lost").isFalse();
            takenBack(named);
        } else assertThat(later).as("nothing was in the way of undoing").isTrue();
    }

    private void takenBack(Standing change) {
        change.stands = false;
        if (change.touched.contains(SETTINGS)) currency = change.currencyBefore;
        undone.push(change);
    }

    private void changed(List<Long> touched, Consumer<Model> effect) {
        changes.add(new Standing(turn, touched, effect));
        undone.clear();
    }

    private void assertSame(int step) {
        Model model = new Model();
        changes.stream().filter(each -> each.stands).forEach(each -> each.effect.accept(model));
        TreeMap<Long, Draft> book = new TreeMap<>();
        books.atomically(user.id(), desk -> desk.entries().latest(user.id(), 10_000))
                .forEach(entry -> book.put(entry.id().value(), entry.draft()));
        assertThat(book).as("step %d", step).isEqualTo(model.entries);
        assertThat(preferences().homeCurrency().getCurrencyCode()).isEqualTo(currency);
    }

    private List<Entry> some(Random random) {
        List<Entry> all = new ArrayList<>(
                books.atomically(user.id(), desk -> desk.entries().latest(user.id(), 10_000)));
        return all.stream().filter(_ -> random.nextInt(4) == 0).limit(3).toList();
    }

    private Preferences preferences() {
        return books.atomically(user.id(), desk -> desk.preferences().read(user.id()));
    }

    private <T> T ledger(java.util.function.Function<Ledger, T> work) {
        return books.atomically(user.id(), desk -> work.apply(new Ledger(desk, user.id(), new TurnId(turn))));
    }
}
