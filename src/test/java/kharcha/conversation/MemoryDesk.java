package kharcha.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.account.EmailAddress;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.BudgetStore;
import kharcha.ledger.Budgets;
import kharcha.ledger.CategoryStore;
import kharcha.ledger.Draft;
import kharcha.ledger.Entries;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.OfferStore;
import kharcha.ledger.Offers;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.PreferencesStore;
import kharcha.ledger.RecurringStore;
import kharcha.ledger.Transfers;
import kharcha.ledger.TurnId;
import kharcha.ledger.WalletStore;
import kharcha.money.RatesOfDay;
import kharcha.report.Balances;
import kharcha.report.Chart;
import kharcha.report.ChartLinks;
import kharcha.report.FileLinks;
import kharcha.report.Reports;
import kharcha.report.SearchWords;
import kharcha.understanding.Context;
import org.jspecify.annotations.Nullable;

/** One user's ports over one shelf. Like the database, it shows nothing of anybody else. */
final class MemoryDesk implements Desk, Entries, PreferencesStore, ChartLinks, Turns {
    private final UserId owner;
    private final MemoryShelf shelf;
    private final Map<String, MemoryBooks.KeptChart> charts;
    private final MemoryFiles files;
    private String channel = "";
    private final List<RatesOfDay> published;

    MemoryDesk(
            UserId owner,
            MemoryShelf shelf,
            Map<String, MemoryBooks.KeptChart> charts,
            MemoryFiles files,
            List<RatesOfDay> published) {
        this.files = files;
        this.published = published;
        this.owner = owner;
        this.shelf = shelf;
        this.charts = charts;
    }

    @Override
    public Entries entries() {
        return this;
    }

    @Override
    public Journal journal() {
        return new MemoryJournal(owner, shelf.pages);
    }

    @Override
    public PreferencesStore preferences() {
        return this;
    }

    @Override
    public CategoryStore categories() {
        return new CategoryStore() {
            @Override
            public OwnCategories read(UserId user) {
                own(user);
                return shelf.categories;
            }

            @Override
            public void write(UserId user, OwnCategories changed) {
                own(user);
                shelf.categories = changed;
            }
        };
    }

    @Override
    public RecurringStore recurring() {
        return new MemoryRecurring(owner, shelf);
    }

    @Override
    public BudgetStore budgets() {
        return new BudgetStore() {
            @Override
            public Budgets read(UserId user) {
                own(user);
                return shelf.budgets;
            }

            @Override
            public void write(UserId user, Budgets changed) {
                own(user);
                shelf.budgets = changed;
            }
        };
    }

    @Override
    public WalletStore wallets() {
        return new MemoryWallets(shelf);
    }

    @Override
    public Transfers transfers() {
        return new MemoryWallets(shelf);
    }

    @Override
    public Balances balances() {
        return new MemoryWallets(shelf);
    }

    @Override
    public OfferStore offers() {
        return new OfferStore() {
            @Override
            public Offers read(UserId user) {
                own(user);
                return shelf.offers;
            }

            @Override
            public void write(UserId user, Offers changed) {
                own(user);
                shelf.offers = changed;
            }
        };
    }

    @Override
    public Notices notices() {
        return new Notices() {
            @Override
            public void send(
                    UserId user, String about, String subject, List<String> paragraphs, String path, Instant due) {
                own(user);
                shelf.notices.put(about, subject);
            }

            @Override
            public void remind(
                    UserId user, String subject, List<String> paragraphs, String path, String language, Instant now) {
                own(user);
                shelf.notices.put("reminder " + now, String.join("\n", paragraphs));
            }

            @Override
            public boolean takeBack(UserId user, String about) {
                own(user);
                return shelf.notices.remove(about) != null;
            }
        };
    }

    @Override
    public Reports reports() {
        return new MemoryReports(owner, shelf, rates());
    }

    @Override
    public MemoryRates rates() {
        return new MemoryRates(shelf.preferences.rates(), published);
    }

    /** Here it is converted whenever it is looked at. */
    @Override
    public Converting converting() {
        return (user, most, begun) -> new Converting.Step(true, 0);
    }

    @Override
    public ChartLinks charts() {
        return this;
    }

    @Override
    public FileLinks files() {
        return files;
    }

    @Override
    public Optional<EmailAddress> address() {
        return Optional.empty();
    }

    @Override
    public Turns turns() {
        return this;
    }

    @Override
    public List<Entry> add(UserId user, List<Draft> drafts) {
        own(user);
        List<Entry> added = new ArrayList<>();
        for (Draft draft : drafts) {
            shelf.entries.put(++shelf.lastEntry, draft);
            shelf.channels.put(shelf.lastEntry, channel);
            added.add(entry(shelf.lastEntry, draft));
        }
        return added;
    }

    @Override
    public void restore(UserId user, EntryId id, Draft draft) {
        own(user);
        if (shelf.entries.putIfAbsent(id.value(), draft) != null)
            throw new IllegalStateException("entry " + id.value() + " stands in the book already");
    }

    @Override
    public boolean replace(UserId user, EntryId id, Draft draft) {
        return sees(user) && shelf.entries.replace(id.value(), draft) != null;
    }

    @Override
    public boolean remove(UserId user, EntryId id) {
        return sees(user) && shelf.entries.remove(id.value()) != null;
    }

