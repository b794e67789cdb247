package kharcha.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kharcha.account.Appearance;
import kharcha.account.Preferences;
import kharcha.ledger.Calendar;
import kharcha.money.Currencies;
import org.jspecify.annotations.Nullable;

/** The settings as the fields of a form, and back. What was left as it is stays as it was, chosen or not. */
final class SettingsForm {
    static final List<String> NAMES = List.of(
            "name", "locale", "currency", "zone", "weekday", "monthday", "theme", "amounts", "reports", "reminders");

    private SettingsForm() {}

    static Fields of(Preferences now) {
        Map<String, String> values = new HashMap<>();
        String name = now.name();
        Appearance appearance = now.appearance();
        values.put("name", name == null ? "" : name);
        values.put("locale", now.locale().toLanguageTag());
        values.put("currency", now.homeCurrency().getCurrencyCode());
        values.put("zone", now.zone().getId());
        values.put("weekday", weekday(now));
        values.put("monthday", monthDay(now));
        values.put("theme", appearance == null ? "" : lower(appearance));
        values.put("amounts", hides(now) ? "hidden" : "");
        values.put("reminders", Boolean.TRUE.equals(now.mailsReminders()) ? "mailed" : "");
        values.put("reports", now.reportsFrom() == null ? "" : "mailed");
        return new Fields(values, Map.of());
    }

    /** What somebody wants, or the same form with what is wrong. */
    record Read(@Nullable Preferences wanted, Fields fields) {}

    static Read read(Fields sent, Preferences now, LocalDate today) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String name = sent.value("name");
        if (name.length() > Preferences.LONGEST_NAME)
            wrong.put("name", "A name has " + Preferences.LONGEST_NAME + " characters at most.");
        Locale locale = needed(locale(sent, now), "locale", "Choose one of these.", wrong);
        Currency currency = needed(currency(sent), "currency", "Choose one of these.", wrong);
        ZoneId zone =
                needed(zone(sent, now), "zone", "Write a time zone such as Europe/Berlin, or its city alone.", wrong);
        DayOfWeek weekday = needed(weekday(sent), "weekday", "Choose a day of the week.", wrong);
        Integer monthDay = needed(monthDay(sent), "monthday", "Choose a day from 1 to 28.", wrong);
        if (!wrong.isEmpty()
                || locale == null
                || currency == null
                || zone == null
                || weekday == null
                || monthDay == null) return new Read(null, sent.with(wrong));
        return new Read(
                new Preferences(
                        locale,
                        zone,
                        currency,
                        name.isEmpty() ? null : name,
                        sent.has("weekday", weekday(now)) ? now.firstWeekday() : weekday,
                        sent.has("monthday", monthDay(now)) ? now.firstMonthDay() : monthDay,
                        appearance(sent),
                        sent.has("amounts", "hidden") == hides(now) ? now.hidesAmounts() : Boolean.valueOf(!hides(now)),
                        now.mailsBudgets(),
                        sent.has("reminders", "mailed") ? Boolean.TRUE : null,
                        reports(sent, now, today),
                        now.ownRates(),
                        now.trip()),
                sent);
    }

    private static <T> @Nullable T needed(Optional<T> value, String name, String otherwise, Map<String, String> wrong) {
        if (value.isEmpty()) wrong.put(name, otherwise);
        return value.orElse(null);
    }

    /** One that a browser named at first may stay, whether it is offered or not. */
    private static Optional<Locale> locale(Fields sent, Preferences now) {
        return sent.has("locale", now.locale().toLanguageTag())
                ? Optional.of(now.locale())
                : Locales.find(sent.value("locale"));
    }

    private static Optional<Currency> currency(Fields sent) {
        return Currencies.find(sent.value("currency"));
    }

    private static Optional<ZoneId> zone(Fields sent, Preferences now) {
        return sent.has("zone", now.zone().getId()) ? Optional.of(now.zone()) : Zones.find(sent.value("zone"));
    }

    private static Optional<DayOfWeek> weekday(Fields sent) {
        String day = sent.value("weekday");
        return day.matches("[1-7]") ? Optional.of(DayOfWeek.of(Integer.parseInt(day))) : Optional.empty();
    }

    private static Optional<Integer> monthDay(Fields sent) {
        String day = sent.value("monthday");
        return day.matches("[1-9]|1[0-9]|2[0-8]") ? Optional.of(Integer.valueOf(day)) : Optional.empty();
    }

    private static @Nullable Appearance appearance(Fields sent) {
        for (Appearance each : Appearance.values()) if (sent.has("theme", lower(each))) return each;
        return null;
    }

    /** Who asks for them anew gets those of months that are not over yet. */
    private static @Nullable LocalDate reports(Fields sent, Preferences now, LocalDate today) {
        if (!sent.has("reports", "mailed")) return null;
        return now.reportsFrom() == null ? today : now.reportsFrom();
    }

    private static String weekday(Preferences now) {
        return String.valueOf(Calendar.of(now).firstWeekday().getValue());
    }

    private static String monthDay(Preferences now) {
        return String.valueOf(Calendar.of(now).firstMonthDay());
    }

    private static boolean hides(Preferences now) {
        return Boolean.TRUE.equals(now.hidesAmounts());
    }

    private static String lower(Appearance appearance) {
        return appearance.name().toLowerCase(Locale.ROOT);
    }
}
