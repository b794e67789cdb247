package kharcha.ledger;

import kharcha.account.Preferences;
import kharcha.account.UserId;

/** A user's settings, inside that user's transaction. */
public interface PreferencesStore {
    Preferences read(UserId user);

    void write(UserId user, Preferences preferences);
}
