package kharcha.storage;

import java.util.Optional;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Users and their settings. Only {@link #become} and what comes after it in a transaction sees a user's row. */
interface UserSql {
    /** From here to the end of the transaction, this user's rows and no others can be seen. */
    @SqlQuery("""
        SELECT set_config('kharcha.user_id', :user::bigint::text, true)
        """)
    String become(UserId user);

    @SqlQuery("""
        SELECT locale, zone, home_currency
        FROM users
        WHERE user_id = :user
        """)
    Optional<Preferences> preferences(UserId user);

    @SqlUpdate("""
        UPDATE users
        SET locale = :locale,
        zone = :zone,
        home_currency = :currency
        WHERE user_id = :user
        """)
    void write(UserId user, String locale, String zone, String currency);

    @SqlUpdate("""
        INSERT INTO users (user_id, locale, zone, home_currency)
        VALUES (:user, :locale, :zone, :currency)
        """)
    void create(UserId user, String locale, String zone, String currency);
}
