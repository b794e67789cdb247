package kharcha.storage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.report.Filter;
import kharcha.report.Reports;
import org.jspecify.annotations.Nullable;

/**
 * A filter and a period as {@link ReportSql} takes them.
 *
 * <p>What only asks for day, direction, category, currency and amount is answered from one index, in the order of days. A
 * search for words over a long time starts at the longest of them in the word table, and looks for the others in what that
 * finds; within a quarter it looks at all that the quarter has.
 *
 * <p>What is added up over whole months is read from their totals where those know enough: see {@link Addends}.
 *
 * <p>A statement has only the conditions that are asked for. "Null or equal" would be looked at for each of a million rows, and
 * lets the planner expect so few that it sorts them instead of adding them up as they come.
 *
 * @param start {@link LocalDate#MIN}, which the driver writes as -infinity, when there is no first day
 * @param end {@link LocalDate#MAX}, infinity, when there is no last one
 * @param word the longest word, or null when none is wanted
 * @param wordEnd what comes after every word that begins so
 * @param words all of them
 * @param income whether the category is one of income; null for both
 * @param choices rows of words of which one will do; empty: {@code words} count alone
 * @param excluded rows of words that rule a note out
 * @param weekdays from 1 for Monday; empty: all
 * @param converted whether the home amount is known; null for both
 * @param afterDay with {@code afterEntry}, the last entry that was read already; null begins with the newest
 */
