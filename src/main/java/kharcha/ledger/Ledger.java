package kharcha.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.Change.BudgetChange;
import kharcha.ledger.Change.CategoryChange;
import kharcha.ledger.Change.EntryChange;
import kharcha.ledger.Change.PreferencesChange;
import kharcha.ledger.Change.TransferChange;
import kharcha.ledger.Change.WalletChange;
import kharcha.ledger.Change.WordChange;
import kharcha.ledger.Journal.Kind;
import kharcha.ledger.Journal.Page;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which one turn may change a user's book: the only way to write to it.
 *
 * <p>Promises that whatever a turn changes stands in the journal under that turn, with what was there before, so that it can
 * be taken back as a whole. A turn changes the book once; a turn that changes nothing leaves no page. Expected outcomes
 * (nothing to undo, changed later by another turn) are return values.
 */
public final class Ledger {
    private final Book book;
    private final UserId user;
    private final TurnId turn;
    private final Consumer<Page> written;

    public Ledger(Book book, UserId user, TurnId turn) {
        this(book, user, turn, _ -> {});
    }

    /** @param written is told what went into the journal */
    public Ledger(Book book, UserId user, TurnId turn, Consumer<Page> written) {
        this.book = book;
        this.user = user;
        this.turn = turn;
        this.written = written;
    }

    /** Books these, in this order. */
    public List<Entry> record(List<Draft> drafts) {
        List<Entry> recorded = book.entries().add(user, drafts);
        write(recorded.stream().map(EntryChange::appeared).toList());
        return recorded;
    }

    /** Books one and finds those like it, of the newest so many. */
    public Entries.Among record(Draft draft, int among) {
        Entries.Among added = book.entries().addAmong(user, draft, among);
        write(List.of(new EntryChange(added.entry().id(), null, draft)));
        return added;
    }

    /**
     * Replaces entries by what they shall say.
     *
     * @return what really changed; empty when every one of them said so already or is gone
     */
    public List<Revision> correct(List<Entry> wanted) {
        return correct(wanted, List.of());
    }

    /**
     * The same, and from now on these phrases lead where they say; both are undone together.
     *
     * @param learned kept only if an entry changes
     */
    public List<Revision> correct(List<Entry> wanted, List<OwnWord> learned) {
        List<Revision> revisions = new ArrayList<>();
        for (Entry after : wanted) {
            Optional<Entry> before = book.entries().find(user, after.id());
            if (before.isEmpty() || before.get().draft().equals(after.draft())) continue;
            book.entries().replace(user, after.id(), after.draft());
            revisions.add(new Revision(before.get(), converted(before.get(), after)));
        }
        List<Change> changes = new ArrayList<>();
        for (Revision each : revisions)
            changes.add(new EntryChange(
                    each.after().id(), each.before().draft(), each.after().draft()));
        if (!changes.isEmpty()) changes.addAll(learn(learned));
        write(changes);
        return revisions;
    }

    /** As it stands in the book now. What was in the home currency and still is in the same needs no rate, and no question. */
    private Entry converted(Entry before, Entry after) {
        boolean sameCurrency =
                before.draft().amount().currency().equals(after.draft().amount().currency());
        return sameCurrency && before.converted() == null
                ? after
                : book.entries().find(user, after.id()).orElse(after);
    }

    private List<Change> learn(List<OwnWord> learned) {
        if (learned.isEmpty()) return List.of();
        OwnCategories own = book.categories().read(user);
        List<Change> changes = new ArrayList<>();
        for (OwnWord word : learned) {
            OwnWord before = own.word(word.phrase()).orElse(null);
            if (word.equals(before)) continue;
            own = own.with(word.phrase(), word);
            changes.add(new WordChange(word.phrase(), before, word));
        }
        if (!changes.isEmpty()) book.categories().write(user, own);
        return changes;
    }

    /**
     * Lets the first part stand where the entry stood, and books the others.
     *
     * @return the parts in their order; empty when the entry is gone
     */
    public List<Entry> split(EntryId id, List<Draft> parts) {
        Optional<Entry> before = book.entries().find(user, id);
        if (before.isEmpty()) return List.of();
        List<Change> changes = new ArrayList<>();
        book.entries().replace(user, id, parts.getFirst());
        List<Entry> entries = new ArrayList<>(List.of(converted(before.get(), new Entry(id, parts.getFirst()))));
        changes.add(new EntryChange(id, before.get().draft(), parts.getFirst()));
        List<Draft> others = parts.subList(1, parts.size());
        for (Entry other : others.isEmpty() ? List.<Entry>of() : book.entries().add(user, others)) {
            entries.add(other);
            changes.add(EntryChange.appeared(other));
        }
        write(changes);
        return entries;
    }