    @Override
    public Optional<Entry> find(UserId user, EntryId id) {
        if (!sees(user)) return Optional.empty();
        return Optional.ofNullable(shelf.entries.get(id.value())).map(draft -> entry(id.value(), draft));
    }

    @Override
    public List<Entry> latest(UserId user, int limit) {
        if (!sees(user)) return List.of();
        return shelf.entries.descendingMap().entrySet().stream()
                .limit(limit)
                .map(row -> entry(row.getKey(), row.getValue()))
                .toList();
    }

    @Override
    public List<Entry> alike(UserId user, String note, int among) {
        return latest(user, among).stream()
                .filter(entry -> entry.draft().note().equalsIgnoreCase(note))
                .toList();
    }

    @Override
    public Among addAmong(UserId user, Draft draft, int among) {
        List<Entry> before = named(user, draft.note(), among);
        return new Among(add(user, List.of(draft)).getFirst(), before);
    }

    /** Of all, since no index has to be spared here. */
    @Override
    public List<Entry> named(UserId user, String note, int among) {
        if (SearchWords.of(note).isEmpty()) return List.of();
        return alike(user, note, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.draft().day())
                        .thenComparingLong(entry -> entry.id().value())
                        .reversed())
                .limit(among)
                .toList();
    }

    @Override
    public List<Entry> bookedAfter(UserId user, long entry, int limit) {
        if (!sees(user)) return List.of();
        return shelf.entries.tailMap(entry, false).entrySet().stream()
                .limit(limit)
                .map(row -> entry(row.getKey(), row.getValue()))
                .toList();
    }

    @Override
    public Preferences read(UserId user) {
        own(user);
        return shelf.preferences;
    }

    @Override
    public void rememberToldOfWatson(UserId user) {
        own(user);
        shelf.toldOfWatson = true;
    }

    @Override
    public void write(UserId user, Preferences preferences) {
        own(user);
        shelf.preferences = preferences;
    }

    @Override
    public String keep(UserId user, Chart chart, Instant expires) {
        own(user);
        String id = "chart-" + (charts.size() + 1);
        charts.put(id, new MemoryBooks.KeptChart(user, chart, expires));
        return id;
    }

    @Override
    public List<Kept> of(UserId user, String after, int limit) {
        own(user);
        return charts.entrySet().stream()
                .filter(kept -> kept.getValue().owner().equals(user))
                .sorted(Map.Entry.comparingByKey())
                .filter(kept -> kept.getKey().compareTo(after) > 0)
                .limit(limit)
                .map(kept -> new Kept(
                        kept.getKey(), kept.getValue().chart(), kept.getValue().expires()))
                .toList();
    }

    @Override
    public Opening open(UserId user, String channel, @Nullable String messageId) {
        own(user);
        this.channel = channel.replaceFirst(":.*", "");
        Turn earlier = null;
        for (Turn turn : shelf.turns)
            if (messageId != null && turn.channel().equals(channel) && messageId.equals(turn.messageId()))
                earlier = turn;
        return new Opening(
                new TurnId(shelf.lastTurn + 1),
                shelf.preferences,
                shelf.categories,
                shelf.budgets,
                shelf.wallets,
                shelf.offers,
                shelf.context,
                earlier);
    }

    @Override
    public void close(UserId user, Turn turn, Context next) {
        own(user);
        if (turn.id().value() <= shelf.lastTurn)
            throw new IllegalStateException("turn " + turn.id().value() + " is closed already");
        shelf.turns.add(turn);
        shelf.lastTurn = turn.id().value();
        shelf.context = next;
    }

    @Override
    public List<Turn> find(UserId user, List<TurnId> turns) {
        if (!sees(user)) return List.of();
        return shelf.turns.reversed().stream()
                .filter(turn -> turns.contains(turn.id()))
                .toList();
    }

    @Override
    public List<Turn> history(UserId user, int limit) {
        if (!sees(user)) return List.of();
        return List.copyOf(shelf.turns.subList(Math.max(0, shelf.turns.size() - limit), shelf.turns.size()));
    }

    @Override
    public List<Turn> after(UserId user, long turn, int limit) {
        if (!sees(user)) return List.of();
        return shelf.turns.stream()
                .filter(each -> each.id().value() > turn)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Instant> booked(UserId user, String channel, String text, Instant since) {
        return history(user, 50).stream()
                .filter(turn -> turn.messageId() == null
                        && turn.channel().equals(channel)
                        && turn.text().strip().equals(text)
                        && !turn.at().isBefore(since)
                        && stands(user, turn.id()))
                .map(Turn::at)
                .toList();
    }

    private boolean stands(UserId user, TurnId turn) {
        return journal()
                        .page(user, turn)
                        .filter(page -> page.kind() == Journal.Kind.CHANGE)
                        .isPresent()
                && !journal().isUndone(user, turn);
    }

    private Entry entry(long id, Draft draft) {
        return new Entry(
                new EntryId(id),
                draft,
                rates().convert(draft, shelf.preferences.homeCurrency()).orElse(null));
    }

    private boolean sees(UserId user) {
        return user.equals(owner);
    }

    private void own(UserId user) {
        if (!sees(user)) throw new IllegalStateException("user " + user.value() + " in a transaction of " + owner);
    }
}
