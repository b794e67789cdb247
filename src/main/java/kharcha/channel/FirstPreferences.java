package kharcha.channel;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import kharcha.account.Preferences;

/**
 * What a new user's settings are taken to be, from what a browser or a bot tells of them. It is a guess: what is unknown or
 * misspelt counts as not said, because the user can change all of it.
 */
public final class FirstPreferences {
    private final Currency otherwise;

    /** @param otherwise the home currency where neither region nor time zone names a country */
    public FirstPreferences(Currency otherwise) {
        this.otherwise = otherwise;
    }

    public Preferences guess(Optional<String> locale, Optional<String> timezone) {
        Locale known = locale.flatMap(FirstPreferences::locale).orElse(Locale.ENGLISH);
        Optional<ZoneId> zone = timezone.flatMap(FirstPreferences::zone);
        Currency home = currency(known.getCountry())
                .or(() -> zone.flatMap(FirstPreferences::country).flatMap(FirstPreferences::currency))
                .orElse(otherwise);
        return new Preferences(known, zone.orElse(ZoneOffset.UTC), home);
    }

    private static Optional<Locale> locale(String tag) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> country(ZoneId zone) {
        try {
            return Optional.of(TimeZone.getRegion(zone.getId()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Currency> currency(String region) {
        try {
            return Optional.ofNullable(Currency.getInstance(Locale.of("", region)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
