package kharcha.storage;

import java.time.DayOfWeek;
import kharcha.account.Appearance;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.PreferencesStore;
import org.jspecify.annotations.Nullable;

/** Settings in PostgreSQL, in the user's row. */
record JdbiPreferences(UserSql sql) implements PreferencesStore {
    @Override
    public Preferences read(UserId user) {
        return sql.preferences(user).orElseThrow(() -> new IllegalStateException("no user " + user.value()));
    }

    @Override
    public void write(UserId user, Preferences preferences) {
        DayOfWeek weekday = preferences.firstWeekday();
        Appearance appearance = preferences.appearance();
        sql.write(
                user,
                preferences.locale().toLanguageTag(),
                preferences.zone().getId(),
                preferences.homeCurrency().getCurrencyCode(),
                preferences.name(),
                weekday == null ? null : weekday.getValue(),
                preferences.firstMonthDay(),
                appearance == null ? null : appearance.name(),
                preferences.hidesAmounts(),
                preferences.mailsBudgets(),
                preferences.mailsReminders(),
                preferences.reportsFrom(),
                json(preferences.ownRates()),
                json(preferences.trip()));
    }

    @Override
    public void rememberToldOfWatson(UserId user) {
        sql.rememberToldOfWatson(user);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.write(value);
    }
}
