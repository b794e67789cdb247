package kharcha.understanding;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import kharcha.ledger.Calendar;

/**
 * What somebody wrote, with all that is needed to read it.
 *
 * @param when the moment it was written, in the writer's own zone
 * @param homeCurrency what an amount without a mark is in
 * @param calendar by which the writer counts weeks and months
 */
public record Utterance(String text, Locale locale, ZonedDateTime when, Currency homeCurrency, Calendar calendar) {
    /** By everybody's calendar. */
    public Utterance(String text, Locale locale, ZonedDateTime when, Currency homeCurrency) {
        this(text, locale, when, homeCurrency, Calendar.USUAL);
    }

    public LocalDate today() {
        return when.toLocalDate();
    }
}
