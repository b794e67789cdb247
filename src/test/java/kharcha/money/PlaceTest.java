package kharcha.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "Tokyo, Asia/Tokyo, JPY",
        "Kyoto, Asia/Tokyo, JPY",
        "goa, Asia/Calcutta, INR",
        "गोवा, Asia/Calcutta, INR",
        "Munich, Europe/Berlin, EUR",
        "München, Europe/Berlin, EUR",
        "Múnich, Europe/Berlin, EUR",
        "barcelona, Europe/Madrid, EUR",
        "Teneriffa, Atlantic/Canary, EUR",
        "Genf, Europe/Zurich, CHF",
        "Bali, Asia/Makassar, IDR",
        "san francisco, America/Los_Angeles, USD",
        "Salt Lake City, America/Denver, USD",
        "St. Petersburg, Europe/Moscow, RUB",
        "India, Asia/Calcutta, INR"
    })
    void a_place_has_a_zone_and_a_currency(String name, String zone, String currency) {
        Place place = Place.find(name).orElseThrow();
        assertThat(place.zone().getRules()).isEqualTo(ZoneId.of(zone).getRules());
        assertThat(place.currency()).isEqualTo(Currency.getInstance(currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bath", "essen", "puri", "como", "split", "the kitchen", "cash", "total", "bed", ""})
    void a_word_of_everyday_talk_is_no_place(String word) {
        assertThat(Place.find(word)).isEmpty();
    }

    @Test
    void each_line_of_the_table_names_a_country_and_a_zone_that_are_there_and_no_name_twice() {
        Map<String, String> seen = new HashMap<>();
        for (Cities.City city : Cities.read()) {
            assertThat(Locale.getISOCountries()).contains(city.region());
            if (city.zone() != null) assertThat(ZoneId.getAvailableZoneIds()).contains(city.zone());
            for (String name : city.names()) {
                assertThat(name).isNotBlank();
                assertThat(seen.put(name.toLowerCase(Locale.ROOT), city.region()))
                        .as(name)
                        .isNull();
                assertThat(Place.find(name)).as(name).isPresent();
            }
        }
    }
}
