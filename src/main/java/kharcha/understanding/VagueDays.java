package kharcha.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kharcha.ledger.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds the past month or week in which something was bought when no day is said: "groceries 210 in September", "taxis 40 last
 * week". It is booked on the last of those days, which is said with it. "Rent for September" is paid on the day of its message.
 */
final class VagueDays {
    private static final int LONGEST = 31;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    /** What a payment is for is not when it was made. */
    private static final Set<String> FOR = Set.of("for", "of", "für", "vom", "de", "del", "para", "pour", "du");

    private VagueDays() {}

    /** Null where none is named, or a day is. */
    static @Nullable DateRange of(Said said) {
        List<FoundDate> dates = said.sentence().dates();
        if (dates.size() != 1 || dates.getFirst().kind() != FoundDate.Kind.PERIOD) return null;
        DateRange range = dates.getFirst().range();
        LocalDate start = range.start();
        LocalDate end = range.end();
        boolean over = start != null
                && end != null
                && end.isBefore(said.parse().utterance().today())
                && !start.plusDays(LONGEST).isBefore(end);
        return over && isWhen(said, dates.getFirst()) ? range : null;
    }

    private static boolean isWhen(Said said, FoundDate date) {
        boolean relative = BETWEEN_WORDS
                .splitAsStream(said.sentence().original(date.span()).toLowerCase(Locale.ROOT))
                .anyMatch(word -> said.isFiller("dated.last", word));
        List<Sentence.Word> words = said.sentence().wordsIn(said.everything());
        Sentence.Word before = words.stream()
                .filter(word -> word.span().end() <= date.span().start())
                .reduce((earlier, later) -> later)
                .orElse(null);
        Sentence.Word after = words.stream()
                .filter(word -> word.span().start() >= date.span().end())
                .findFirst()
                .orElse(null);
        boolean placed = before != null && said.isFiller("dated.in", before.text())
                || after != null && said.isFiller("dated.in", after.text());
        return placed || relative && (before == null || !FOR.contains(before.text()));
    }
}
