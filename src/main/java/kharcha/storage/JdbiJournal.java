package kharcha.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        for (Change change : page.changes()) lines.add(JournalRow.Line.of(lines.size(), change));
        sql.append(user, page.turn(), page.kind(), page.reverts(), Json.write(lines));
        journaled.run();
    }

    @Override
    public Optional<Page> page(UserId user, TurnId turn) {
        return page(sql.page(user, turn));
    }

    @Override
    public Optional<Page> lastUndoable(UserId user) {
        return page(sql.lastUndoable(user));
    }

    @Override
    public Optional<Page> lastRedoable(UserId user) {
        return page(sql.lastRedoable(user));
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
        Map<TurnId, List<JournalRow>> pages = sql.after(user, turn, changes).stream()
                .collect(Collectors.groupingBy(JournalRow::turn, LinkedHashMap::new, Collectors.toList()));
        return pages.values().stream().flatMap(rows -> page(rows).stream()).toList();
    }

    private static Optional<Page> page(List<JournalRow> rows) {
        if (rows.isEmpty()) return Optional.empty();
        JournalRow first = rows.getFirst();
        return Optional.of(new Page(
                first.turn(),
                first.kind(),
                first.reverts(),
                rows.stream().map(JournalRow::change).toList()));
    }
}
