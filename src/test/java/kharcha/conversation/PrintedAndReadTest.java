package kharcha.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kharcha.account.Preferences;
import kharcha.ledger.Categories;
import kharcha.ledger.DateRange;
import kharcha.money.Currencies;
import kharcha.money.Money;
import kharcha.understanding.FoundAmount;
import kharcha.understanding.FoundDate;
import kharcha.understanding.local.AmountFinder;
import kharcha.understanding.local.DateFinder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * What Kharcha prints it reads back exactly, as it is printed for each reader: sums in every currency that is legal
 * tender somewhere, days, and periods. Each seed is fixed, so that every build tries the same.
 */
class PrintedAndReadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int DAYS = 1300;
    private static final Currency EURO = Currency.getInstance("EUR");

    /** "UM 20" is a hesitation before it is an ouguiya, and is left one. */
    private static final Predicate<Currency> WORD =
            currency -> currency.getCurrencyCode().equals("MRU");

    /** As Australia writes Seychelles' rupees, everybody there writes India's; Canada's sign for Caribbean guilders is a weight. */
    private static final Set<String> LOST_ABROAD = Set.of("en-AU SCR", "en-CA XCG");

    private static final List<Currency> CURRENCIES =
            Currencies.inUse(Date.from(Instant.parse("2026-11-22T12:00:00Z"))).stream()
                    .filter(WORD.negate())
                    .toList();
    private static final List<Locale> LOCALES = Stream.of(
                    "en-US",
                    "en-GB",
                    "en-IN",
                    "en-AU",
                    "en-CA",
                    "en-IE",
                    "de-DE",
                    "de-AT",
                    "de-CH",
                    "es-ES",
                    "es-MX",
                    "fr-FR",
                    "fr-CA",
                    "hi-IN",
                    "hi-Latn-IN")
            .map(Locale::forLanguageTag)
            .toList();

    /** Alone these are a number and a verb; "in 2024" and "in May" are read. */
    private static final Pattern ALSO_SOMETHING_ELSE = Pattern.compile("\\d{4}|May");

    private static Phrases phrases(Locale locale, Currency home) {
        Preferences reader = new Preferences(locale, ZoneId.of("UTC"), home);
        return new Phrases(reader, TODAY, Categories.standard());
    }

    /** Of any size from the smallest unit to trillions, at home and abroad. */
    @Property(tries = 8, seed = "7")
    void every_sum_in_every_currency_and_locale(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long units) {
        List<String> misread = new ArrayList<>();
        for (Locale locale : LOCALES)
            for (Currency currency : CURRENCIES)
                for (Currency home : List.of(currency, EURO)) {
                    if (!home.equals(currency) && LOST_ABROAD.contains(locale.toLanguageTag() + " " + currency))
                        continue;
                    Money amount = new Money(BigDecimal.valueOf(units, currency.getDefaultFractionDigits()), currency);
                    String printed = phrases(locale, home).amount(amount);
                    List<FoundAmount> found = new AmountFinder().find(printed, locale, home);
                    if (!isJust(found, amount, home))
                        misread.add(locale.toLanguageTag() + " " + printed + " (" + currency + ") as " + found);
                }
        assertThat(misread).isEmpty();
    }

    private static boolean isJust(List<FoundAmount> found, Money amount, Currency home) {
        if (found.size() != 1 || found.getFirst().value().compareTo(amount.amount()) != 0) return false;
        Currency read = found.getFirst().currency();
        return amount.currency().equals(read == null ? home : read);
    }

    /** Of three years and a half: a day that is printed without its year is of this one. */
    @Property(tries = 2000, seed = "11")
    void every_day(@ForAll("locales") Locale locale, @ForAll @IntRange(max = DAYS) int ago) {
        LocalDate day = TODAY.minusDays(ago);
        String printed = phrases(locale, EURO).day(day);
        assertThat(read(printed, locale)).as(printed).contains(DateRange.day(day));
    }

    /** Weeks, months and years by name, others by their two ends, or by one. */
    @Property(tries = 4000, seed = "13")
    void every_period(@ForAll("locales") Locale locale, @ForAll("periods") DateRange period) {
        String printed = phrases(locale, EURO).period(period);
        Assume.that(!ALSO_SOMETHING_ELSE.matcher(printed).matches());
        assertThat(read(printed, locale)).as(printed).contains(period);
    }

    /** Of "this month (1–22 Nov)" both: what it is called, and its days. */
    private static List<DateRange> read(String printed, Locale locale) {
        return new DateFinder()
                .find(printed, locale, TODAY).stream().map(FoundDate::range).toList();
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(LOCALES);
    }

    @Provide
    Arbitrary<DateRange> periods() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, DAYS).map(TODAY::minusDays);
        Arbitrary<DateRange> any = Combinators.combine(days, days)
                .as((one, other) -> one.isBefore(other) ? DateRange.of(one, other) : DateRange.of(other, one));
        Arbitrary<DateRange> months =
                days.map(day -> DateRange.of(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth())));
        Arbitrary<DateRange> years =
                days.map(day -> DateRange.of(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear())));
        Arbitrary<DateRange> since = days.map(day -> DateRange.of(day, TODAY));
        Arbitrary<DateRange> from = days.map(day -> new DateRange(day, null));
        Arbitrary<DateRange> until = days.map(day -> new DateRange(null, day));
        return Arbitraries.oneOf(any, months, years, since, from, until);
    }
}
