package kharcha.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareFormatTest {
    @ParameterizedTest
    @CsvSource({
        "1, 3, en, 33%",
        "1, 200, en, 0.5%",
        "3, 1000, de, '0,3 %'",
        "1, 5000, en, 0.02%",
        "2, 3, en, 67%",
        "1, 8, en, 13%",
        "5, 2, en, 250%",
        "-1, 4, en, 25%",
        "0, 0, en, 0%"
    })
    void shares_are_whole_percents_unless_that_would_say_nothing(
            String part, String whole, Locale locale, String share) {
        assertThat(new ShareFormat(locale).write(Money.of(part, "EUR"), Money.of(whole, "EUR")))
                .isEqualTo(share);
    }
}
