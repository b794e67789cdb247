package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import kharcha.ledger.DateRange;
import kharcha.understanding.FoundDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every phrase is read on Thursday, 14 May 2026. */
final class DateFinderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 14);

    private final DateFinder finder = new DateFinder();

    @ParameterizedTest(name = "\"{1}\" is {2} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | today                       | 2026-05-14",
                "en-US | yesterday                   | 2026-05-13",
                "en-US | last night                  | 2026-05-13",
                "en-US | this morning                | 2026-05-14",
                "en-US | the day before yesterday    | 2026-05-12",
                "en-US | tomorrow                    | 2026-05-15",
                "en-US | 3 days ago                  | 2026-05-11",
                "en-US | two weeks ago               | 2026-04-30",
                "en-US | a month ago                 | 2026-04-14",
                "en-US | a couple of days ago        | 2026-05-12",
                "en-US | an hour ago                 | 2026-05-14",
                "en-US | on Saturday                 | 2026-05-09",
                "en-US | thurs                       | 2026-05-14",
                "en-US | last friday                 | 2026-05-08",
                "en-US | monday of last week         | 2026-05-04",
                "en-US | on the 31st                 | 2026-03-31",
                "en-US | the 2nd                     | 2026-05-02",
                "en-US | apr 9th                     | 2026-04-09",
                "en-US | 9 April                     | 2026-04-09",
                "en-US | the 9th of April 2024       | 2024-04-09",
                "en-US | Nov 22                      | 2025-11-22",
                "en-US | Nov 22 '24                  | 2024-11-22",
                "en-US | 3/4                         | 2026-03-04",
                "en-GB | 3/4                         | 2026-04-03",
                "en-US | 22/4                        | 2026-04-22",
                "en-IN | 8-2-2026                    | 2026-02-08",
                "en-US | 04/06/25                    | 2025-04-06",
                "en-GB | 04/06/25                    | 2025-06-04",
                "de-DE | 29.04.2026                  | 2026-04-29",
                "de-DE | am 1.4.                     | 2026-04-01",
                "en-US | 2026-04-18                  | 2026-04-18",
                "en-US | 20260418                    | 2026-04-18",
                "en-IN | 07APR26                     | 2026-04-07",
                "en-US | 07-Apr-2026                 | 2026-04-07",
                "en-US | christmas 2024              | 2024-12-25",
                "en-US | on christmas                | 2025-12-25",
                "en-US | easter 2025                 | 2025-04-20",
                "en-US | first monday of april       | 2026-04-06",
                "en-US | 3 days after christmas 2025 | 2025-12-28",
                "en-US | the friday before last      | 2026-05-01",
                "en-US | this time last week         | 2026-05-07",
                "de-DE | vorgestern                  | 2026-05-12",
                "de-DE | vor drei Tagen              | 2026-05-11",
                "de-DE | letzten Freitag             | 2026-05-08",
                "de-DE | 3. März                     | 2026-03-03",
                "es-ES | anteayer                    | 2026-05-12",
                "es-ES | hace dos semanas            | 2026-04-30",
                "es-ES | el lunes pasado             | 2026-05-11",
                "es-ES | el 2 de abril de 2025       | 2025-04-02",
                "fr-FR | avant-hier                  | 2026-05-12",
                "fr-FR | il y a trois jours          | 2026-05-11",
                "fr-FR | samedi dernier              | 2026-05-09",
                "fr-FR | le 2 avril                  | 2026-04-02",
                "hi-IN | कल                          | 2026-05-13",
                "hi-IN | परसों                         | 2026-05-12",
                "hi-IN | 3 दिन पहले                    | 2026-05-11",
                "hi-IN | 5 तारीख                      | 2026-05-05",
                "en-IN | kal                         | 2026-05-13",
                "en-IN | somvar                      | 2026-05-11"
            })
    void readsADay(String locale, String text, LocalDate day) {
        FoundDate found = only(locale, text);
        assertThat(found.range()).isEqualTo(DateRange.day(day));
        assertThat(found.kind()).isEqualTo(FoundDate.Kind.DAY);
    }

    @ParameterizedTest(name = "\"{1}\" is from {2} to {3} for {0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en-US | this week                    | 2026-05-11 | 2026-05-17",
                "en-US | last week                    | 2026-05-04 | 2026-05-10",
                "en-US | the week before last         | 2026-04-27 | 2026-05-03",
                "en-US | past week                    | 2026-05-08 | 2026-05-14",
                "en-US | this month                   | 2026-05-01 | 2026-05-31",
                "en-US | last month                   | 2026-04-01 | 2026-04-30",
                "en-US | next month                   | 2026-06-01 | 2026-06-30",
                "en-US | last quarter                 | 2026-01-01 | 2026-03-31",
                "en-US | this year                    | 2026-01-01 | 2026-12-31",
                "en-US | last weekend                 | 2026-05-09 | 2026-05-10",
                "en-US | last 30 days                 | 2026-04-15 | 2026-05-14",
                "en-US | the last two months          | 2026-03-15 | 2026-05-14",
                "en-US | march                        | 2026-03-01 | 2026-03-31",
                "en-US | in may                       | 2026-05-01 | 2026-05-31",
                "en-US | december                     | 2025-12-01 | 2025-12-31",
                "en-US | december 2024                | 2024-12-01 | 2024-12-31",
                "en-US | in 2024                      | 2024-01-01 | 2024-12-31",
                "en-US | Q1                           | 2026-01-01 | 2026-03-31",
                "en-US | q4                           | 2025-10-01 | 2025-12-31",
                "en-US | q1 2025                      | 2025-01-01 | 2025-03-31",
                "en-US | H1 2025                      | 2025-01-01 | 2025-06-30",
                "en-US | since March                  | 2026-03-01 | -",
                "en-US | since 3 april                | 2026-04-03 | -",
                "en-US | until 3 april                | -          | 2026-04-03",
                "en-US | before april                 | -          | 2026-03-31",
                "en-US | between 10 and 20 april      | 2026-04-10 | 2026-04-20",
                "en-US | april 10-20                  | 2026-04-10 | 2026-04-20",
                "en-US | march 2025 to may 2025       | 2025-03-01 | 2025-05-31",
                "en-US | march to may 2025            | 2025-03-01 | 2025-05-31",
                "en-US | nov to feb                   | 2025-11-01 | 2026-02-28",
                "en-US | from the 2nd to the 6th      | 2026-05-02 | 2026-05-06",
                "en-US | monday to wednesday          | 2026-05-11 | 2026-05-13",
                "en-US | year to date                 | 2026-01-01 | 2026-05-14",
                "en-US | month to date                | 2026-05-01 | 2026-05-14",
                "en-US | first week of april          | 2026-03-30 | 2026-04-05",
                "en-US | the last two months of 2025  | 2025-11-01 | 2025-12-31",
                "en-US | week 12                      | 2026-03-16 | 2026-03-22",
                "en-US | the week of April 8          | 2026-04-06 | 2026-04-12",
                "en-US | early april                  | 2026-04-01 | 2026-04-15",
                "en-US | end of last month            | 2026-04-16 | 2026-04-30",
                "en-US | the 1990s                    | 1990-01-01 | 1999-12-31",
                "en-US | the month of april           | 2026-04-01 | 2026-04-30",
                "en-US | all time                     | -          | -",
                "de-DE | vom 1.4. bis 15.4.           | 2026-04-01 | 2026-04-15",
                "de-DE | diesen Monat                 | 2026-05-01 | 2026-05-31",
                "de-DE | vorletzte Woche              | 2026-04-27 | 2026-05-03",
                "de-DE | seit März                    | 2026-03-01 | -",
                "es-ES | el mes pasado                | 2026-04-01 | 2026-04-30",
                "es-ES | de enero a marzo             | 2026-01-01 | 2026-03-31",
                "es-ES | desde abril                  | 2026-04-01 | -",
                "fr-FR | la semaine dernière          | 2026-05-04 | 2026-05-10",
                "fr-FR | ce mois                      | 2026-05-01 | 2026-05-31",
                "hi-IN | पिछले महीने                    | 2026-04-01 | 2026-04-30",
                "hi-IN | मार्च से मई तक                  | 2026-03-01 | 2026-05-31",
                "en-IN | is mahine                    | 2026-05-01 | 2026-05-31",
                "en-IN | pichle hafte                 | 2026-05-04 | 2026-05-10"
            })
    void readsAPeriod(String locale, String text, @Nullable LocalDate from, @Nullable LocalDate to) {
        FoundDate found = only(locale, text);
        assertThat(found.range()).isEqualTo(new DateRange(from, to));
        assertThat(found.kind()).isEqualTo(FoundDate.Kind.PERIOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paprika 2.40",
                "the second coffee",
                "2nd hand lamp",
                "I may be late",
                "sat down for tea",
                "sun screen",
                "rent 2000",
                "open 24/7",
                "1/2 kg of nuts",
                "10.0.12.7",
                "christmas presents",
                "7-up 1.90",
                "room 12-14-9"
            })
    void findsNoDayInOtherWords(String text) {
        assertThat(finder.find(text, Locale.US, TODAY)).isEmpty();
    }

    @Test
    void readsDaysAroundASumOfMoney() {
        String text = "$9 April 3";
        assertThat(finder.find(text, Locale.US, TODAY))
                .singleElement()
                .satisfies(found -> assertThat(found.span().in(text)).isEqualTo("April 3"));
    }

    private FoundDate only(String locale, String text) {
        var found = finder.find(text, Locale.forLanguageTag(locale), TODAY);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }
}
