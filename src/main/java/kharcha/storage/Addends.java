package kharcha.storage;

import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is added up from: entry by entry, or from what triggers added up when they were booked: by day, or for the whole months
 * of the period, with the entries of the days before and after those. Each is a FROM clause of the same columns where it has them.
 */
enum Addends {
    ENTRIES(""),

    /** By category and tags. Where most of the last month is in the period, the rest of it is taken off: it has often not come yet. */
    MONTHS("""
        (
          SELECT user_id, month AS day, category, direction, currency, tags, total AS amount, count,
          nullif(home, '') AS home_currency, home_total AS home_amount
          FROM month_totals
          WHERE user_id = :user
          AND month >= :wholeStart
          AND month <= :roundedEnd
          UNION ALL
          SELECT user_id, day, category, direction, currency, tags, amount, 1::bigint, home_currency, home_amount
          FROM entries
          WHERE user_id = :user
          AND day >= :start
          AND day < :wholeStart
          UNION ALL
          SELECT user_id, day, category, direction, currency, tags, amount, 1::bigint, home_currency, home_amount
          FROM entries
          WHERE user_id = :user
          AND day > :roundedEnd
          AND day <= :end
          UNION ALL
          SELECT user_id, date_trunc('month', day::timestamp)::date, category, direction, currency, tags, -amount, -1::bigint,
          home_currency, -home_amount
          FROM entries
          WHERE user_id = :user
          AND day > :end
          AND day <= :roundedEnd
        ) e
        """),

    /** By day, by how it was paid and by where it was booked; there is no rest. */
    DAYS("""
        (
          SELECT user_id, day, CASE WHEN income THEN 'income:' ELSE '' END AS category, direction, currency,
          paid_by, channel, total AS amount, count,
          nullif(home, '') AS home_currency, home_total AS home_amount
          FROM day_totals
          WHERE user_id = :user
          AND day >= :start
          AND day <= :end
        ) e
        """),

    /** By category and note. */
    NOTES("""
        (
          SELECT user_id, month AS day, category, direction, currency, note, words, total AS amount, count,
          nullif(home, '') AS home_currency, home_total AS home_amount
          FROM note_totals
          WHERE user_id = :user
          AND month >= :wholeStart
          AND month <= :wholeEnd
          UNION ALL
          SELECT user_id, day, category, direction, currency, note, words, amount, 1::bigint, home_currency, home_amount
          FROM entries
          WHERE user_id = :user
          AND day >= :start
          AND day < :wholeStart
          UNION ALL
          SELECT user_id, day, category, direction, currency, note, words, amount, 1::bigint, home_currency, home_amount
          FROM entries
          WHERE user_id = :user
          AND day > :wholeEnd
          AND day <= :end
        ) e
        """);

    private final String from;

    Addends(String from) {
        this.from = from;
    }

    /** The fewest rows that say all that is asked for. */
    static Addends of(Sieve sieve, Query.@Nullable GroupBy groupBy) {
        if (!sieve.asksForAllOfDays()) return ENTRIES;
        boolean days = isOfDays(groupBy) && sieve.asksForDays();
        if (days && !sieve.isLong()) return DAYS;
        if (sieve.hasMonths() && isOfMonths(groupBy) && sieve.asksForMonths()) return MONTHS;
        if (days) return DAYS;
        return sieve.hasWholeMonths() && isOfNotes(groupBy) && sieve.asksForNotes() ? NOTES : ENTRIES;
    }

    private static boolean isOfMonths(Query.@Nullable GroupBy groupBy) {
        return switch (groupBy) {
            case null -> true;
            case CATEGORY, MONTH, TAG -> true;
            case MERCHANT, DAY, WEEK, WEEKDAY, PAID_BY, CHANNEL -> false;
        };
    }

    private static boolean isOfDays(Query.@Nullable GroupBy groupBy) {
        return switch (groupBy) {
            case null -> true;
            case DAY, WEEK, MONTH, WEEKDAY, PAID_BY, CHANNEL -> true;
            case CATEGORY, MERCHANT, TAG -> false;
        };
    }

    private static boolean isOfNotes(Query.@Nullable GroupBy groupBy) {
        return switch (groupBy) {
            case null -> true;
            case CATEGORY, MERCHANT, MONTH -> true;
            case DAY, WEEK, WEEKDAY, PAID_BY, CHANNEL, TAG -> false;
        };
    }

    /** The FROM clause, in which the entries are called e. */
    String from(Sieve sieve) {
        return this == ENTRIES ? sieve.source() : from;
    }

    /** The same for each of the periods of {@link ReportSql#EACH}; of what is added up by day only. */
    String fromEach() {
        if (this != DAYS) throw new IllegalArgumentException(this + " are of one period");
        return from.replace(":start", "period.first_day").replace(":end", "period.last_day");
    }

    /** How many entries there are. */
    String count() {
        return this == ENTRIES ? "count(*)" : "sum(count)";
    }
}
