package kharcha.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.account.Users;
import kharcha.money.RatesOfDay;
import kharcha.report.Chart;
import kharcha.report.ChartLookup;
import kharcha.report.FileLookup;

/**
 * Books, users and charts without a database, for tests of what stands above them. BooksContract holds it equal to the real
 * ones. One turn at a time, over all users.
 */
public final class MemoryBooks implements Books, Users, ChartLookup, Wakings {
    private final Map<UserId, MemoryShelf> shelves = new HashMap<>();
    private final Map<Identity, UserId> identities = new HashMap<>();
    private final Map<String, KeptChart> charts = new HashMap<>();
    private final MemoryFiles files = new MemoryFiles();
    private final List<RatesOfDay> rates = new ArrayList<>();
    private boolean away;

    record KeptChart(UserId owner, Chart chart, Instant expires) {}

    /** From now on nobody can reach the books, or everybody can again. */
    public synchronized void away(boolean gone) {
        away = gone;
    }

    public FileLookup files() {
        return files;
    }

    /** From now on these are known. */
    public synchronized void publish(List<RatesOfDay> published) {
        rates.addAll(published);
    }

    /** How many people have a book. */
    public synchronized int users() {
        return shelves.size();
    }

    @Override
    public synchronized <T> T atomically(UserId user, Function<Desk, T> work) {
        if (away) throw new Unavailable(new IllegalStateException("away"));
        MemoryShelf shelf = shelf(user).copy();
        Map<String, KeptChart> kept = new HashMap<>(charts);
        T result = work.apply(new MemoryDesk(user, shelf, kept, files, rates));
        shelves.put(user, shelf);
        charts.putAll(kept);
        return result;
    }

    @Override
    public synchronized Optional<User> find(Identity identity) {
        if (away) throw new Unavailable(new IllegalStateException("away"));
        return Optional.ofNullable(identities.get(identity))
                .map(id -> new User(id, shelf(id).preferences, null, shelf(id).toldOfWatson));
    }

    @Override
    public synchronized User findOrCreate(Identity identity, Preferences preferences) {
        return find(identity).orElseGet(() -> {
            UserId id = new UserId(shelves.size() + 1L);
            shelves.put(id, new MemoryShelf(preferences));
            identities.put(identity, id);
            return new User(id, preferences);
        });
    }

    @Override
    public synchronized boolean add(UserId user, Identity identity) {
        if (away) throw new Unavailable(new IllegalStateException("away"));
        UserId owner = identities.putIfAbsent(identity, user);
        return owner == null || owner.equals(user);
    }

    @Override
    public synchronized void remove(Identity identity) {
        if (away) throw new Unavailable(new IllegalStateException("away"));
        identities.remove(identity);
    }

    @Override
    public synchronized Optional<Chart> find(String id, Instant now) {
        return Optional.ofNullable(charts.get(id))
                .filter(kept -> now.isBefore(kept.expires))
                .map(KeptChart::chart);
    }

    @Override
    public synchronized List<UserId> due(Instant now, int limit) {
        return shelves.entrySet().stream()
                .filter(shelf -> shelf.getValue().wakes != null
                        && !shelf.getValue().wakes.isAfter(now))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    private MemoryShelf shelf(UserId user) {
        MemoryShelf shelf = shelves.get(user);
        if (shelf == null) throw new IllegalStateException("no user " + user.value());
        return shelf;
    }
}
