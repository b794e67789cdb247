package kharcha.conversation;

import static kharcha.conversation.BooksInHand.draft;
import static kharcha.conversation.BooksInHand.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kharcha.account.UserId;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entries;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Offers;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import kharcha.report.Filter;
import kharcha.understanding.Context;
import org.junit.jupiter.api.Test;

/** What is booked. */
interface EntriesContract extends BooksInHand {
    @Test
    default void entries_are_numbered_in_the_order_of_booking_and_numbers_are_not_used_again() {
        assertThat(book(draft("1", "tea"), draft("2", "bun"))).containsExactly(new EntryId(1), new EntryId(2));
        boolean removed = atomically(desk -> desk.entries().remove(ann(), new EntryId(2)));
        assertThat(removed).isTrue();
        assertThat(book(draft("3", "jam"))).containsExactly(new EntryId(3));
        assertThat(book()).isEmpty();
    }

    @Test
    default void an_entry_comes_back_with_everything_it_had() {
        var full = new Draft(
                LocalDate.of(1999, 12, 31),
                Money.of("1234567.125", "KWD"),
                Direction.IN,
                CategoryId.SALARY,
                "Crème brûlée, \"खाना\" \\ 🍕; DROP TABLE entries",
                Set.of("work", "été"),
                "upi");
        List<EntryId> ids = book(full, draft("900", "rent").withAmount(Money.of("999999999999999", "JPY")));
        assertThat(find(ids.getFirst())).contains(new Entry(ids.getFirst(), full));
        assertThat(atomically(desk -> desk.entries().latest(ann(), 1))
                        .getFirst()
                        .draft()
                        .amount())
                .isEqualTo(Money.of("999999999999999", "JPY"));
    }