    /** Takes entries out of the book and returns those that were there. */
    public List<Entry> delete(List<EntryId> ids) {
        List<Entry> deleted = new ArrayList<>();
        for (EntryId id : ids) {
            Optional<Entry> entry = book.entries().find(user, id);
            if (entry.isPresent() && book.entries().remove(user, id)) deleted.add(entry.get());
        }
        write(deleted.stream()
                .map(entry -> new EntryChange(entry.id(), entry.draft(), null))
                .toList());
        return deleted;
    }

    /** Changes the user's settings and returns what they were. */
    public Preferences prefer(Preferences wanted) {
        Preferences before = book.preferences().read(user);
        if (before.equals(wanted)) return before;
        PreferencesChange change = new PreferencesChange(before, wanted);
        standing().apply(change);
        write(List.of(change));
        return before;
    }

    /** The rules by which the same turn may change what comes round. */
    public StandingOrders orders() {
        return new StandingOrders(book, user, turn, written);
    }

    /**
     * Sets, changes and removes budgets, until they are these.
     *
     * @return false when nothing changed by that
     */
    public boolean budget(Budgets wanted) {
        Budgets now = book.budgets().read(user);
        List<BudgetChange> changes = now.until(wanted);
        if (changes.isEmpty()) return false;
        book.budgets().write(user, wanted);
        write(changes);
        return true;
    }

    /**
     * Sets up wallets, states what is in them, or puts them away, until they are these.
     *
     * @return false when nothing changed by that
     */
    public boolean keep(Wallets wanted) {
        return move(List.of(), wanted);
    }

    /** Moves own money; both that and the wallets as they shall be are undone together. */
    public boolean move(List<Transfer> transfers, Wallets wanted) {
        List<WalletChange> wallets = book.wallets().read(user).until(wanted);
        List<Change> changes = new ArrayList<>(wallets);
        if (!wallets.isEmpty()) book.wallets().write(user, wanted);
        List<TransferId> ids =
                transfers.isEmpty() ? List.of() : book.transfers().add(user, transfers);
        for (int i = 0; i < ids.size(); i++) changes.add(new TransferChange(ids.get(i), null, transfers.get(i)));
        write(changes);
        return !changes.isEmpty();
    }

    /** Takes a transfer out of the book; empty when it is not there. */
    public Optional<Transfer> takeBack(TransferId id) {
        Optional<Transfer> there = book.transfers().find(user, id).map(Transfer.Kept::transfer);
        there.ifPresent(transfer -> {
            book.transfers().remove(user, id);
            write(List.of(new TransferChange(id, transfer, null)));
        });
        return there;
    }

    /**
     * Shows categories in the user's own way, adds some of the user's own, or merges one into another.
     *
     * @return false when nothing changed by that
     */
    public boolean arrange(List<OwnCategory> wanted) {
        OwnCategories own = book.categories().read(user);
        List<Change> changes = new ArrayList<>();
        for (OwnCategory after : wanted) {
            OwnCategory before = own.category(after.id()).orElse(null);
            if (after.equals(before)) continue;
            own = own.with(after.id(), after);
            changes.add(new CategoryChange(after.id(), before, after));
        }
        return keep(own, changes);
    }

    /**
     * Lets a phrase lead to a category; null: no longer.
     *
     * @param phrase folded as texts are, so that case and accents make no difference
     * @return false when nothing changed by that
     */
    public boolean teach(String phrase, @Nullable CategoryId category) {
        OwnCategories own = book.categories().read(user);
        OwnWord before = own.word(phrase).orElse(null);
        OwnWord after = category == null ? null : new OwnWord(phrase, category);
        if (Objects.equals(before, after)) return false;
        return keep(own.with(phrase, after), List.of(new WordChange(phrase, before, after)));
    }

