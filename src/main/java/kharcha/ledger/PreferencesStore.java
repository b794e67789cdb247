package kharcha.ledger;

import kharcha.account.Preferences;
import kharcha.account.UserId;

/** A user's settings, inside that user's transaction. */
public interface PreferencesStore {
    Preferences read(UserId user);

    void write(UserId user, Preferences preferences);

    /** From now on the user counts as one who was told that IBM's Watson reads along. */
    void rememberToldOfWatson(UserId user);
}
