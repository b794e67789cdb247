package kharcha.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kharcha.account.Preferences;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.FairPeriods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "kharcha", "conversation");
    private static final Path FILES = Path.of("src", "main", "resources", "kharcha", "conversation");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }

    private static Phrases phrases(String locale) {
        Preferences reader =
                new Preferences(Locale.forLanguageTag(locale), ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"));
        return new Phrases(reader, TODAY, Categories.standard());
    }

    private static String period(String locale, String start, String end) {
        return phrases(locale)
                .period(new DateRange(
                        start.equals("-") ? null : LocalDate.parse(start),
                        end.equals("-") ? null : LocalDate.parse(end)));
    }

    @Test
    void every_phrase_that_the_code_names_is_there_and_none_is_there_in_vain() throws IOException {
        Set<String> named = new TreeSet<>();
        Pattern key = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9]+)*)\"");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) all.append(Files.readString(source));
        }
        Matcher found = key.matcher(all);
        while (found.find()) named.add(found.group(1));
        PhraseFile english = PhraseFile.of(Locale.ENGLISH);
        Matcher said = Pattern.compile("say\\(\\s*\"([a-z0-9.]+)\"").matcher(all);
        while (said.find())
            if (!said.group(1).endsWith(".")) assertThat(english.keys()).contains(said.group(1));
        Set<String> inVain = new TreeSet<>(english.keys());
        inVain.removeIf(phrase -> named.contains(phrase) || BUILT.stream().anyMatch(phrase::startsWith));
        assertThat(inVain).isEmpty();
    }

    /** Names that the code puts together. */
    private static final List<String> BUILT = List.of(
            "channel.",
            "rate.source.",
            "door.",
            "wallet.name.",
            "way.",
            "undone",
            "redone",
            "did.",
            "why.",
            "changed.",
            "deleted.",
            "booked.again.",
            "figure.average.",
            "column.",
            "direction.",
            "sheet.");

    @ParameterizedTest
    @MethodSource("files")
    void every_pattern_can_be_read_and_nobody_shouts(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            assertThat(line).doesNotContain("!");
            if (!line.startsWith("#") && line.contains("="))
                assertThat(new MessageFormat(line)).isNotNull();
        }
    }

    @Test
    void a_language_without_a_file_is_answered_in_english_with_its_own_numbers() {
        Phrases phrases = phrases("nl-NL");
        assertThat(phrases.say("thanks")).isEqualTo("You are welcome.");
        assertThat(phrases.amount(Money.of("1234.5", "EUR"))).contains("1.234,50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-22 | today
        2026-11-21 | yesterday (Sat 21 Nov)
        2026-11-23 | tomorrow (Mon 23 Nov)
        2026-11-16 | Mon 16 Nov
        2025-11-22 | Sat 22 Nov 2025
        """)
    void a_day_is_called_as_people_call_it(LocalDate day, String words) {
        assertThat(phrases("en-IE").day(day)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-01 | 2026-11-22 | this month (1–22 Nov)
        2026-11-01 | 2026-11-30 | this month (November)
        2026-10-01 | 2026-10-31 | last month (October)
        2026-03-01 | 2026-03-31 | March
        2025-03-01 | 2025-03-31 | March 2025
        2026-11-16 | 2026-11-22 | this week (16–22 Nov)
        2026-11-09 | 2026-11-15 | last week (9–15 Nov)
        2026-11-15 | 2026-11-21 | 15–21 Nov
        2026-01-01 | 2026-11-22 | this year (1 Jan – 22 Nov)
        2026-01-01 | 2026-12-31 | this year (2026)
        2025-01-01 | 2025-12-31 | last year (2025)
        2024-01-01 | 2024-12-31 | 2024
        2026-10-24 | 2026-11-22 | the last 30 days (24 Oct – 22 Nov)
        2026-03-03 | 2026-04-05 | 3 Mar – 5 Apr
        2025-03-03 | 2025-04-05 | 3 Mar – 5 Apr 2025
        2025-12-30 | 2026-01-02 | 30 Dec 2025 – 2 Jan 2026
        2026-03-01 | -          | since 1 Mar
        -          | 2026-03-01 | until 1 Mar
        -          | -          | all time
        2026-11-21 | 2026-11-21 | yesterday (Sat 21 Nov)
        """)
    void a_period_is_called_as_people_call_it(String start, String end, String words) {
        assertThat(period("en-IE", start, end)).isEqualTo(words);
    }

    @Test
    void americans_have_the_month_first() {
        assertThat(period("en-US", "2026-11-01", "2026-11-22")).isEqualTo("this month (Nov 1–22)");
        assertThat(phrases("en-US").day(LocalDate.of(2025, 3, 4))).isEqualTo("Tue, Mar 4, 2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-01 | 2026-11-30 | 1–22 Oct
        2026-11-01 | 2026-11-22 | 1–22 Oct
        2026-03-01 | 2026-03-31 | February
        2026-10-01 | 2026-10-31 | September
        2026-01-01 | 2026-12-31 | 1 Jan – 22 Nov 2025
        2025-01-01 | 2025-12-31 | 2024
        2026-11-16 | 2026-11-22 | last week (9–15 Nov)
        2026-11-22 | 2026-11-22 | yesterday (Sat 21 Nov)
        2026-07-01 | 2026-09-30 | 1 Apr – 30 Jun
        2026-11-13 | 2026-11-22 | 3–12 Nov
        """)
    void a_period_is_compared_with_the_same_days_of_the_one_before(LocalDate start, LocalDate end, String words) {
        DateRange before = FairPeriods.before(DateRange.of(start, end), TODAY, Calendar.USUAL)
                .orElseThrow();
        assertThat(phrases("en-IE").period(before)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-10-25 | 2026-11-24 | this month (25 Oct – 24 Nov)
        2026-10-25 | 2026-11-22 | this month (25 Oct – 22 Nov)
        2026-09-25 | 2026-10-24 | last month (25 Sept – 24 Oct)
        2026-11-01 | 2026-11-30 | November
        2026-10-01 | 2026-10-31 | October
        2026-11-22 | 2026-11-28 | this week (22–28 Nov)
        2026-11-15 | 2026-11-21 | last week (15–21 Nov)
        """)
    void weeks_and_months_are_called_by_the_own_calendar(LocalDate start, LocalDate end, String words) {
        assertThat(own().period(DateRange.of(start, end))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-10-25 | 2026-11-24 | 25 Sept – 23 Oct
        2026-09-25 | 2026-10-24 | 25 Aug – 24 Sept
        2026-11-01 | 2026-11-30 | 1–22 Oct
        2026-11-15 | 2026-11-21 | 8–14 Nov
        """)
    void an_own_month_is_compared_with_as_many_days_of_the_one_before(LocalDate start, LocalDate end, String words) {
        Calendar calendar = new Calendar(DayOfWeek.SUNDAY, 25);
        DateRange before =
                FairPeriods.before(DateRange.of(start, end), TODAY, calendar).orElseThrow();
        assertThat(own().period(before)).isEqualTo(words);
    }

    private static Phrases own() {
        return Phrases.ofPages(
                new Preferences(
                        Locale.forLanguageTag("en-IE"),
                        ZoneOffset.UTC,
                        Currency.getInstance("EUR"),
                        null,
                        DayOfWeek.SUNDAY,
                        25,
                        null,
                        null,
                        null,
                        null,
                        null),
                TODAY,
                Categories.standard());
    }
}