    /**
     * Lets these phrases lead where they say, or (null) where they led before they were taught.
     *
     * @return those that changed
     */
    public List<WordChange> teach(Map<String, @Nullable OwnWord> wanted) {
        OwnCategories own = book.categories().read(user);
        List<WordChange> changes = new ArrayList<>();
        for (Map.Entry<String, @Nullable OwnWord> each : wanted.entrySet()) {
            OwnWord before = own.word(each.getKey()).orElse(null);
            if (Objects.equals(before, each.getValue())) continue;
            own = own.with(each.getKey(), each.getValue());
            changes.add(new WordChange(each.getKey(), before, each.getValue()));
        }
        keep(own, List.copyOf(changes));
        return changes;
    }

    private boolean keep(OwnCategories own, List<Change> changes) {
        if (changes.isEmpty()) return false;
        book.categories().write(user, own);
        write(changes);
        return true;
    }

    /** Takes back this user's last turn that is not undone yet, whatever it changed. */
    public Undoing undo() {
        return book.journal().lastUndoable(user).<Undoing>map(this::takeBack).orElseGet(Undoing.NothingToUndo::new);
    }

    /** Takes back the last so many turns that are not undone yet, or as many as there are, the newest first. */
    public Undoing undo(int count) {
        return takeBack(book.journal().undoable(user, count));
    }

    /** Takes back these turns together, as long as they are the newest that are not undone. */
    public Undoing undo(List<TurnId> turns) {
        List<Page> newest = book.journal().undoable(user, turns.size());
        boolean same = newest.stream().map(Page::turn).allMatch(turns::contains);
        return same ? takeBack(newest) : new Undoing.NothingToUndo();
    }

    private Undoing takeBack(List<Page> pages) {
        if (pages.isEmpty()) return new Undoing.NothingToUndo();
        return new Undoing.Undone(pages.getFirst().turn(), revert(pages, Kind.UNDO));
    }

    /** Takes back what that turn changed, and nothing else; refused when a later turn built upon it. */
    public Undoing undo(TurnId named) {
        Optional<Page> page = book.journal().page(user, named);
        if (page.isEmpty() || !page.get().isDone()) return new Undoing.NothingToUndo();
        if (book.journal().isUndone(user, named)) return new Undoing.AlreadyUndone(named);
        return page.get().changes().stream()
                .flatMap(change -> inTheWay(named, change).stream())
                .findFirst()
                .orElseGet(() -> takeBack(page.get()));
    }

    /** Does again what was undone last, as long as nothing new has been changed since. */
    public Redoing redo() {
        return redo(1);
    }

    /** The same for the last so many undoings, or as many as there are. */
    public Redoing redo(int count) {
        List<Page> undone = book.journal().redoable(user, count);
        if (undone.isEmpty()) return new Redoing.NothingToRedo();
        List<Change> again = revert(undone, Kind.REDO);
        return new Redoing.Redone(undone.getFirst().reverts().getFirst(), again);
    }

    private Undoing takeBack(Page page) {
        return takeBack(List.of(page));
    }

    /** The later change that would be lost if this one were taken back. */
    private Optional<Undoing> inTheWay(TurnId named, Change change) {
        if (change instanceof EntryChange entry)
            return laterTurn(named, entry.entry()).map(later -> new Undoing.ChangedLater(named, entry.entry(), later));
        return Objects.equals(standing().where(change), change.after())
                ? Optional.empty()
                : Optional.of(new Undoing.SettingsChangedLater(named));
    }

    private Optional<TurnId> laterTurn(TurnId named, EntryId entry) {
        return book.journal().turnsOf(user, entry).stream()
                .filter(later -> later.compareTo(named) > 0)
                .filter(this::standsAsChange)
                .findFirst();
    }

    private boolean standsAsChange(TurnId later) {
        Optional<Page> page = book.journal().page(user, later);
        return page.isPresent() && page.get().isDone() && !book.journal().isUndone(user, later);
    }

    private List<Change> revert(List<Page> pages, Kind kind) {
        List<Change> reversed = pages.stream()
                .flatMap(page -> page.changes().reversed().stream())
                .map(Change::reversed)
                .toList();
        reversed.forEach(standing()::apply);
        append(new Page(turn, kind, pages.stream().map(Page::turn).toList(), reversed));
        return reversed;
    }

    private Standing standing() {
        return new Standing(book, user, orders());
    }

    private void write(List<? extends Change> changes) {
        if (!changes.isEmpty()) append(new Page(turn, Kind.CHANGE, List.of(), List.copyOf(changes)));
    }

    private void append(Page page) {
        book.journal().append(user, page);
        written.accept(page);
    }
}
