package kharcha.understanding.local;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import kharcha.ledger.Calendar;
import kharcha.understanding.FoundDate;

/**
 * Finds the days and periods of a text. A day without a year, a weekday, the number of a day and a month are the latest such
 * ones: money is spoken of when it has been spent. Days that no calendar has are in {@link Spans.Found#impossible()}.
 */
public final class DateFinder {
    private static final Currency ANY = Currency.getInstance("XXX");

    public List<FoundDate> find(String text, Locale locale, LocalDate today) {
        return find(text, locale, today, Calendar.USUAL);
    }

    /** By the calendar of the writer, who may count weeks and months in another way. */
    public List<FoundDate> find(String text, Locale locale, LocalDate today, Calendar calendar) {
        return new Reading(text, locale).everything(today, calendar, ANY).dates();
    }

    /** The same for a rule to come: the next such days. A stretch of time is then how often, not a period. */
    public List<FoundDate> findAhead(String text, Locale locale, LocalDate today, Calendar calendar) {
        return new Reading(text, locale).ahead(today, calendar, ANY);
    }
}
