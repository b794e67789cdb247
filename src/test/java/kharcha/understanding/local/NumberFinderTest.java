package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import kharcha.understanding.FoundNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberFinderTest {
    private final NumberFinder finder = new NumberFinder();

    @ParameterizedTest(name = "\"{1}\" is {2} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | 17                               | 17",
                "en-US | seventeen                        | 17",
                "en-US | forty-two                        | 42",
                "en-US | three hundred and nine           | 309",
                "en-US | six thousand four hundred twelve | 6412",
                "en-US | 7 thousand 2 hundred and 5       | 7205",
                "en-US | four hundred and one thousand    | 401000",
                "en-US | half a million                   | 500000",
                "en-US | four and a half million          | 4500000",
                "en-US | three point one four             | 3.14",
                "en-US | nine oh four                     | 904",
                "en-US | two dozen                        | 24",
                "en-US | 3.5 lakh                         | 350000",
                "en-US | 2 crore                          | 20000000",
                "en-US | 12k                              | 12000",
                "en-US | 2.8M                             | 2800000",
                "en-US | 1 3/8                            | 1.375",
                "en-US | five eighths                     | 0.625",
                "en-US | 2½                               | 2.5",
                "en-US | minus six                        | -6",
                "en-US | -6.25                            | -6.25",
                "en-US | 4e3                              | 4000",
                "hi-IN | साढ़े चार सौ                         | 450",
                "hi-IN | डेढ़ लाख                            | 150000",
                "hi-IN | पौने दो                            | 1.75",
                "hi-IN | ४७                               | 47",
                "en-IN | sadhe teen hazaar                | 3500",
                "en-IN | dhai sau                         | 250",
                "de-DE | dreihundertfünfundvierzig        | 345",
                "de-DE | anderthalb                       | 1.5",
                "de-DE | dreieinhalb tausend              | 3500",
                "es-ES | trescientos cuarenta y dos       | 342",
                "es-ES | dos mil quince                   | 2015",
                "fr-FR | quatre-vingt-treize              | 93",
                "fr-FR | soixante et onze                 | 71",
                "fr-FR | trois cents                      | 300"
            })
    void readsWords(String locale, String text, BigDecimal value) {
        assertThat(finder.find(text, Locale.forLanguageTag(locale)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.value()).isEqualByComparingTo(value);
                    assertThat(found.span().in(text)).isEqualTo(text);
                });
    }

    @ParameterizedTest(name = "\"{1}\" is {2} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | 1,234.56    | 1234.56",
                "en-US | 1.234,56    | 1234.56",
                "en-US | 1,234       | 1234",
                "en-US | 1.234       | 1.234",
                "de-DE | 1.234       | 1234",
                "de-DE | 1,234       | 1.234",
                "de-DE | 3,50        | 3.5",
                "en-US | 3,50        | 3.5",
                "de-CH | 1’234.50    | 1234.5",
                "en-US | 1'234.50    | 1234.5",
                "fr-FR | 1 234,50    | 1234.5",
                "en-IN | 12,34,567.8 | 1234567.8",
                "en-US | 4,200,000   | 4200000",
                "es-MX | 12,500      | 12500",
                "es-ES | 12.500      | 12500"
            })
    void takesSeparatorsByShapeAndThenByLocale(String locale, String text, BigDecimal value) {
        assertThat(finder.find(text, Locale.forLanguageTag(locale)))
                .singleElement()
                .extracting(FoundNumber::value, org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL)
                .isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an apple",
                "the 3rd floor",
                "flight XK204",
                "a 30km ride",
                "that one was nice",
                "the twenty-third"
            })
    void leavesNumbersAloneThatArePartOfAWord(String text) {
        assertThat(finder.find(text, Locale.US)).isEmpty();
    }

    @Test
    void readsARunWithoutShapeAsSeveralNumbers() {
        assertThat(finder.find("10.0.12.7", Locale.US)).hasSize(4);
        assertThat(finder.find("rooms 14,15,18", Locale.US)).hasSize(3);
    }

    @Test
    void keepsTwoNumbersSideBySideApart() {
        assertThat(finder.find("4 hundred and 3 hundred", Locale.US))
                .extracting(found -> found.value().intValue())
                .containsExactly(400, 300);
    }

    @Test
    void neverTakesInNumbersThatNobodyCountsWith() {
        assertThat(finder.find("1e999999999", Locale.US)).isEmpty();
        assertThat(finder.find("7".repeat(10_000), Locale.US)).isEmpty();
        assertThat(finder.find("2^999", Locale.US))
                .allMatch(found -> found.value().precision() < 40);
    }
}
