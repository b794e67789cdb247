package kharcha.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.account.UserId;
import kharcha.ledger.Change;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;

/** The journal's semantics spelled out over a list. */
final class MemoryJournal implements Journal {
    private static final Comparator<Page> BY_TURN = Comparator.comparing(Page::turn);

    private final UserId owner;
    private final List<Page> pages;

    MemoryJournal(UserId owner, List<Page> pages) {
        this.owner = owner;
        this.pages = pages;
    }

    @Override
    public void append(UserId user, Page page) {
        if (!user.equals(owner)) throw new IllegalStateException("not the journal of user " + user.value());
        if (page(user, page.turn()).isPresent())
            throw new IllegalStateException("turn " + page.turn().value() + " is in the journal already");
        pages.add(page);
    }

    @Override
    public Optional<Page> page(UserId user, TurnId turn) {
        return pages(user).filter(page -> page.turn().equals(turn)).findFirst();
    }

    @Override
    public List<Page> undoable(UserId user, int limit) {
        return pages(user)
                .filter(page -> page.kind() == Kind.CHANGE && !isReverted(user, page.turn(), Kind.UNDO))
                .sorted(BY_TURN.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Page> redoable(UserId user, int limit) {
        Optional<Page> change =
                pages(user).filter(page -> page.kind() == Kind.CHANGE).max(BY_TURN);
        return pages(user)
                .filter(page -> page.kind() == Kind.UNDO && !isReverted(user, page.turn(), Kind.REDO))
                .filter(undo -> change.isEmpty() || change.get().turn().compareTo(undo.turn()) < 0)
                .sorted(BY_TURN.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean isUndone(UserId user, TurnId turn) {
        return isReverted(user, turn, Kind.UNDO);
    }

    @Override
    public List<TurnId> turnsOf(UserId user, EntryId entry) {
        return new ArrayList<>(pages(user)
                .filter(page -> page.changes().stream()
                        .anyMatch(change -> change instanceof Change.EntryChange of
                                && of.entry().equals(entry)))
                .map(Page::turn)
                .sorted(Comparator.reverseOrder())
                .toList());
    }

    @Override
    public List<Page> after(UserId user, long turn, int changes) {
        List<Page> after = new ArrayList<>();
        int held = 0;
        for (Page page : pages(user)
                .filter(page -> page.turn().value() > turn)
                .sorted(BY_TURN)
                .toList()) {
            if (held >= changes) break;
            after.add(page);
            held += page.changes().size();
        }
        return after;
    }

    /** Whether some page of that kind takes the turn back and has not been taken back itself. */
    private boolean isReverted(UserId user, TurnId turn, Kind by) {
        return pages(user)
                .anyMatch(page -> page.kind() == by
                        && page.reverts().contains(turn)
                        && (by == Kind.REDO || !isReverted(user, page.turn(), Kind.REDO)));
    }

    private Stream<Page> pages(UserId user) {
        return user.equals(owner) ? pages.stream() : Stream.of();
    }
}
