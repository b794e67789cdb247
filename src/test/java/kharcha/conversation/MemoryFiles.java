package kharcha.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kharcha.account.UserId;
import kharcha.report.Extract;
import kharcha.report.FileLinks;
import kharcha.report.FileLookup;

/** Links to files without a database. What was kept stays, whatever becomes of the transaction. */
final class MemoryFiles implements FileLinks, FileLookup {
    private record Held(UserId owner, Kept kept) {}

    private final Map<String, Held> files = new ConcurrentHashMap<>();

    @Override
    public String keep(UserId user, Extract extract, Instant expires) {
        String id = "file-" + (files.size() + 1);
        files.put(id, new Held(user, new Kept(id, extract, expires)));
        return id;
    }

    @Override
    public List<Kept> of(UserId user, Instant now) {
        return files.values().stream()
                .filter(held -> held.owner().equals(user))
                .map(Held::kept)
                .filter(kept -> kept.expires().isAfter(now))
                .toList();
    }

    @Override
    public boolean revoke(UserId user, String hash) {
        return files.values()
                .removeIf(
                        held -> held.owner().equals(user) && held.kept().hash().equals(hash));
    }

    @Override
    public Optional<Found> find(String id, Instant now) {
        return Optional.ofNullable(files.get(id))
                .filter(held -> held.kept().expires().isAfter(now))
                .map(held -> new Found(held.owner(), held.kept().extract()));
    }
}
