package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import kharcha.understanding.FoundAmount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountFinderTest {
    private final AmountFinder finder = new AmountFinder();

    @ParameterizedTest(name = "\"{2}\" is {3} {4} at home in {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en-US | USD | $7.40                         | 7.40     | USD",
                "en-US | USD | 7.40$                         | 7.40     | USD",
                "en-US | USD | US$ 30                        | 30       | USD",
                "en-US | USD | -$8                           | -8       | USD",
                "en-US | USD | $-8                           | -8       | USD",
                "en-AU | AUD | $7                            | 7        | AUD",
                "es-MX | MXN | $90                           | 90       | MXN",
                "en-IN | INR | $9                            | 9        | USD",
                "en-IN | INR | 40 bucks                      | 40       | INR",
                "en-US | USD | 40 bucks                      | 40       | USD",
                "en-CA | CAD | 12 dollars                    | 12       | CAD",
                "en-IE | EUR | €6,80                         | 6.80     | EUR",
                "en-IE | EUR | six euro forty                | 6.40     | EUR",
                "en-GB | GBP | three and a half pounds       | 3.5      | GBP",
                "en-GB | GBP | 35 quid                       | 35       | GBP",
                "en-GB | GBP | a fiver                       | 5        | GBP",
                "en-GB | GBP | 75p                           | 0.75     | GBP",
                "en-GB | GBP | 60 pence                      | 0.60     | GBP",
                "en-US | USD | 45 cents                      | 0.45     | USD",
                "en-US | USD | 9 dollars and 15 cents        | 9.15     | USD",
                "en-US | USD | nine dollars fifteen          | 9.15     | USD",
                "en-US | USD | half a dollar                 | 0.5      | USD",
                "en-US | USD | 4 dolars                      | 4        | USD",
                "en-IN | INR | 4 ruppees                     | 4        | INR",
                "en-IN | INR | ₹2,30,000                     | 230000   | INR",
                "en-IN | INR | Rs.750/-                      | 750      | INR",
                "en-IN | INR | Rs 75                         | 75       | INR",
                "en-IN | INR | 75rs                          | 75       | INR",
                "en-IN | INR | 2 lakh                        | 200000   | -",
                "en-IN | INR | 2 lakh rupees                 | 200000   | INR",
                "en-IN | INR | sadhe teen sau rupaye         | 350      | INR",
                "hi-IN | INR | डेढ़ सौ रुपये                    | 150      | INR",
                "en-US | USD | 3.5k                          | 3500     | -",
                "en-US | USD | $3.5k                         | 3500     | USD",
                "en-US | USD | a grand                       | 1000     | -",
                "en-US | USD | 12 grand                      | 12000    | -",
                "en-US | USD | five million yen              | 5000000  | JPY",
                "en-US | USD | 300 MXN                       | 300      | MXN",
                "en-US | USD | 300 pesos MXN                 | 300      | MXN",
                "en-US | USD | GBP 18                        | 18       | GBP",
                "en-US | USD | C$ 18                         | 18       | CAD",
                "en-US | USD | R$ 18                         | 18       | BRL",
                "en-ZA | ZAR | R150                          | 150      | ZAR",
                "en-SE | SEK | 55 kr                         | 55       | SEK",
                "en-DK | DKK | 55 kr                         | 55       | DKK",
                "pl-PL | PLN | 24,90 zł                      | 24.90    | PLN",
                "en-US | USD | ₩9000                         | 9000     | KRW",
                "en-US | USD | 20 costa rican colóns         | 20       | CRC",
                "de-DE | EUR | 9,-                           | 9        | -",
                "de-DE | EUR | dreißig Euro                  | 30       | EUR",
                "de-DE | EUR | vier Euro zwanzig             | 4.20     | EUR",
                "de-CH | CHF | 14 Franken                    | 14       | CHF",
                "es-ES | EUR | veinte euros con treinta      | 20.30    | EUR",
                "es-ES | EUR | 3 millones de dólares         | 3000000  | USD",
                "fr-FR | EUR | un euro trente                | 1.30     | EUR",
                "fr-FR | EUR | deux cents euros              | 200      | EUR",
                "fr-FR | EUR | 2 millions d'euros            | 2000000  | EUR",
                "fr-CA | CAD | 6,75 $                        | 6.75     | CAD"
            })
    void readsOneSum(String locale, String home, String text, BigDecimal value, @Nullable String currency) {
        assertThat(finder.find(text, Locale.forLanguageTag(locale), Currency.getInstance(home)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.value()).isEqualByComparingTo(value);
                    assertThat(found.currency()).isEqualTo(currency == null ? null : Currency.getInstance(currency));
                    assertThat(found.span().in(text)).isEqualTo(text);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we won 30 in the raffle",
                "all 4 were nice",
                "try 2 of them",
                "5 lunches",
                "two pounds of cherries",
                "meet at 5 p.m.",
                "0.2 btc"
            })
    void takesNothingForMoneyThatIsNotMarkedAsMoney(String text) {
        assertThat(finder.find(text, Locale.US, Currency.getInstance("USD"))).isEmpty();
    }

    @Test
    void neverSwallowsASecondPrice() {
        assertThat(sums("taxi 9 dollars and 14 for a sandwich")).containsExactly("9 dollars");
        assertThat(sums("$5, 20 and 30")).containsExactly("$5");
        assertThat(sums("8€ 12$")).containsExactly("8€", "12$");
        assertThat(sums("4 for $6")).containsExactly("$6");
    }

    @Test
    void knowsACurrencyByItsMisspeltNameOnlyBehindANumber() {
        assertThat(sums("dolars")).isEmpty();
        assertThat(sums("6 dollers")).containsExactly("6 dollers");
        assertThat(sums("6 collars")).isEmpty();
    }

    private Iterable<String> sums(String text) {
        return finder.find(text, Locale.US, Currency.getInstance("USD")).stream()
                .map(FoundAmount::span)
                .map(span -> span.in(text))
                .toList();
    }
}
