package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import org.jspecify.annotations.Nullable;

/** Reads on which day something that comes round shall come: "the 3rd", "Thursdays", "the last day of the month". */
public final class MovedDays {
    private static final Pattern ORDINAL = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th|\\.|º|er|e)");
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    private MovedDays() {}

    /** What moves a rule in so many words; what may as well move an entry is {@link #of}. */
    static @Nullable Intent read(Said said) {
        Phrasebook.Match end = said.withoutDates().match("recurring.move.end");
        if (end != null && !what(said, end).isBlank())
            return new Intent.MoveRecurring(
                    what(said, end),
                    category(said, end),
                    said.parse().utterance().today(),
                    null,
                    Cadence.Unit.MONTH,
                    true);
        Intent moved = dated(said, "recurring.move");
        return moved == null ? numbered(said) : moved;
    }

    /** What would else be read as nothing at all. */
    static @Nullable Intent readPlain(Said said) {
        return dated(said, "recurring.move.plain");
    }

    private static @Nullable Intent dated(Said said, String heading) {
        Said ahead = said.ahead();
        Phrasebook.Match match = ahead.match(heading);
        FoundDate next = match == null ? null : match.date("period");
        if (match == null || next == null || next.kind() != FoundDate.Kind.DAY) return null;
        return moved(said.parse(), next, what(ahead, match), category(ahead, match))
                .orElse(null);
    }

    /** A day of the month where it is not seen as a day, since more is said after it: "to the 12th, please". */
    private static @Nullable Intent numbered(Said said) {
        Phrasebook.Match match = said.match("recurring.move.day");
        if (match == null) return null;
        Sentence.Sum sum = match.sum("sum");
        Matcher ordinal = ORDINAL.matcher(match.words("new").toLowerCase(Locale.ROOT));
        int day = 0;
        if (ordinal.matches()) day = Integer.parseInt(ordinal.group(1));
        else if (sum != null
                && sum.currency() == null
                && sum.value().stripTrailingZeros().scale() <= 0)
            day = sum.value().min(BigDecimal.valueOf(MONTH + 1L)).intValue();
        if (day < 1 || day > MONTH) return null;
        LocalDate today = said.parse().utterance().today();
        LocalDate next = today.plusDays(1);
        while (next.getDayOfMonth() != day) next = next.plusDays(1);
        LocalDate last = today;
        while (last.getDayOfMonth() != day) last = last.minusDays(1);
        return new Intent.MoveRecurring(
                what(said, match), category(said, match), next, last, Cadence.Unit.MONTH, false);
    }

    /** The same correction as it would be of a rule; empty where its day is behind us whichever way one looks. */
    public static Optional<Intent.MoveRecurring> of(Parse parse, Intent.Correct correct, String what) {
        LocalDate day = correct.correction().day();
        return parse.dates().stream()
                .filter(date -> date.kind() == FoundDate.Kind.DAY)
                .filter(date -> day != null && day.equals(date.range().start()))
                .flatMap(date ->
                        parse.datesAhead().stream().filter(next -> next.span().equals(date.span())))
                .findFirst()
                .flatMap(next -> moved(parse, next, what, null));
    }

    private static Optional<Intent.MoveRecurring> moved(
            Parse parse, FoundDate next, String what, @Nullable CategoryId category) {
        LocalDate day = next.range().start();
        if (day == null || !day.isAfter(parse.utterance().today())) return Optional.empty();
        LocalDate last = parse.dates().stream()
                .filter(date -> date.span().equals(next.span()))
                .map(date -> date.range().start())
                .findFirst()
                .orElse(null);
        Cadence.Unit within = last == null ? null : within(ChronoUnit.DAYS.between(last, day));
        return Optional.of(new Intent.MoveRecurring(what, category, day, last, within, false));
    }

    /** By how far it lies from the one before: what is said of a day shows how often it comes by itself. */
    private static Cadence.@Nullable Unit within(long gap) {
        if (gap <= 0 || gap > MONTH) return null;
        return gap <= WEEK ? Cadence.Unit.WEEK : Cadence.Unit.MONTH;
    }

    private static String what(Said said, Phrasebook.Match match) {
        Span place = match.place("what");
        return place == null ? "" : Descriptions.words(said, place);
    }

    private static @Nullable CategoryId category(Said said, Phrasebook.Match match) {
        Span place = match.place("what");
        return place == null ? null : Budgets.category(said, place);
    }
}
