package kharcha.understanding;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kharcha.ledger.Cadence;
import kharcha.ledger.Cadence.Unit;
import org.jspecify.annotations.Nullable;

/** Finds how often something is to come round: "every other Friday", "quarterly", "every 3 months", "a week". */
final class CadenceReader {
    /** The headings under which the files have the words, the more telling first. */
    private static final List<Map.Entry<String, Cadence>> WORDS = List.of(
            Map.entry("cadence.weekday", Cadence.every(Unit.WEEKDAY)),
            Map.entry("cadence.day.2", new Cadence(Unit.DAY, 2)),
            Map.entry("cadence.week.2", new Cadence(Unit.WEEK, 2)),
            Map.entry("cadence.week.3", new Cadence(Unit.WEEK, 3)),
            Map.entry("cadence.month.2", new Cadence(Unit.MONTH, 2)),
            Map.entry("cadence.month.3", new Cadence(Unit.MONTH, 3)),
            Map.entry("cadence.month.6", new Cadence(Unit.MONTH, 6)),
            Map.entry("cadence.year.2", new Cadence(Unit.YEAR, 2)),
            Map.entry("cadence.day.n", Cadence.every(Unit.DAY)),
            Map.entry("cadence.week.n", Cadence.every(Unit.WEEK)),
            Map.entry("cadence.month.n", Cadence.every(Unit.MONTH)),
            Map.entry("cadence.year.n", Cadence.every(Unit.YEAR)),
            Map.entry("cadence.day", Cadence.every(Unit.DAY)),
            Map.entry("cadence.week", Cadence.every(Unit.WEEK)),
            Map.entry("cadence.month", Cadence.every(Unit.MONTH)),
            Map.entry("cadence.year", Cadence.every(Unit.YEAR)));

    private static final Pattern WORDS_BETWEEN = Pattern.compile("\\s+");
    private static final BigDecimal MOST = BigDecimal.valueOf(366);

    /** @param place the words that say it, with the interval's number */
    record Found(Cadence cadence, Span place) {}

    private CadenceReader() {}

    /** @param ahead the message read as a rule to come */
    static @Nullable Found find(Said ahead) {
        Phrasebook.Match none = ahead.find("cadence.no");
        for (Map.Entry<String, Cadence> words : WORDS) {
            Phrasebook.Match match = ahead.find(words.getKey());
            if (match != null && none != null && none.place().overlaps(match.place())) continue;
            Cadence cadence = match == null ? null : times(words.getValue(), match.sum("sum"));
            if (match != null && cadence != null) return dayByDay(ahead, new Found(cadence, match.place()));
        }
        Phrasebook.Match other = ahead.find("cadence.date.2");
        if (other != null) return ofDate(ahead, other, 2);
        Phrasebook.Match each = ahead.find("cadence.date");
        if (each != null) return ofDate(ahead, each, 1);
        return weekdays(ahead);
    }

    private static @Nullable Cadence times(Cadence cadence, Sentence.@Nullable Sum sum) {
        if (sum == null) return cadence;
        boolean counts = sum.currency() == null
                && sum.value().signum() > 0
                && sum.value().compareTo(MOST) <= 0
                && sum.value().stripTrailingZeros().scale() <= 0;
        return counts
                ? new Cadence(cadence.unit(), cadence.every() * sum.value().intValueExact())
                : null;
    }

    /** "Every day Mon to Fri". */
    private static Found dayByDay(Said ahead, Found found) {
        boolean working = found.cadence.equals(Cadence.every(Unit.DAY))
                && ahead.sentence().dates().stream().anyMatch(CadenceReader::isWorkWeek);
        return working ? new Found(Cadence.every(Unit.WEEKDAY), found.place) : found;
    }

    static boolean isWorkWeek(FoundDate date) {
        var start = date.range().start();
        var end = date.range().end();
        return start != null && end != null && start.getDayOfWeek().getValue() == 1 && end.equals(start.plusDays(4));
    }

    /** "Every Friday", "each 5th", "every 15 Feb": the form of the day says how often it comes. */
    private static @Nullable Found ofDate(Said ahead, Phrasebook.Match match, int every) {
        FoundDate date = match.date("period");
        if (date == null) return null;
        return isWorkWeek(date)
                ? new Found(Cadence.every(Unit.WEEKDAY), match.place())
                : new Found(new Cadence(unit(ahead, date), every), match.place());
    }

    /** "Tuesdays", "on Thursdays": the plural says so. */
    private static @Nullable Found weekdays(Said ahead) {
        for (FoundDate date : ahead.sentence().dates()) {
            boolean plural = WORDS_BETWEEN
                    .splitAsStream(ahead.sentence().original(date.span()).toLowerCase(Locale.ROOT))
                    .anyMatch(word -> ahead.isFiller("cadence.weekdays", word));
            if (plural) return new Found(Cadence.every(Unit.WEEK), date.span());
        }
        return null;
    }

    /** By how far the last such day lies before the next. */
    static Unit unit(Said ahead, FoundDate next) {
        String written = ahead.sentence().original(next.span());
        boolean numbered = written.chars().anyMatch(Character::isDigit);
        long gap = gap(ahead, next);
        if (gap > 31) return Unit.YEAR;
        return gap > 7 || numbered ? Unit.MONTH : Unit.WEEK;
    }

    private static long gap(Said ahead, FoundDate next) {
        var start = next.range().start();
        for (FoundDate date : ahead.parse().datesAhead()) {
            var last = date.range().start();
            if (date.span().equals(next.span()) && last != null && start != null)
                return ChronoUnit.DAYS.between(last, start);
        }
        return 0;
    }
}