    @Test
    default void an_entry_is_replaced_removed_and_restored_under_its_id() {
        EntryId id = book(draft("12.50", "lunch")).getFirst();
        Draft supper = draft("18", "supper with Ann").withDay(DAY.plusDays(1));
        atomically(desk -> {
            assertThat(desk.entries().replace(ann(), id, supper)).isTrue();
            assertThat(desk.entries().find(ann(), id)).contains(new Entry(id, supper));
            assertThat(desk.entries().remove(ann(), id)).isTrue();
            assertThat(desk.entries().find(ann(), id)).isEmpty();
            assertThat(desk.entries().remove(ann(), id)).isFalse();
            assertThat(desk.entries().replace(ann(), id, supper)).isFalse();
            desk.entries().restore(ann(), id, supper);
            return true;
        });
        assertThat(find(id)).contains(new Entry(id, supper));
        assertThatThrownBy(() -> atomically(desk -> {
                    desk.entries().restore(ann(), id, supper);
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void the_latest_are_the_last_booked_whatever_their_day() {
        book(draft("1", "a"), draft("2", "b").withDay(DAY.minusYears(1)), draft("3", "c"));
        assertThat(latest(2)).extracting(entry -> entry.id().value()).containsExactly(3L, 2L);
    }

    @Test
    default void entries_of_the_same_note_are_found_among_the_newest() {
        book(draft("1", "Tea"), draft("2", "tea for two"), draft("3", "TEA"), draft("4", "a"));
        List<Entry> all = atomically(desk -> desk.entries().alike(ann(), "tea", 4));
        List<Entry> newest = atomically(desk -> desk.entries().alike(ann(), "tea", 2));
        assertThat(all).extracting(entry -> entry.id().value()).containsExactly(3L, 1L);
        assertThat(newest).extracting(entry -> entry.id().value()).containsExactly(3L);
    }

    @Test
    default void entries_of_the_same_note_are_found_by_day_also_with_the_one_that_is_added() {
        List<EntryId> ids = book(
                draft("1", "Tea & cake"),
                draft("2", "tea & CAKE").withDay(DAY.minusDays(9)),
                draft("3", "cake"),
                draft("4", "tea & cake").withDay(DAY.minusDays(3)));
        Entries.Among added = atomically(desk -> desk.entries().addAmong(ann(), draft("5", "Tea & Cake"), 50));
        assertThat(added.entry().id()).isEqualTo(new EntryId(5));
        assertThat(added.before()).extracting(Entry::id).containsExactly(ids.get(0), ids.get(3), ids.get(1));
        assertThat(find(added.entry().id())).map(Entry::draft).contains(draft("5", "Tea & Cake"));
        List<Entry> newest = atomically(desk -> desk.entries().named(ann(), "tea & cake", 2));
        List<Entry> none = atomically(desk -> desk.entries().named(ann(), "&", 50));
        assertThat(newest).extracting(Entry::id).startsWith(added.entry().id()).hasSizeLessThan(3);
        assertThat(none).isEmpty();
    }

    @Test
    default void what_was_offered_is_kept() {
        Offers before = atomically(desk -> desk.offers().read(ann()));
        assertThat(before).isEqualTo(Offers.NONE);
        Offers offers = Offers.NONE.with("Netflix ", false).with("gym", true);
        atomically(desk -> {
            desk.offers().write(ann(), offers);
            return true;
        });
        Turns.Opening opening = atomically(desk -> desk.turns().open(ann(), "web", null));
        assertThat(opening.offers()).isEqualTo(offers);
        assertThat(offers.knows("NETFLIX")).isTrue();
        assertThat(offers.isRefused("Netflix")).isFalse();
        assertThat(offers.isRefused("Gym")).isTrue();
    }

    @Test
    default void a_book_can_be_read_from_its_beginning_some_entries_at_a_time() {
        book(draft("1", "a"), draft("2", "b").withDay(DAY.minusYears(1)), draft("3", "c"));
        List<Entry> first = atomically(desk -> desk.entries().bookedAfter(ann(), 0, 2));
        List<Entry> then = atomically(desk -> desk.entries().bookedAfter(ann(), 2, 2));
        List<Entry> last = atomically(desk -> desk.entries().bookedAfter(ann(), 3, 2));
        assertThat(first).extracting(entry -> entry.draft().note()).containsExactly("a", "b");
        assertThat(then).extracting(entry -> entry.draft().note()).containsExactly("c");
        assertThat(last).isEmpty();
    }

    @Test
    default void what_fails_leaves_nothing_behind() {
        assertThatThrownBy(() -> atomically(desk -> {
                    TurnId id = desk.turns().open(ann(), "web", "m1").turn();
                    desk.entries().add(ann(), List.of(draft("1", "tea")));
                    desk.turns().close(ann(), turn(id, "web", "m1", "tea 1"), Context.NONE);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(latest(9)).isEmpty();
        Turns.Opening opening = atomically(desk -> desk.turns().open(ann(), "web", "m1"));
        assertThat(opening.earlier()).isNull();
        assertThat(opening.turn()).isEqualTo(new TurnId(1));
    }

    @Test
    default void another_users_book_cannot_be_seen_or_touched() {
        EntryId id = book(draft("1", "tea")).getFirst();
        UserId ben = users().findOrCreate(somebody(), INDIAN).id();
        books().atomically(ben, desk -> {
            assertThat(desk.entries().find(ann(), id)).isEmpty();
            assertThat(desk.entries().latest(ann(), 9)).isEmpty();
            assertThat(desk.entries().remove(ann(), id)).isFalse();
            assertThat(desk.entries().replace(ann(), id, draft("2", "x"))).isFalse();
            assertThat(desk.reports().figures(ann(), Filter.NONE, DateRange.ALL, null))
                    .isEmpty();
            assertThat(desk.turns().history(ann(), 9)).isEmpty();
            assertThat(desk.journal().lastUndoable(ann())).isEmpty();
            return true;
        });
        assertThatThrownBy(() -> books().atomically(ben, desk -> desk.entries().add(ann(), List.of(draft("1", "tea")))))
                .isInstanceOf(RuntimeException.class);
        assertThat(latest(9)).hasSize(1);
    }
}
