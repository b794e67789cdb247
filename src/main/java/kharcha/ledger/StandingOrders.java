package kharcha.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.Change.EntryChange;
import kharcha.ledger.Change.RecurringChange;
import kharcha.ledger.Journal.Kind;
import kharcha.ledger.Journal.Page;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which one turn may change what of a user's comes round, and carry out what is due of it. Like {@link Ledger} it
 * writes all of it into the journal under the turn; and it keeps in step when somebody has to look at it again.
 */
public final class StandingOrders {
    private final Book book;
    private final UserId user;
    private final TurnId turn;
    private final Consumer<Page> written;

    public StandingOrders(Book book, UserId user, TurnId turn) {
        this(book, user, turn, _ -> {});
    }

    /** @param written is told what is put into the journal */
    public StandingOrders(Book book, UserId user, TurnId turn, Consumer<Page> written) {
        this.book = book;
        this.user = user;
        this.turn = turn;
        this.written = written;
    }

    /** Sets one up, as seen to until that day. */
    public void add(Recurring wanted, LocalDate handled) {
        add(List.of(new Agenda.Standing(wanted, handled)), List.of());
    }

    /** The same, with settings that belong to it. */
    public void add(Recurring wanted, LocalDate handled, Preferences preferences) {
        Preferences before = book.preferences().read(user);
        List<Change> also =
                before.equals(preferences) ? List.of() : List.of(new Change.PreferencesChange(before, preferences));
        if (!also.isEmpty()) book.preferences().write(user, preferences);
        add(List.of(new Agenda.Standing(wanted, handled)), also);
    }

    private void add(List<Agenda.Standing> wanted, List<Change> also) {
        List<Change> changes = new ArrayList<>(also);
        for (Agenda.Standing each : wanted) {
            book.recurring().write(user, each.recurring(), each.handled());
            changes.add(new RecurringChange(each.recurring().id(), null, each.recurring()));
        }
        write(new Page(turn, Kind.CHANGE, List.of(), changes));
        wake();
    }

    /** Goes on with those of another book, from where they were seen to there. */
    public void takeOver(List<Agenda.Standing> others) {
        if (others.isEmpty()) return;
        long id = book.recurring().fresh(user).value();
        List<Agenda.Standing> own = new ArrayList<>();
        for (Agenda.Standing each : others) {
            Recurring there = each.recurring();
            Recurring here = new Recurring(new RecurringId(id++), there.rule(), there.skipped(), there.task());
            own.add(new Agenda.Standing(here, each.handled()));
        }
        add(own, List.of());
    }

    /**
     * Changes some; those that are gone, or are as they shall be, are passed over.
     *
     * @return false when nothing changed by that
     */
    public boolean change(List<Recurring> wanted) {
        Agenda agenda = book.recurring().read(user);
        List<Change> changes = new ArrayList<>();
        for (Recurring after : wanted) {
            Agenda.Standing before = agenda.find(after.id()).orElse(null);
            if (before == null || after.equals(before.recurring())) continue;
            book.recurring().write(user, after, before.handled());
            changes.add(new RecurringChange(after.id(), before.recurring(), after));
        }
        if (changes.isEmpty()) return false;
        write(new Page(turn, Kind.CHANGE, List.of(), changes));
        wake();
        return true;
    }

    /**
     * Books what came due, and notes how far all that was due has been seen to. Nobody said it, so only who names the turn
     * undoes it; and what is undone so is not booked again, since how far it was seen to stays.
     */
    public List<Entry> carryOut(List<Agenda.Due> due) {
        List<Draft> drafts = due.stream()
                .flatMap(each -> each.recurring().on(each.day()).stream())
                .toList();
        List<Entry> entries = drafts.isEmpty() ? List.of() : book.entries().add(user, drafts);
        for (Agenda.Due each : due)
            book.recurring().handled(user, each.recurring().id(), each.day());
        List<EntryChange> changes = entries.stream().map(EntryChange::appeared).toList();
        if (!changes.isEmpty()) write(new Page(turn, Kind.DUE, List.of(), List.copyOf(changes)));
        wake();
        return entries;
    }

    private void write(Page page) {
        book.journal().append(user, page);
        written.accept(page);
    }

    /** Says when something is due next: to be said again whenever the user's zone has changed. */
    public void wake() {
        ZoneId zone = book.preferences().read(user).zone();
        book.recurring().wake(user, book.recurring().read(user).next(zone));
    }

    /** As an undo or a redo has it. */
    void apply(RecurringChange change) {
        Recurring after = change.after();
        if (after == null) book.recurring().remove(user, change.recurring());
        else book.recurring().write(user, after, after.rule().next().minusDays(1));
        wake();
    }

    @Nullable
    Recurring find(RecurringId id) {
        return book.recurring()
                .read(user)
                .find(id)
                .map(Agenda.Standing::recurring)
                .orElse(null);
    }
}
