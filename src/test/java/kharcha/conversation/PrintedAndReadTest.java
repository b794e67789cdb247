package kharcha.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import kharcha.account.Preferences;
import kharcha.ledger.Categories;
import kharcha.money.Money;
import kharcha.understanding.FoundAmount;
import kharcha.understanding.FoundDate;
import kharcha.understanding.local.AmountFinder;
import kharcha.understanding.local.DateFinder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kharcha prints it reads back exactly, as it is printed for each reader: sums in every currency, and days. */
class PrintedAndReadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int ROUNDS = 2;

    private final Random random = new Random(7);

    private static Phrases phrases(Locale locale, Currency home) {
        Preferences reader = new Preferences(locale, ZoneId.of("UTC"), home);
        return new Phrases(reader, TODAY, Categories.standard());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-US", "en-GB", "en-IN", "en-AU", "en-CA", "en-IE", "de-DE", "de-AT", "de-CH", "es-ES", "es-MX",
                "fr-FR", "fr-CA", "hi-IN"
            })
    void every_sum_in_every_currency(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        List<String> misread = new ArrayList<>();
        for (Currency currency : inUse()) {
            for (int round = 0; round < ROUNDS; round++) {
                Money amount = new Money(amount(currency), currency);
                String printed = phrases(locale, currency).amount(amount);
                List<FoundAmount> found = new AmountFinder().find(printed, locale, currency);
                boolean read = found.size() == 1
                        && found.getFirst().value().compareTo(amount.amount()) == 0
                        && (found.getFirst().currency() == null
                                || found.getFirst().currency().equals(currency));
                if (!read) misread.add(printed + " (" + currency + ") as " + found);
            }
        }
        assertThat(misread).as("sums printed for " + tag).isEmpty();
    }

    /** Every currency that some country pays with. */
    private static Set<Currency> inUse() {
        Set<Currency> currencies = new HashSet<>();
        for (String country : Locale.getISOCountries()) {
            Currency currency = Currency.getInstance(Locale.of("", country));
            if (currency != null) currencies.add(currency);
        }
        // "UM 20" is a hesitation before it is an ouguiya, and is left one.
        currencies.remove(Currency.getInstance("MRU"));
        return currencies;
    }

    /** Of any size from the smallest unit to billions. */
    private BigDecimal amount(Currency currency) {
        long units = 1 + (long) Math.pow(10, random.nextDouble() * 12);
        return BigDecimal.valueOf(units, currency.getDefaultFractionDigits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "en-GB", "en-IN", "en-AU", "en-CA", "en-IE", "de-DE", "fr-FR", "es-ES", "hi-IN"})
    void every_day_of_three_years(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        Phrases phrases = phrases(locale, Currency.getInstance("EUR"));
        List<String> misread = new ArrayList<>();
        for (LocalDate day = TODAY; day.isAfter(TODAY.minusYears(3)); day = day.minusDays(1)) {
            String printed = phrases.day(day);
            List<FoundDate> found = new DateFinder().find(printed, locale, TODAY);
            LocalDate expected = day;
            if (found.stream().noneMatch(date -> expected.equals(date.range().start())))
                misread.add(printed + " as " + found);
        }
        assertThat(misread).as("days printed for " + tag).isEmpty();
    }
}
