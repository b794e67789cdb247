package kharcha.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en-US | ich habe gestern 12 bezahlt         | de-US
        en-US | Mittagessen 12,50                   | de-US
        en-GB | hola                                | es-GB
        en-GB | ayer gasté 20 en el mercado         | es-GB
        en-CA | hier j'ai payé 15                   | fr-CA
        en-IN | kal 120 diya tha                    | hi-Latn-IN
        en-IN | कल सब्ज़ी 140                       | hi-IN
        hi-IN | maine kal 200 diye                  | hi-Latn-IN
        de-DE | how much did i spend yesterday      | en-DE
        nl-NL | wie viel habe ich ausgegeben        | de-NL
        """)
    void who_plainly_writes_in_another_of_our_languages_is_read_and_answered_in_it(
            String reader, String text, String read) {
        assertThat(Languages.of(text, Locale.forLanguageTag(reader)).toLanguageTag())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de-DE | coffee 3,50 gestern
        de-DE | lunch 12
        en-IN | aaj lunch 250
        en-IN | chai 20
        en-IN | sabzi 140
        en-US | kindergarten fees 200
        en-US | die hard tickets 20
        en-US | cafe con leche 4
        en-US | 12,50
        es-ES | café 1,60
        fr-FR | menu 14
        nl-NL | boodschappen 20 gisteren
        """)
    void a_borrowed_word_changes_nothing(String reader, String text) {
        Locale own = Locale.forLanguageTag(reader);
        assertThat(Languages.of(text, own)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de-DE | how much did i spend yesterday | de-DE
        en-US | gestern habe ich 12 bezahlt    | de-US
        """)
    void english_is_read_under_every_locale_so_the_own_numbers_stay(String reader, String text, String read) {
        assertThat(Languages.reading(text, Locale.forLanguageTag(reader)).toLanguageTag())
                .isEqualTo(read);
    }
}
