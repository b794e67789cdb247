package kharcha.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what comes round in what was booked by hand: a pure reading of entries, without a book.
 *
 * <p>An offer that is wrong costs more than one that is missed, so every doubt is against it. Entries belong together when they
 * have the same note, currency and direction. Of those with (nearly) the amount of one of them, the newest must lie on one grid:
 * the same weekday each week or each second one, the same day each month, quarter or year, give or take what weekends and short
 * months do. The grid is counted from one of the days themselves, whichever leaves the least over, and not from day to day, where
 * small delays would add up to any distance at all. It takes three in a row, of weeks four.
 *
 * <p>What keeps habits of other kinds out:
 *
 * <ul>
 *   <li>Nothing of that amount lies between two that are in the row: a coffee a day is no coffee a week.
 *   <li>In twice the time that the row takes there are few others of that note: of many taxis some lie a week apart.
 *   <li>Where no contract is likely, the amount must be the same to the last digit, or the row longer; most days must be exact,
 *       and hardly anything else may have that note.
 *   <li>What is eaten, drunk or driven away, and is bought when it runs out, needs a row twice as long and always of one amount.
 *   <li>It must be alive: half a period late is late, more is over.
 * </ul>
 */
public final class Regulars {
    private static final Set<String> CONTRACTS =
            Set.of("rent", "insurance", "subscriptions", "utilities", "phone & internet", "income:salary");

    private static final Set<String> EVERYDAY = Set.of("groceries", "eating out", "coffee", "fuel");

    /** By how many hundredths amounts of one contract may differ. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(15);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of one note; further back nothing is looked for. */
    private static final int LONGEST = 40;

    private static final int AMOUNTS = 6;

    /**
     * @param days by how many days each may be beside its place
     * @param least so many in a row
     * @param late how long after its day the next may be missing
     */
    private record Rhythm(Cadence cadence, int days, int least, int late) {}

    private static final List<Rhythm> RHYTHMS = List.of(
            new Rhythm(Cadence.every(Cadence.Unit.WEEK), 1, 4, 3),
            new Rhythm(new Cadence(Cadence.Unit.WEEK, 2), 2, 4, 7),
            new Rhythm(Cadence.every(Cadence.Unit.MONTH), 3, 3, 15),
            new Rhythm(new Cadence(Cadence.Unit.MONTH, 3), 5, 3, 40),
            new Rhythm(Cadence.every(Cadence.Unit.YEAR), 7, 3, 60));

    private Regulars() {}

    /** All that is found in these, the newest first. */
    public static List<Regular> in(Collection<Entry> entries, LocalDate today) {
        Map<String, List<Entry>> byName = new LinkedHashMap<>();
        for (Entry entry : entries)
            if (!entry.draft().note().isBlank())
                byName.computeIfAbsent(key(entry.draft()), _ -> new ArrayList<>())
                        .add(entry);
        return byName.values().stream()
                .flatMap(named -> first(newestFirst(named), today).stream())
                .sorted(Comparator.comparing(
                                (Regular found) -> found.newest().draft().day())
                        .reversed())
                .toList();
    }

    /** The row that this entry continues. */
    public static Optional<Regular> with(Entry entry, Collection<Entry> before, LocalDate today) {
        List<Entry> named = new ArrayList<>(before.stream()
                .filter(each -> key(each.draft()).equals(key(entry.draft()))
                        && !each.id().equals(entry.id()))
                .toList());
        named.add(entry);
        return row(entry, newestFirst(named), today);
    }

    private static String key(Draft draft) {
        return draft.direction() + " " + draft.amount().currency() + " " + Offers.name(draft.note());
    }

