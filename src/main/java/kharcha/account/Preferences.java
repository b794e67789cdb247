package kharcha.account;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a user wants to be understood and answered. What is null was never chosen: then it is as the locale, or the reader's own
 * system, has it.
 *
 * @param name what the user is called on the pages
 * @param firstWeekday what "this week" begins with; null: with Monday
 * @param firstMonthDay the day, from 1 to 28, with which a month of the user's begins; null: the first
 * @param appearance of the pages; null: as the reader's system has it
 * @param hidesAmounts whether the pages blur amounts until they are asked for; null: no
 * @param mailsBudgets whether a mail also tells when a budget reaches a mark; null: no
 * @param mailsReminders whether what is to be reminded of also comes by mail; null: no
 * @param reportsFrom mailed are the reports of months that end on that day or later; null: none
 */
public record Preferences(
        Locale locale,
        ZoneId zone,
        Currency homeCurrency,
        @Nullable String name,
        @Nullable DayOfWeek firstWeekday,
        @Nullable Integer firstMonthDay,
        @Nullable Appearance appearance,
        @Nullable Boolean hidesAmounts,
        @Nullable Boolean mailsBudgets,
        @Nullable Boolean mailsReminders,
        @Nullable LocalDate reportsFrom) {
    public static final int LONGEST_NAME = 60;

    /** The last day that every month has. */
    public static final int LAST_FIRST_MONTH_DAY = 28;

    public Preferences {
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME))
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        if (firstMonthDay != null && (firstMonthDay < 1 || firstMonthDay > LAST_FIRST_MONTH_DAY))
            throw new IllegalArgumentException("no month of a user's begins with day " + firstMonthDay);
    }

    /** With nothing chosen but what a first message tells. */
    public Preferences(Locale locale, ZoneId zone, Currency homeCurrency) {
        this(locale, zone, homeCurrency, null, null, null, null, null, null, null, null);
    }

    public Preferences withLocale(Locale other) {
        return new Preferences(
                other,
                zone,
                homeCurrency,
                name,
                firstWeekday,
                firstMonthDay,
                appearance,
                hidesAmounts,
                mailsBudgets,
                mailsReminders,
                reportsFrom);
    }

    public Preferences withHomeCurrency(Currency currency) {
        return new Preferences(
                locale,
                zone,
                currency,
                name,
                firstWeekday,
                firstMonthDay,
                appearance,
                hidesAmounts,
                mailsBudgets,
                mailsReminders,
                reportsFrom);
    }

    public Preferences withMailsBudgets(@Nullable Boolean mails) {
        return new Preferences(
                locale,
                zone,
                homeCurrency,
                name,
                firstWeekday,
                firstMonthDay,
                appearance,
                hidesAmounts,
                mails,
                mailsReminders,
                reportsFrom);
    }

    public Preferences withMailsReminders(@Nullable Boolean mails) {
        return new Preferences(
                locale,
                zone,
                homeCurrency,
                name,
                firstWeekday,
                firstMonthDay,
                appearance,
                hidesAmounts,
                mailsBudgets,
                mails,
                reportsFrom);
    }

    public Preferences withReportsFrom(@Nullable LocalDate day) {
        return new Preferences(
                locale,
                zone,
                homeCurrency,
                name,
                firstWeekday,
                firstMonthDay,
                appearance,
                hidesAmounts,
                mailsBudgets,
                mailsReminders,
                day);
    }
}
