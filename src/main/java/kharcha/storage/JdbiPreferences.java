package kharcha.storage;

import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.PreferencesStore;

/** Settings in PostgreSQL, in the user's row. */
record JdbiPreferences(UserSql sql) implements PreferencesStore {
    @Override
    public Preferences read(UserId user) {
        return sql.preferences(user).orElseThrow(() -> new IllegalStateException("no user " + user.value()));
    }

    @Override
    public void write(UserId user, Preferences preferences) {
        sql.write(
                user,
                preferences.locale().toLanguageTag(),
                preferences.zone().getId(),
                preferences.homeCurrency().getCurrencyCode());
    }
}
