package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import kharcha.understanding.FoundDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds the day finder to a corpus of phrases: what they mean of money spent, and what in a rule to come. */
class DayCorpusTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 14);

    private final DateFinder finder = new DateFinder();

    @Test
    void days_are_the_last_ones_of_spending_and_the_next_ones_of_rules() throws IOException {
        List<String> lines = corpus();
        assertThat(lines.stream().map(this::read)).containsExactlyElementsOf(lines);
    }

    private String read(String line) {
        String[] parts = line.split(" \\| ", -1);
        Locale locale = Locale.forLanguageTag(parts[0]);
        List<FoundDate> past = finder.find(parts[1], locale, TODAY);
        List<FoundDate> ahead = finder.findAhead(parts[1], locale, TODAY, Calendar.USUAL);
        return String.join(" | ", parts[0], parts[1], told(past), told(ahead));
    }

    private static String told(List<FoundDate> dates) {
        if (dates.isEmpty()) return "-";
        return dates.stream().map(date -> told(date.range())).collect(Collectors.joining(" "));
    }

    private static String told(DateRange range) {
        String start = iso(range.start());
        String end = iso(range.end());
        return start.equals(end) ? start : start + ".." + end;
    }

    private static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static List<String> corpus() throws IOException {
        try (var in = DayCorpusTest.class.getResourceAsStream("/understanding/days/en.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
