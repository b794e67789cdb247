package kharcha.conversation;

import static kharcha.conversation.BooksInHand.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kharcha.ledger.Change;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;
import org.junit.jupiter.api.Test;

/** What was changed, undone and done again. */
interface JournalContract extends BooksInHand {
    private Optional<Journal.Page> pageOf(long turn) {
        return atomically(desk -> desk.journal().page(ann(), new TurnId(turn)));
    }

    private Journal.Page page(long turn, Journal.Kind kind, long reverts) {
        return new Journal.Page(
                new TurnId(turn),
                kind,
                reverts == 0 ? List.of() : List.of(new TurnId(reverts)),
                List.of(new Change.EntryChange(new EntryId(turn), null, draft("1", "tea"))));
    }

    private void append(Journal.Page page) {
        atomically(desk -> {
            desk.journal().append(ann(), page);
            return true;
        });
    }

    private Long undoable() {
        return atomically(desk -> desk.journal().lastUndoable(ann()))
                .map(page -> page.turn().value())
                .orElse(0L);
    }

    private Long redoable() {
        return atomically(desk -> desk.journal().lastRedoable(ann()))
                .map(page -> page.turn().value())
                .orElse(0L);
    }

    private boolean undone(long turn) {
        return atomically(desk -> desk.journal().isUndone(ann(), new TurnId(turn)));
    }

    @Test
    default void a_page_comes_back_with_all_its_changes_in_order() {
        var page = new Journal.Page(
                new TurnId(1),
                Journal.Kind.CHANGE,
                List.of(),
                List.of(
                        new Change.EntryChange(new EntryId(2), null, draft("1.00", "tea")),
                        new Change.EntryChange(new EntryId(1), draft("1.00", "tea"), draft("2.00", "tea, large")),
                        new Change.EntryChange(new EntryId(3), draft("1.00", "tea"), null),
                        new Change.PreferencesChange(GERMAN, INDIAN)));
        append(page);
        assertThat(pageOf(1)).contains(page);
        assertThat(pageOf(2)).isEmpty();
        assertThatThrownBy(() -> append(page)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void undo_goes_back_change_by_change_and_redo_comes_forward_again() {
        assertThat(undoable()).isZero();
        append(page(1, Journal.Kind.CHANGE, 0));
        append(page(2, Journal.Kind.CHANGE, 0));
        assertThat(undoable()).isEqualTo(2);
        assertThat(redoable()).isZero();

        append(page(3, Journal.Kind.UNDO, 2));
        assertThat(undoable()).isEqualTo(1);
        assertThat(redoable()).isEqualTo(3);
        assertThat(undone(2)).isTrue();
        append(page(4, Journal.Kind.UNDO, 1));
        assertThat(undoable()).isZero();
        assertThat(redoable()).isEqualTo(4);

        append(page(5, Journal.Kind.REDO, 4));
        assertThat(undone(1)).isFalse();
        assertThat(undoable()).isEqualTo(1);
        assertThat(redoable()).isEqualTo(3);
        append(page(6, Journal.Kind.REDO, 3));
        assertThat(undoable()).isEqualTo(2);
        assertThat(redoable()).isZero();

        append(page(7, Journal.Kind.UNDO, 2));
        assertThat(undone(2)).isTrue();
        assertThat(redoable()).isEqualTo(7);
    }

    @Test
    default void a_new_change_ends_redoing_and_leaves_the_undone_undone() {
        append(page(1, Journal.Kind.CHANGE, 0));
        append(page(2, Journal.Kind.UNDO, 1));
        append(page(3, Journal.Kind.CHANGE, 0));
        assertThat(redoable()).isZero();
        assertThat(undoable()).isEqualTo(3);
        append(page(4, Journal.Kind.UNDO, 3));
        assertThat(redoable()).isEqualTo(4);
        assertThat(undoable()).isZero();
    }

    @Test
    default void several_turns_are_undone_at_once_and_done_again_together() {
        for (int turn = 1; turn <= 3; turn++) append(page(turn, Journal.Kind.CHANGE, 0));
        append(several(4, Journal.Kind.UNDO, 3, 2));
        assertThat(turns(atomically(desk -> desk.journal().undoable(ann(), 9)))).containsExactly(1L);
        assertThat(undone(2)).isTrue();
        assertThat(undone(3)).isTrue();
        assertThat(pageOf(4).orElseThrow().reverts()).containsExactly(new TurnId(3), new TurnId(2));
        append(page(5, Journal.Kind.UNDO, 1));
        assertThat(turns(atomically(desk -> desk.journal().redoable(ann(), 9)))).containsExactly(5L, 4L);
        append(several(6, Journal.Kind.REDO, 5, 4));
        assertThat(turns(atomically(desk -> desk.journal().undoable(ann(), 9)))).containsExactly(3L, 2L, 1L);
        assertThat(redoable()).isZero();
    }

    private static List<Long> turns(List<Journal.Page> pages) {
        return pages.stream().map(page -> page.turn().value()).toList();
    }

    private Journal.Page several(long turn, Journal.Kind kind, long one, long other) {
        return new Journal.Page(
                new TurnId(turn),
                kind,
                List.of(new TurnId(one), new TurnId(other)),
                List.of(
                        new Change.EntryChange(new EntryId(one), draft("1", "tea"), null),
                        new Change.EntryChange(new EntryId(other), draft("1", "tea"), null)));
    }

    @Test
    default void the_turns_of_an_entry_are_all_that_changed_it_newest_first() {
        var entry = new EntryId(9);
        Draft tea = draft("1", "tea");
        append(new Journal.Page(
                new TurnId(1), Journal.Kind.CHANGE, List.of(), List.of(new Change.EntryChange(entry, null, tea))));
        append(page(2, Journal.Kind.CHANGE, 0));
        append(new Journal.Page(
                new TurnId(3),
                Journal.Kind.CHANGE,
                List.of(),
                List.of(
                        new Change.EntryChange(entry, tea, tea.withNote("chai")),
                        new Change.EntryChange(entry, tea.withNote("chai"), null))));
        List<TurnId> turns = atomically(desk -> desk.journal().turnsOf(ann(), entry));
        assertThat(turns).containsExactly(new TurnId(3), new TurnId(1));
    }
}
