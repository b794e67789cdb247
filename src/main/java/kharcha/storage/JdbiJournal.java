package kharcha.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kharcha.account.UserId;
import kharcha.ledger.Change;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;

/** The journal in PostgreSQL. */
record JdbiJournal(JournalSql sql, Runnable journaled) implements Journal {
    @Override
    public void append(UserId user, Page page) {
        List<JournalRow.Line> lines = new ArrayList<>();
        for (Change change : page.changes()) {
            // Each turn that is reverted has changed something, so that every one of them finds a row to stand in.
            int reverted = Math.min(lines.size(), page.reverts().size() - 1);
            lines.add(JournalRow.Line.of(
                    lines.size(),
                    reverted < 0 ? null : page.reverts().get(reverted).value(),
                    change));
        }
        sql.append(user, page.turn(), page.kind(), Json.write(lines));
        journaled.run();
    }

    @Override
    public Optional<Page> page(UserId user, TurnId turn) {
        return page(sql.page(user, turn));
    }

    @Override
    public List<Page> undoable(UserId user, int limit) {
        return pages(sql.undoable(user, limit));
    }

    @Override
    public List<Page> redoable(UserId user, int limit) {
        return pages(sql.redoable(user, limit));
    }

    @Override
    public boolean isUndone(UserId user, TurnId turn) {
        return sql.isUndone(user, turn);
    }

    @Override
    public List<TurnId> turnsOf(UserId user, EntryId entry) {
        return sql.turnsOf(user, entry);
    }

    @Override
    public List<Page> after(UserId user, long turn, int changes) {
        return pages(sql.after(user, turn, changes));
    }

    private static List<Page> pages(List<JournalRow> rows) {
        Map<TurnId, List<JournalRow>> pages =
                rows.stream().collect(Collectors.groupingBy(JournalRow::turn, LinkedHashMap::new, Collectors.toList()));
        return pages.values().stream().flatMap(page -> page(page).stream()).toList();
    }

    private static Optional<Page> page(List<JournalRow> rows) {
        if (rows.isEmpty()) return Optional.empty();
        JournalRow first = rows.getFirst();
        return Optional.of(new Page(
                first.turn(),
                first.kind(),
                rows.stream()
                        .map(JournalRow::reverts)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                rows.stream().map(JournalRow::change).toList()));
    }
}
