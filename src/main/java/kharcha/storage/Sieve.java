package kharcha.storage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
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
 * @param start {@link LocalDate#MIN}, which the driver writes as -infinity, when there is no first day
 * @param end {@link LocalDate#MAX}, infinity, when there is no last one
 * @param word the longest word, or null when none is wanted
 * @param wordEnd what comes after every word that begins so
 * @param words all of them
 * @param income whether the category is one of income; null for both
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
        @Nullable LocalDate afterDay,
        @Nullable Long afterEntry) {
    /** No word goes on with it, and by bytes it comes after everything that one could go on with. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** In days: a quarter. */
    private static final int SHORT = 92;

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
    private static final String DETAILS = """
        AND (:tag::text IS NULL OR :tag::text = ANY (tags) OR (:tag::text = '' AND tags = '{}'))
        AND (:paidBy::text IS NULL OR paid_by = :paidBy::text)
        AND (:merchant::text IS NULL OR lower(note) = lower(:merchant::text))
        AND (:channel::text IS NULL OR e.entry_id IN (
          SELECT j.subject_id
          FROM turns t
          JOIN journal j ON j.user_id = t.user_id AND j.turn_id = t.turn_id
          WHERE t.user_id = :user
          AND split_part(t.channel, ':', 1) = :channel::text
          AND j.subject = 'entry'
          AND j.before IS NULL
          AND j.kind = 'CHANGE'))
        AND NOT EXISTS (
          SELECT
          FROM unnest(:words::text[]) AS wanted(start)
          WHERE NOT EXISTS (
            SELECT
            FROM unnest(e.words) AS had(word)
            WHERE starts_with(had.word, wanted.start)))
        """;

    private static final String REST = """
        AND (e.day, e.entry_id) < (:afterDay::date, :afterEntry::bigint)
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
                filter.categories().stream().map(CategoryId::value).toList(),
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
                null,
                null);
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
                place.day(),
                place.entry().value());
    }

    /** The direction that counts where entries are added up; the other one counts against it. */
    public String counted() {
        if (direction != null) return direction;
        return Boolean.TRUE.equals(income) ? Direction.IN.name() : Direction.OUT.name();
    }

    /** Which side is added up; without a direction it is one of them, since income is no negative spending. */
    public @Nullable Boolean addedIncome() {
        return direction == null && income == null ? Boolean.FALSE : income;
    }

    /** The FROM clause that reaches the fewest rows. */
    String source() {
        return startsAtWord() ? BY_WORD : BY_DAY;
    }

    /** Whether the word table is looked at first. */
    boolean startsAtWord() {
        return word != null && !isShort();
    }

    /** Whether reading all of the period is less than reading all that begins with a common word. */
    private boolean isShort() {
        return ChronoUnit.DAYS.between(start, end) <= SHORT;
    }

    /** The conditions that no index has, or nothing when nobody asked. */
    String details() {
        boolean plain = word == null && tag == null && paidBy == null && merchant == null && channel == null;
        return (plain ? "" : DETAILS) + (afterDay == null ? "" : REST);
    }
}
