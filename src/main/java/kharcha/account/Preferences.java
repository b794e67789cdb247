package kharcha.account;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import kharcha.money.OwnRates;
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
 * @param ownRates what the user has said that currencies are worth; null: nothing
 * @param trip where the user is; null: at home
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
        @Nullable LocalDate reportsFrom,
        @Nullable OwnRates ownRates,
        @Nullable Trip trip) {
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
        this(locale, zone, homeCurrency, null, null, null, null, null, null, null, null, null, null);
    }

    /** At home, and without rates of one's own. */
    public Preferences(
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
        this(
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
                reportsFrom,
                null,
                null);
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
                reportsFrom,
                ownRates,
                trip);
    }

    public Preferences withZone(ZoneId other) {
        return new Preferences(
                locale,
                other,
                homeCurrency,
                name,
                firstWeekday,
                firstMonthDay,
                appearance,
                hidesAmounts,
                mailsBudgets,
                mailsReminders,
                reportsFrom,
                ownRates,
                trip);
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
                reportsFrom,
                ownRates,
                trip);
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
                reportsFrom,
                ownRates,
                trip);
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
                reportsFrom,
                ownRates,
                trip);
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
                day,
                ownRates,
                trip);
    }

    public Preferences withOwnRates(OwnRates rates) {
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
                reportsFrom,
                rates.all().isEmpty() ? null : rates,
                trip);
    }

    public Preferences withTrip(@Nullable Trip other) {
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
                reportsFrom,
                ownRates,
                other);
    }

    /** Of the user's own; none where none was said. */
    public OwnRates rates() {
        return Objects.requireNonNullElse(ownRates, OwnRates.NONE);
    }

    /** As they are at that moment: a trip whose last day is over has ended, and the user is back in the zone at home. */
    public Preferences at(Instant when) {
        if (trip == null || trip.until() == null) return this;
        LocalDate today = when.atZone(zone).toLocalDate();
        return today.isAfter(trip.until()) ? withTrip(null).withZone(trip.home()) : this;
    }

    /** What an amount without a currency is in. */
    public Currency spoken() {
        return trip == null || trip.currency() == null ? homeCurrency : trip.currency();
    }
}