public record Sieve(
        LocalDate start,
        LocalDate end,
        @Nullable String direction,
        List<String> categories,
        @Nullable String currency,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String tag,
        @Nullable String paidBy,
        @Nullable String word,
        @Nullable String wordEnd,
        List<String> words,
        @Nullable String merchant,
        @Nullable String channel,
        @Nullable Boolean income,
        List<String> choices,
        List<String> excluded,
        List<String> excludedCategories,
        List<String> weekdays,
        @Nullable Boolean converted,
        @Nullable LocalDate afterDay,
        @Nullable Long afterEntry) {
    /** No word goes on with it, and by bytes it comes after everything that one could go on with. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** In days: a quarter. */
    private static final int SHORT = 92;

    private static final int LONG = 366;

    private static final String BY_DAY = "entries e";
    private static final String BY_WORD = """
        (
          SELECT DISTINCT entry_id
          FROM entry_words
          WHERE user_id = :user
          AND word >= :word
          AND word < :wordEnd
          AND day >= :start
          AND day <= :end
        ) found
        JOIN entries e ON e.entry_id = found.entry_id
        """;

    /** The home currency of today: what was converted to another one does not count. */
    private static final String HOME = "(SELECT home_currency FROM users WHERE user_id = :user)";

    private static final String IS_CONVERTED =
            "(currency = " + HOME + " OR (home_amount IS NOT NULL AND home_currency = " + HOME + "))";

    private static final String SPENDING = "AND left(category, 7) <> 'income:'\n";
    private static final String INCOME = "AND left(category, 7) = 'income:'\n";

    private static final String WITH_WORDS = """
        AND NOT EXISTS (
          SELECT
          FROM unnest(:words::text[]) AS wanted(start)
          WHERE NOT EXISTS (
            SELECT
            FROM unnest(e.words) AS had(word)
            WHERE starts_with(had.word, wanted.start)))
        """;

    /** Whether the note has all the words of one of the rows. */
    private static final String ANY_ROW = """
        EXISTS (
          SELECT
          FROM unnest(:%s::text[]) AS one(line)
          WHERE NOT EXISTS (
            SELECT
            FROM unnest(string_to_array(one.line, ' ')) AS wanted(start)
            WHERE NOT EXISTS (
              SELECT
              FROM unnest(e.words) AS had(word)
              WHERE starts_with(had.word, wanted.start))))
        """;

    static Sieve of(Filter filter, DateRange period) {
        String merchant = filter.merchant();
        List<String> words = EntryRow.words(merchant == null ? filter.words() : filter.words() + " " + merchant);
        String longest =
                words.stream().max(Comparator.comparingInt(String::length)).orElse(null);
        Direction direction = filter.direction();
        Currency currency = filter.currency();
        return new Sieve(
                Objects.requireNonNullElse(period.start(), LocalDate.MIN),
                Objects.requireNonNullElse(period.end(), LocalDate.MAX),
                direction == null ? null : direction.name(),
                names(filter.categories()),
                currency == null ? null : currency.getCurrencyCode(),
                filter.minAmount(),
                filter.maxAmount(),
                filter.tag(),
                filter.paidBy(),
                longest,
                longest == null ? null : longest + LAST_CHARACTER,
                words,
                merchant,
                filter.channel(),
                filter.side() == null ? null : filter.side() == Filter.Side.INCOME,
                choices(filter),
                filter.without() == null ? List.of() : rows(filter.without().words()),
                filter.without() == null ? List.of() : names(filter.without().categories()),
                weekdays(filter),
                filter.converted(),
                null,
                null);
    }

    private static List<String> names(Collection<CategoryId> categories) {
        return categories.stream().map(CategoryId::value).toList();
    }

    private static List<String> choices(Filter filter) {
        if (filter.orWords() == null || filter.words().isBlank()) return List.of();
        return rows(Stream.concat(Stream.of(filter.words()), filter.orWords().stream())
                .toList());
    }

    /** As the note's words are kept, one blank between. */
    private static List<String> rows(List<String> words) {
        return words.stream()
                .map(row -> String.join(" ", EntryRow.words(row)))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<String> weekdays(Filter filter) {
        if (filter.weekdays() == null) return List.of();
        return filter.weekdays().stream()
                .map(day -> Integer.toString(day.getValue()))
                .toList();
    }

    /** The same, from there on. */
    Sieve after(Reports.Place place) {
        LocalDate last = place.day().isBefore(end) ? place.day() : end;
        return new Sieve(
                start,
                last,
                direction,
                categories,
                currency,
                least,
                most,
                tag,
                paidBy,
                word,
                wordEnd,
                words,
                merchant,
                channel,
                income,
                choices,
                excluded,
                excludedCategories,
                weekdays,
                converted,
                place.day(),
                place.entry().value());
    }

    /** The FROM clause that reaches the fewest rows. */
    String source() {
        return startsAtWord() ? BY_WORD : BY_DAY;
    }

    /** The first day of the first month that is all in the period. */
    public LocalDate wholeStart() {
        if (start.equals(LocalDate.MIN) || start.getDayOfMonth() == 1) return start;
        return start.with(TemporalAdjusters.firstDayOfNextMonth());
    }

    /** The last day of the last month that is all in the period. */
    public LocalDate wholeEnd() {
        if (end.equals(LocalDate.MAX) || end.getDayOfMonth() == end.lengthOfMonth()) return end;
        return end.withDayOfMonth(1).minusDays(1);
    }

    /** The same, or the last day of the month that the period ends in, where more than half of that is in it. */
    public LocalDate roundedEnd() {
        if (end.equals(LocalDate.MAX)) return end;
        return end.getDayOfMonth() > end.lengthOfMonth() / 2 ? end.withDayOfMonth(end.lengthOfMonth()) : wholeEnd();
    }

    boolean hasWholeMonths() {
        return wholeStart().isBefore(wholeEnd());
    }

    /** Whether it has such that are almost whole. */
    boolean hasMonths() {
        return wholeStart().isBefore(roundedEnd());
    }

    /** Whether amounts do not matter and nothing was read before. */
    boolean asksForAllOfDays() {
        return Stream.of(least, most, afterDay).allMatch(Objects::isNull);
    }

    /** Whether the totals of months by category and tags say enough. */
    boolean asksForMonths() {
        return asksForNoNote() && paidBy == null && channel == null && weekdays.isEmpty();
    }

    /** Whether the totals of days by how it was paid and by where it was booked do. */
    boolean asksForDays() {
        return asksForNoNote()
                && tag == null
                && Stream.of(categories, excludedCategories).allMatch(List::isEmpty);
    }

    /** Whether those by category and note do. */
    boolean asksForNotes() {
        return Stream.of(tag, paidBy, channel).allMatch(Objects::isNull) && weekdays.isEmpty();
    }

    private boolean asksForNoNote() {
        return Stream.of(word, merchant).allMatch(Objects::isNull)
                && Stream.of(choices, excluded).allMatch(List::isEmpty);
    }

    /** Whether the word table is looked at first. */
    boolean startsAtWord() {
        return word != null && choices.isEmpty() && !isShort();
    }

    /** Whether it goes back for so long that what stands for it beside the entries is worth reading. */
    boolean isLong() {
        return ChronoUnit.DAYS.between(start, end) > LONG;
    }

    /** Whether reading all of the period is less than reading all that begins with a common word. */
    private boolean isShort() {
        return ChronoUnit.DAYS.between(start, end) <= SHORT;
    }

    /** What is asked for beyond the days. */
    String conditions() {
        return when(direction, "AND direction = :direction\n")
                + (categories.isEmpty() ? "" : "AND category = ANY (:categories)\n")
                + when(currency, "AND currency = :currency\n")
                + when(least, "AND amount >= :least\n")
                + when(most, "AND amount <= :most\n")
                + side()
                + tagged()
                + when(paidBy, "AND coalesce(lower(paid_by), '') = lower(:paidBy)\n")
                + when(merchant, "AND lower(note) = lower(:merchant)\n")
                + when(channel, "AND coalesce(e.channel, '') = :channel\n")
                + (choices.isEmpty() ? when(word, WITH_WORDS) : "AND " + ANY_ROW.formatted("choices"))
                + (excluded.isEmpty() ? "" : "AND NOT " + ANY_ROW.formatted("excluded"))
                + (excludedCategories.isEmpty() ? "" : "AND NOT category = ANY (:excludedCategories)\n")
                + (converted == null
                        ? ""
                        : "AND " + (converted ? "" : "NOT coalesce(") + IS_CONVERTED
                                + (converted ? "\n" : ", false)\n"))
                + (weekdays.isEmpty() ? "" : "AND (extract(isodow FROM e.day)::int)::text = ANY (:weekdays)\n");
    }

    /** The same, without what was read already. */
    String conditionsAfter() {
        return conditions() + rest();
    }

    /** What was not read yet. */
    String rest() {
        return when(afterDay, "AND (e.day, e.entry_id) < (:afterDay, :afterEntry)\n");
    }

    private String side() {
        if (income == null) return "";
        return income ? INCOME : SPENDING;
    }

    private String tagged() {
        if (tag == null) return "";
        return tag.isEmpty() ? "AND tags = '{}'\n" : "AND :tag = ANY (tags)\n";
    }

    /** The same for what is added up: without a direction and a side, what was spent. Income is no negative spending. */
    String addends() {
        return direction == null && income == null ? SPENDING + conditions() : conditions();
    }

    /** How they are added up, with what of it is known in the home currency: what went the other way (a refund) is taken off. */
    String total(Addends addends) {
        if (direction != null) return totals("%s", addends);
        return totals(signed(Boolean.TRUE.equals(income) ? "direction = 'IN'" : "direction = 'OUT'"), addends);
    }

    /** The same where each row is on the side of its category. */
    String totalOfSides(Addends addends) {
        return totals(
                direction != null ? "%s" : signed("(direction = 'OUT') = (left(category, 7) <> 'income:')"), addends);
    }

    /** Of what is spent, where nothing else is looked at. */
    static String totalSpent(Addends addends) {
        return totals(signed("direction = 'OUT'"), addends);
    }

    /** Of what is earned, where nothing else is looked at. */
    static String totalEarned(Addends addends) {
        return totals("%s", addends);
    }

    private static String signed(String counts) {
        return "CASE WHEN " + counts + " THEN %1$s ELSE -%1$s END";
    }

    /** The last of these columns has no name yet. */
    private static String totals(String addend, Addends addends) {
        String sum = "sum(" + addend + ")";
        String missing = " FILTER (WHERE NOT coalesce(" + IS_CONVERTED + ", false))";
        return HOME + " AS home,\n"
                + sum.formatted("home_amount") + " FILTER (WHERE currency <> " + HOME + " AND home_currency = " + HOME
                + ") AS home_total,\n"
                + sum.formatted("amount") + missing + " AS missing,\n"
                + addends.count() + missing + " AS missing_count,\n"
                + sum.formatted("amount");
    }

    private static String when(@Nullable Object asked, String condition) {
        return asked == null ? "" : condition;
    }
}