    private static List<Entry> newestFirst(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.draft().day())
                        .thenComparingLong(entry -> entry.id().value())
                        .reversed())
                .limit(LONGEST)
                .toList();
    }

    /** Of several amounts under one name the newest that comes round. */
    private static Optional<Regular> first(List<Entry> named, LocalDate today) {
        Map<BigDecimal, Entry> byAmount = new LinkedHashMap<>();
        for (Entry entry : named) byAmount.putIfAbsent(entry.draft().amount().amount(), entry);
        return byAmount.values().stream()
                .limit(AMOUNTS)
                .flatMap(entry -> row(entry, named, today).stream())
                .findFirst();
    }

    /** @param newest of the row, if it is one */
    private static Optional<Regular> row(Entry newest, List<Entry> named, LocalDate today) {
        boolean contract = CONTRACTS.contains(newest.draft().category().value());
        boolean everyday = EVERYDAY.contains(newest.draft().category().value());
        List<Entry> same = alike(newest, named, BigDecimal.ZERO);
        List<Entry> near = everyday ? List.of() : alike(newest, named, NEAR);
        for (Rhythm rhythm : RHYTHMS) {
            int least = everyday ? 2 * rhythm.least : rhythm.least;
            Regular found = row(rhythm, same, named, least, contract, today);
            if (found == null) found = row(rhythm, near, named, contract ? least : least + 2, contract, today);
            if (found != null) return Optional.of(found);
        }
        return Optional.empty();
    }

    /** Those up to it whose amounts are within so many hundredths of its own. */
    private static List<Entry> alike(Entry newest, List<Entry> named, BigDecimal hundredths) {
        BigDecimal amount = newest.draft().amount().amount();
        BigDecimal most = amount.multiply(hundredths).divide(HUNDRED);
        return named.stream()
                .dropWhile(entry -> !entry.id().equals(newest.id()))
                .filter(entry ->
                        entry.draft().amount().amount().subtract(amount).abs().compareTo(most) <= 0)
                .toList();
    }

    private static @Nullable Regular row(
            Rhythm rhythm, List<Entry> alike, List<Entry> named, int least, boolean contract, LocalDate today) {
        LocalDate first = null;
        int length = least;
        for (int tried = least; tried <= alike.size(); tried++) {
            LocalDate grid = grid(rhythm, days(alike.subList(0, tried)), contract);
            if (grid == null) break;
            first = grid;
            length = tried;
        }
        if (first == null) return null;
        List<Entry> row = alike.subList(0, length);
        Recurrence rule = rule(rhythm.cadence, first, row);
        LocalDate last = row.getFirst().draft().day();
        LocalDate next = rule.after(last.plusDays(rhythm.days)).findFirst().orElseThrow();
        boolean alive = !today.isAfter(next.plusDays(rhythm.late));
        return alive && stands(row, named, contract ? 2 : 4)
                ? new Regular(row.getFirst(), from(rule, next), next, length)
                : null;
    }

    private static List<LocalDate> days(List<Entry> row) {
        return row.stream().map(entry -> entry.draft().day()).toList();
    }

    /**
     * The one of these days from which counted all lie in their places, and nearest to them; null for none. Of equals the first,
     * since what is late by a weekend is late and never early.
     */
    private static @Nullable LocalDate grid(Rhythm rhythm, List<LocalDate> days, boolean contract) {
        LocalDate best = null;
        long least = contract ? Long.MAX_VALUE : days.size() - (rhythm.cadence.unit() == Cadence.Unit.WEEK ? 4 : 2);
        for (int at = 0; at < days.size(); at++) {
            long beside = 0;
            for (int i = 0; i < days.size() && beside >= 0; i++) {
                long away = Math.abs(ChronoUnit.DAYS.between(later(rhythm.cadence, days.get(at), at - i), days.get(i)));
                beside = away > rhythm.days ? -1 : beside + away;
            }
            if (beside < 0 || beside > least) continue;
            least = beside;
            best = days.get(at);
        }
        return best;
    }

    /** So many times later; earlier when it is less than nothing. */
    private static LocalDate later(Cadence cadence, LocalDate day, int times) {
        long steps = (long) times * cadence.every();
        return switch (cadence.unit()) {
            case DAY, WEEKDAY -> day.plusDays(steps);
            case WEEK -> day.plusWeeks(steps);
            case MONTH -> day.plusMonths(steps);
            case YEAR -> day.plusYears(steps);
        };
    }

    private static Recurrence rule(Cadence cadence, LocalDate grid, List<Entry> row) {
        boolean monthEnd = cadence.unit() == Cadence.Unit.MONTH
                && days(row).stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth());
        return new Recurrence(cadence, grid, null, null, monthEnd);
    }

    /** From its next day on, as long as that one still tells on which day of a longer month it comes. */
    private static Recurrence from(Recurrence rule, LocalDate next) {
        boolean tells = rule.cadence().unit() == Cadence.Unit.WEEK
                || rule.monthEnd()
                || next.getDayOfMonth() == rule.next().getDayOfMonth();
        return new Recurrence(rule.cadence(), tells ? next : rule.next(), null, null, rule.monthEnd());
    }

    /** Whether in twice the time there is at most one other of that name for so many in the row. */
    private static boolean stands(List<Entry> row, List<Entry> named, int each) {
        LocalDate last = row.getFirst().draft().day();
        LocalDate first = row.getLast().draft().day();
        LocalDate since = first.minusDays(ChronoUnit.DAYS.between(first, last));
        long all = named.stream()
                .map(entry -> entry.draft().day())
                .filter(day -> !day.isBefore(since) && !day.isAfter(last))
                .count();
        return all - row.size() <= row.size() / each;
    }
}
