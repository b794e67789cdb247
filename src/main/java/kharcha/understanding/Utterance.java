package kharcha.understanding;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;

/**
 * What somebody wrote, with all that is needed to read it.
 *
 * @param when the moment it was written, in the writer's own zone
 * @param homeCurrency what an amount without a mark is in
 */
public record Utterance(String text, Locale locale, ZonedDateTime when, Currency homeCurrency) {
    public LocalDate today() {
        return when.toLocalDate();
    }
}
