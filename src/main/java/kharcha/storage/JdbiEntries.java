package kharcha.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.ledger.Draft;
import kharcha.ledger.Entries;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;

/** Entries in PostgreSQL. */
record JdbiEntries(EntrySql sql) implements Entries {
    @Override
    public List<Entry> add(UserId user, List<Draft> drafts) {
        if (drafts.isEmpty()) return List.of();
        List<EntrySql.Added> added = sql.add(user, drafts.size(), EntryRow.json(drafts));
        if (added.size() != drafts.size()) throw new IllegalStateException("no user " + user.value());
        List<Entry> entries = new ArrayList<>();
        for (EntrySql.Added each : added)
            entries.add(new Entry(each.id(), drafts.get(entries.size()), each.converted()));
        return entries;
    }

    @Override
    public Among addAmong(UserId user, Draft draft, int among) {
        List<Entry> rows =
                sql.addAmong(user, 1, EntryRow.json(draft), EntryRow.longestWord(draft.note()), draft.note(), among);
        if (rows.isEmpty()) throw new IllegalStateException("no user " + user.value());
        return new Among(rows.getFirst(), rows.subList(1, rows.size()));
    }

    @Override
    public void restore(UserId user, EntryId id, Draft draft) {
        sql.restore(user, id, EntryRow.json(draft));
    }

    @Override
    public boolean replace(UserId user, EntryId id, Draft draft) {
        return sql.replace(user, id, EntryRow.json(draft));
    }

    @Override
    public boolean remove(UserId user, EntryId id) {
        return sql.remove(user, id);
    }

    @Override
    public Optional<Entry> find(UserId user, EntryId id) {
        return sql.find(user, id);
    }

    @Override
    public List<Entry> latest(UserId user, int limit) {
        return sql.latest(user, limit);
    }

    @Override
    public List<Entry> alike(UserId user, String note, int among) {
        return sql.alike(user, note, among);
    }

    @Override
    public List<Entry> named(UserId user, String note, int among) {
        return sql.named(user, EntryRow.longestWord(note), note, among);
    }

    @Override
    public List<Entry> bookedAfter(UserId user, long entry, int limit) {
        return sql.bookedAfter(user, entry, limit);
    }
}
