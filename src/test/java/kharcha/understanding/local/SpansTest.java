package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kharcha.ledger.Calendar;
import kharcha.understanding.FoundAmount;
import kharcha.understanding.FoundDate;
import kharcha.understanding.FoundImpossible;
import kharcha.understanding.FoundNumber;
import kharcha.understanding.FoundTime;
import kharcha.understanding.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpansTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 14);
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<Locale> LOCALES = List.of(
            Locale.US,
            Locale.UK,
            Locale.GERMANY,
            Locale.FRANCE,
            Locale.of("es", "MX"),
            Locale.of("hi", "IN"),
            Locale.of("en", "IN"));
    private static final String[] PIECES = {
        "1",
        "12",
        "2026",
        "3.50",
        "1,234",
        "½",
        "-",
        "/",
        ".",
        ",",
        ":",
        "'",
        "(",
        "$",
        "€",
        "₹",
        "kr",
        "p",
        "k",
        "e9",
        "^",
        "%",
        "and",
        "a",
        "half",
        "hundred",
        "million",
        "point",
        "twenty",
        "five",
        "third",
        "1st",
        "may",
        "jan",
        "mon",
        "friday",
        "today",
        "last",
        "next",
        "this",
        "week",
        "months",
        "ago",
        "in",
        "since",
        "until",
        "from",
        "to",
        "between",
        "the",
        "of",
        "end of",
        "first",
        "quarter",
        "q1",
        "christmas",
        "weekend",
        "pm",
        "o'clock",
        "dollars",
        "cents",
        "grand",
        "bis",
        "vor",
        "Tage",
        "hace",
        "sau",
        "sadhe",
        "सवा",
        "से",
        "तक",
        "\uD83D\uDE00",
        "\u0000",
        "\u202F",
        "９",
        "ﷺ",
        "31",
        "february",
        "before",
        "after",
        "week of",
        "rest of"
    };

    private final Spans spans = new Spans();

    @Test
    void findsEverythingOfAMessageAtOnce() {
        String text = "2 tickets €18.40 yesterday at 9:40, seat 12";
        Spans.Found found = spans.find(text, Locale.UK, TODAY, EURO);
        assertThat(found.amounts()).extracting(amount -> amount.span().in(text)).containsExactly("€18.40");
        assertThat(found.dates()).extracting(date -> date.span().in(text)).containsExactly("yesterday");
        assertThat(found.times()).extracting(FoundTime::time).containsExactly(LocalTime.of(9, 40));
        assertThat(found.numbers()).extracting(number -> number.span().in(text)).containsExactly("2", "12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paid 20 on 31 february", "paid 20 on 2/30", "paid 20 on 2025-02-29", "paid 20 on june 31st"})
    void tellsOfDaysThatNoCalendarHas(String text) {
        Spans.Found found = spans.find(text, Locale.US, TODAY, EURO);
        assertThat(found.impossible()).hasSize(1);
        assertThat(found.dates()).isEmpty();
        assertThat(found.numbers())
                .extracting(number -> number.value().intValue())
                .containsExactly(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5pm", "at 5:30 pm", "17:05", "9 o'clock", "12.30pm"})
    void takesTimesForNoNumbers(String text) {
        Spans.Found found = spans.find(text, Locale.US, TODAY, EURO);
        assertThat(found.times()).hasSize(1);
        assertThat(found.numbers()).isEmpty();
        assertThat(found.dates()).isEmpty();
    }

    @Test
    void neverThrowsAndNeverOverlapsWhateverIsTyped() {
        Random random = new Random(20260514);
        for (int round = 0; round < 4000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int piece = random.nextInt(14); piece >= 0; piece--)
                typed.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            String text = typed.toString();
            Locale locale = LOCALES.get(random.nextInt(LOCALES.size()));
            List<Span> places = places(spans.find(text, locale, TODAY, EURO));
            places.sort(Comparator.comparingInt(Span::start));
            int end = 0;
            for (Span place : places) {
                assertThat(place.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(place.length()).as(text).isPositive();
                end = place.end();
            }
            assertThat(end).as(text).isLessThanOrEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1.1.",
                "1,111,",
                "a half and ",
                "one hundred and ",
                "million ",
                "since ",
                "jan-",
                "from 1 to ",
                "the first of ",
                "3 days and ",
                "$",
                "$ 5 ",
                "sava ",
                "1/2/",
                "twenty-",
                "last ",
                "between may and ",
                "rest of ",
                "-",
                "pm 5 ",
                "may 5, "
            })
    void takesStepsInProportionToTheLength(String piece) {
        long few = steps(piece.repeat(200));
        long many = steps(piece.repeat(800));
        assertThat(many).isLessThan(few * 5 + 1000);
    }

    private static long steps(String text) {
        Reading reading = new Reading(text, Locale.of("en", "IN"));
        assertThat(reading.everything(TODAY, Calendar.USUAL, EURO)).isNotNull();
        return reading.tokens.steps();
    }

    private static List<Span> places(Spans.Found found) {
        List<Span> places = new ArrayList<>();
        found.numbers().stream().map(FoundNumber::span).forEach(places::add);
        found.amounts().stream().map(FoundAmount::span).forEach(places::add);
        found.dates().stream().map(FoundDate::span).forEach(places::add);
        found.times().stream().map(FoundTime::span).forEach(places::add);
        found.impossible().stream().map(FoundImpossible::span).forEach(places::add);
        return places;
    }
}
