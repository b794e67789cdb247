package kharcha.money;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere that people travel to: a country, or a city that a time zone is called by, in any of our languages, as CLDR names them;
 * or another well-known city or region, of a table of our own.
 *
 * @param zone of a country with several, that of its seat of government or of most of its people
 * @param currency what is paid with there
 */
public record Place(String name, ZoneId zone, Currency currency) {
    private static final List<ULocale> LANGUAGES = List.of(
            ULocale.ENGLISH,
            ULocale.GERMAN,
            new ULocale("es"),
            ULocale.FRENCH,
            new ULocale("hi"),
            new ULocale("hi_Latn"));

    /** Of the countries with several zones. */
    private static final Map<String, String> MAIN_ZONES = Map.ofEntries(
            Map.entry("AR", "America/Argentina/Buenos_Aires"),
            Map.entry("AU", "Australia/Sydney"),
            Map.entry("BR", "America/Sao_Paulo"),
            Map.entry("CA", "America/Toronto"),
            Map.entry("CD", "Africa/Kinshasa"),
            Map.entry("CL", "America/Santiago"),
            Map.entry("CN", "Asia/Shanghai"),
            Map.entry("CY", "Asia/Nicosia"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("EC", "America/Guayaquil"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("ID", "Asia/Jakarta"),
            Map.entry("KZ", "Asia/Almaty"),
            Map.entry("MN", "Asia/Ulaanbaatar"),
            Map.entry("MX", "America/Mexico_City"),
            Map.entry("MY", "Asia/Kuala_Lumpur"),
            Map.entry("NZ", "Pacific/Auckland"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("RU", "Europe/Moscow"),
            Map.entry("UA", "Europe/Kiev"),
            Map.entry("US", "America/New_York"),
            Map.entry("UZ", "Asia/Tashkent"));

    /** What people call countries beside their names. */
    private static final Map<String, String> EVERYDAY = Map.of(
            "usa",
            "US",
            "the us",
            "US",
            "the usa",
            "US",
            "the states",
            "US",
            "america",
            "US",
            "uk",
            "GB",
            "the uk",
            "GB",
            "england",
            "GB",
            "uae",
            "AE",
            "holland",
            "NL");

    private static final class Known {
        static final Map<String, Place> PLACES = read();
    }

    /** Empty for what is none. */
    public static Optional<Place> find(String name) {
        return Optional.ofNullable(Known.PLACES.get(folded(name)));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Map<String, Place> read() {
        Map<String, Place> places = new HashMap<>();
        for (String region : ULocale.getISOCountries()) {
            ZoneId zone = zone(region);
            if (zone == null) continue;
            ULocale country = new ULocale("", region);
            for (ULocale language : LANGUAGES) put(places, country.getDisplayCountry(language), zone, region);
        }
        EVERYDAY.forEach((name, region) -> {
            ZoneId zone = zone(region);
            if (zone != null) put(places, name, zone, region);
        });
        Cities.read().forEach(city -> {
            ZoneId zone = city.zone() == null ? zone(city.region()) : java(city.zone());
            if (zone != null) city.names().forEach(name -> put(places, name, zone, city.region()));
        });
        // A city is nearer than a country of the same name: Singapore is both.
        for (String id : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            ZoneId zone = java(id);
            if (zone == null) continue;
            for (ULocale language : LANGUAGES)
                put(
                        places,
                        TimeZoneNames.getInstance(language).getExemplarLocationName(id),
                        zone,
                        TimeZone.getRegion(id));
        }
        return Map.copyOf(places);
    }

    private static void put(Map<String, Place> places, @Nullable String name, ZoneId zone, String region) {
        if (name == null || name.isBlank()) return;
        Currencies.of(new Locale.Builder().setRegion(region).build())
                .ifPresent(currency -> places.put(folded(name), new Place(name, zone, currency)));
    }

    private static @Nullable ZoneId zone(String region) {
        String main = MAIN_ZONES.get(region);
        if (main != null) return java(main);
        return TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, region, null).stream()
                .sorted()
                .findFirst()
                .map(Place::java)
                .orElse(null);
    }

    private static @Nullable ZoneId java(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
