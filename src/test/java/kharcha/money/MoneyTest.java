package kharcha.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"JPY,98000,98000", "EUR,12.5,12.50", "KWD,1.234,1.234", "INR,0.1,0.10"})
    void an_amount_has_its_currencys_own_decimals(String currency, String given, String kept) {
        assertThat(Money.of(given, currency).amount()).isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @CsvSource({"JPY,0.5", "EUR,1.005", "KWD,0.0001", "EUR,1E+15", "EUR,1E+999999999", "EUR,1E-999999999"})
    void what_a_currency_cannot_hold_is_refused_and_never_rounded(String currency, String amount) {
        assertThat(Money.fits(new BigDecimal(amount), Currency.getInstance(currency)))
                .isFalse();
        assertThatThrownBy(() -> Money.of(amount, currency)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_currency_of_iso_4217_takes_its_smallest_unit_and_nothing_smaller() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            int decimals = Money.decimals(currency);
            assertThat(new Money(BigDecimal.ONE.movePointLeft(decimals), currency)
                            .amount()
                            .scale())
                    .as(currency.getCurrencyCode())
                    .isEqualTo(decimals);
            assertThat(Money.fits(BigDecimal.ONE.movePointLeft(decimals + 1), currency))
                    .isFalse();
        }
    }

    @Test
    void two_currencies_never_meet_in_one_sum() {
        Money euros = Money.of("1", "EUR");
        Money yen = Money.of("1", "JPY");
        assertThatThrownBy(() -> euros.plus(yen)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euros.minus(yen)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euros.compareTo(yen)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bag_adds_up_the_same_in_any_order() {
        Random random = new Random(20261122);
        List<Money> sums = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String currency = List.of("EUR", "JPY", "KWD", "INR").get(random.nextInt(4));
            int decimals = Money.decimals(Currency.getInstance(currency));
            sums.add(new Money(
                    BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, decimals),
                    Currency.getInstance(currency)));
        }
        MoneyBag once = MoneyBag.of(sums);
        Collections.shuffle(sums, random);
        assertThat(MoneyBag.of(sums)).isEqualTo(once);
        for (Money total : once.sums()) {
            BigDecimal expected = sums.stream()
                    .filter(sum -> sum.currency().equals(total.currency()))
                    .map(Money::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total.amount()).isEqualByComparingTo(expected);
        }
    }

    @Test
    void a_bag_forgets_what_came_to_nothing() {
        assertThat(MoneyBag.of(List.of(Money.of("5", "EUR"), Money.of("-5", "EUR"))))
                .isEqualTo(MoneyBag.empty());
    }

    /** The expected forms are CLDR's, which ICU 79.1 carries; \u00a0 and \u202f are its spaces that do not break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-IN|INR|1250000.5|₹12,50,000.50",
                "en-US|USD|1250000.5|$1,250,000.50",
                "de-DE|EUR|1250000.5|1.250.000,50\u00a0€",
                "fr-FR|EUR|1250000.5|1\u202f250\u202f000,50\u00a0€",
                "en-JP|JPY|98000|¥98,000",
                "en-KW|KWD|1.2|KWD\u00a01.200",
                "en-GB|EUR|12|€12.00"
            })
    void an_amount_is_written_as_its_reader_writes_it(String locale, String currency, String amount, String written) {
        assertThat(new MoneyFormat(Locale.forLanguageTag(locale)).write(Money.of(amount, currency)))
                .isEqualTo(written);
    }
}
