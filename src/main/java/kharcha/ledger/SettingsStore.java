package kharcha.ledger;

import kharcha.account.Settings;
import kharcha.account.UserId;

/** A user's settings, inside that user's transaction. */
public interface SettingsStore {
    Settings read(UserId user);

    void write(UserId user, Settings settings);
}
