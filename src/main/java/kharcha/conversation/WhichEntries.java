package kharcha.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Change;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import kharcha.report.Filter;
import kharcha.report.Reports;
import kharcha.understanding.Which;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries that somebody's words mean. What fits best is meant; where several fit equally well it says so, and the
 * user is asked.
 */
final class WhichEntries {
    private static final int RECENT = 100;

    /** As many as may be changed or deleted at once: each is a few statements of one short transaction. */
    static final int MOST = 500;

    private static final int CANDIDATES = 20;

    /** How well a text fits that has all the words. */
    static final int ALL_WORDS = 3;

    /** What was found: these, or one of these (and then it must be asked which). Both empty: nothing fits. */
    record Found(List<Entry> entries, boolean doubtful) {
        Found {
            entries = List.copyOf(entries);
        }
    }

    private final Exchange exchange;

    WhichEntries(Exchange exchange) {
        this.exchange = exchange;
    }

    Found find(Which which) {
        return switch (which) {
            case Which.Last _ -> sure(last().stream().toList());
            case Which.Named named -> sure(existing(named.ids()));
            case Which.OfTurn ofTurn -> sure(ofTurn(ofTurn.turn()));
            case Which.LastFew few -> sure(latest(few.count()));
            case Which.Every every -> sure(every(every));
            case Which.Described described -> described(described);
            case Which.Pointed pointed -> pointed(pointed);
            case Which.LastOf lastOf -> lastOf(lastOf.amount());
            case Which.Usual usual -> usual(usual.described());
            case Which.Among among -> best(existing(among.candidates()), among.described());
        };
    }

    private static Found sure(List<Entry> entries) {
        return new Found(entries, false);
    }

    private Optional<Entry> last() {
        return Stream.concat(
                        exchange.context().mentioned().stream().flatMap(id -> entry(id).stream()),
                        Stream.of(1).flatMap(_ -> latest(1).stream()))
                .findFirst();
    }

    private Found lastOf(BigDecimal amount) {
        return sure(Stream.concat(last().stream(), latest(RECENT).stream())
                .filter(entry -> entry.draft().amount().amount().compareTo(amount) == 0)
                .findFirst()
                .or(this::last)
                .stream()
                .toList());
    }

    private Found pointed(Which.Pointed pointed) {
        List<Entry> among = pointed.described() == null
                ? existing(pointed.among())
                : described(pointed.described()).entries();
        if (among.isEmpty() && pointed.described() == null) among = shown();
        if (among.isEmpty()) return sure(List.of());
        return sure(new Pointing(among, exchange.context().mentioned()).at(pointed.pointer(), pointed.number()));
    }

    /** What was shown together; of a single one, the one before it belongs to it. */
    private List<Entry> shown() {
        List<EntryId> shown = exchange.context().shown();
        List<Entry> entries = shown == null ? List.of() : existing(shown);
        return entries.size() > 1 ? entries : latest(2).reversed();
    }

    /** What stands in the book most often among the latest; of what is booked once only, all that there is. */
    private Found usual(Which.Described described) {
        boolean anything = described.words().isBlank() && described.category() == null;
        List<Entry> fitting =
                anything ? latest(RECENT) : best(latest(RECENT), described).entries();
        List<List<Entry>> habits = Habit.of(fitting);
        if (habits.isEmpty()) return sure(List.of());
        int most = habits.getFirst().size();
        List<Entry> usual = habits.stream()
                .filter(habit -> habit.size() == most)
                .map(List::getFirst)
                .limit(CANDIDATES)
                .toList();
        return new Found(usual, usual.size() > 1);
    }

    private List<Entry> existing(List<EntryId> ids) {
        return ids.stream().distinct().flatMap(id -> entry(id).stream()).toList();
    }

    private List<Entry> ofTurn(TurnId turn) {
        return exchange.desk().journal().page(exchange.user(), turn).stream()
                .flatMap(page -> page.changes().stream())
                .flatMap(change -> change instanceof Change.EntryChange of ? entry(of.entry()).stream() : Stream.of())
                .toList();
    }

    private List<Entry> every(Which.Every every) {
        CategoryId category = every.category();
        Filter filter = Filter.NONE.withCategories(category == null ? Set.of() : Set.of(category));
        DateRange days = every.days() == null ? DateRange.ALL : every.days();
        List<Entry> byCategory = entries(category == null ? filter.withWords(every.words()) : filter, days);
        if (!byCategory.isEmpty() || category == null || every.words().isBlank()) return byCategory;
        return entries(Filter.NONE.withWords(every.words()), days);
    }

    private List<Entry> entries(Filter filter, DateRange days) {
        return exchange.reports().entries(exchange.user(), filter, days, Reports.Order.NEWEST, MOST + 1);
    }

    /** The best fit among the recent entries; if none fits, among all whose note has the words. */
    private Found described(Which.Described described) {
        if (described.words().isBlank()
                && described.amount() == null
                && described.category() == null
                && described.day() == null) return sure(last().stream().toList());
        Found recent = best(latest(RECENT), described);
        if (!recent.entries().isEmpty()) return recent;
        LocalDate day = described.day();
        DateRange days = day == null ? DateRange.ALL : DateRange.day(day);
        return best(entries(Filter.NONE.withWords(described.words()), days), described);
    }

    private static Found best(List<Entry> candidates, Which.Described described) {
        List<Fit> fits = candidates.stream()
                .map(entry -> new Fit(entry, score(entry, described)))
                .filter(fit -> fit.score > 0)
                .sorted(Comparator.comparingInt(Fit::score).reversed())
                .toList();
        if (fits.isEmpty()) return sure(List.of());
        List<Entry> equal = fits.stream()
                .filter(fit -> fit.score == fits.getFirst().score)
                .map(Fit::entry)
                .toList();
        return new Found(equal, equal.size() > 1);
    }

    private record Fit(Entry entry, int score) {}

    /**
     * How well an entry fits; 0 when it does not. A day or an amount that was said must be right; of words and category, which
     * are readings of the same words, one is enough.
     */
    private static int score(Entry entry, Which.Described described) {
        BigDecimal amount = described.amount();
        if (amount != null && entry.draft().amount().amount().compareTo(amount) != 0) return 0;
        LocalDate day = described.day();
        if (day != null && !day.equals(entry.draft().day())) return 0;
        int words = words(entry.draft().note(), described.words());
        int category = category(entry, described.category());
        boolean named = !described.words().isBlank() || described.category() != null;
        return named && words + category == 0 ? 0 : 1 + words + category;
    }

    private static int category(Entry entry, @Nullable CategoryId category) {
        return entry.draft().category().equals(category) ? 2 : 0;
    }

    /** {@link #ALL_WORDS}, 1 for some of them, 0 for none. */
    static int words(String note, String words) {
        List<String> wanted = words(words);
        if (wanted.isEmpty()) return 0;
        List<String> there = words(note);
        long found = wanted.stream()
                .filter(word -> there.stream().anyMatch(other -> other.startsWith(word)))
                .count();
        if (found == wanted.size()) return ALL_WORDS;
        return found > 0 ? 1 : 0;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
            if (!word.isEmpty()) words.add(word);
        return words;
    }

    private Optional<Entry> entry(EntryId id) {
        return exchange.desk().entries().find(exchange.user(), id);
    }

    private List<Entry> latest(int count) {
        return exchange.desk().entries().latest(exchange.user(), Math.clamp(count, 0, MOST + 1));
    }
}
