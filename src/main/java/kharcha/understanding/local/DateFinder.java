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
 *
 * <h2>How it works</h2>
 *
 * A day is said in few kinds of ways, in every language with other words. So the ways are code, and the words are data:
 *
 * <ol>
 *   <li>{@link Tokens} cuts the text once, and looks up what each word and row of words can mean ({@link Kind}, with a value) in
 *       the language's {@code words.properties}. One word keeps all its meanings ("second", "may", "sat"): nothing is decided
 *       here.
 *   <li>Small grammars read one kind of saying each, from a given token on, and either say how far they came or nothing:
 *       {@link NumericDates} ("3/4", by the locale's order), {@link NamedDates} ("4th of May"), {@link RelativeDates} ("three
 *       days ago"), {@link Weekdays}, {@link CalendarPeriods} ("the second week of June"), {@link Feasts}, {@link Seasons} and
 *       {@link FiscalYears}.
 *   <li>{@link DateGrammar} tries them all at each token and keeps the longest reading, which settles most of what is ambiguous:
 *       "last May 3rd" is one day and not a month. Around that it reads what opens, closes and joins periods.
 *   <li>{@link Days} turns what was said into days of the writer's calendar, whose week and month may begin on another day. A
 *       {@link Taste} says what is meant where no year is: the past for what was spent, the future for a rule to come.
 *   <li>{@link Reading} lets sums with a currency go first and bare numbers last: the 1.5 of "1.5 €" is no day in May, and the 5
 *       of "5 May" no number.
 * </ol>
 *
 * <h2>Where it comes from</h2>
 *
 * The kinds of sayings are those that three open systems document: Duckling (Facebook, rules and a trained ranking of parses), SUTime
 * (Chang and Manning, LREC 2012: rules over tokens) and Microsoft's Recognizers-Text (rules as patterns in data, a file a
 * language). Like the last, words stand in data here; unlike it, rules are over meanings and not over characters, so that a
 * language is a word list and not a second set of patterns. Unlike the first, nothing ranks whole parses: the longest reading
 * counts. Weeks with a number are those of ISO 8601.
 *
 * <p>What it does on the public cases of Recognizers-Text, whose conventions differ, is
 * printed by {@code lab spans}; {@link Taste#SPEC} is for that comparison.
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
