package kharcha.storage;

import java.time.LocalDate;
import java.util.Optional;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.Budgets;
import kharcha.ledger.Offers;
import kharcha.ledger.OwnCategories;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Users and their settings. Only {@link #become} and what comes after it in a transaction sees a user's row. */
interface UserSql {
    /** From here to the end of the transaction, this user's rows and no others can be seen. */
    @SqlQuery("""
        SELECT set_config('kharcha.user_id', :user::bigint::text, true)
        """)
    String become(UserId user);

    @SqlQuery("""
        SELECT *
        FROM users
        WHERE user_id = :user
        """)
    Optional<Preferences> preferences(UserId user);

    @SqlQuery("""
        SELECT categories
        FROM users
        WHERE user_id = :user
        """)
    Optional<OwnCategories> categories(UserId user);

    @SqlUpdate("""
        UPDATE users
        SET categories = :categories::jsonb
        WHERE user_id = :user
        """)
    void write(UserId user, String categories);

    @SqlQuery("""
        SELECT budgets
        FROM users
        WHERE user_id = :user
        """)
    Optional<Budgets> budgets(UserId user);

    @SqlUpdate("""
        UPDATE users
        SET budgets = :budgets::jsonb
        WHERE user_id = :user
        """)
    void writeBudgets(UserId user, String budgets);

    @SqlQuery("""
        SELECT offers
        FROM users
        WHERE user_id = :user
        """)
    Optional<Offers> offers(UserId user);

    @SqlUpdate("""
        UPDATE users
        SET offers = :offers::jsonb
        WHERE user_id = :user
        """)
    void writeOffers(UserId user, String offers);

    @SqlUpdate("""
        UPDATE users
        SET locale = :locale,
        zone = :zone,
        home_currency = :currency,
        name = :name,
        first_weekday = :weekday,
        first_month_day = :monthDay,
        appearance = :appearance,
        hides_amounts = :hidesAmounts,
        mails_budgets = :mailsBudgets,
        mails_reminders = :mailsReminders,
        reports_from = :reportsFrom,
        own_rates = :ownRates::jsonb,
        trip = :trip::jsonb
        WHERE user_id = :user
        """)
    void write(
            UserId user,
            String locale,
            String zone,
            String currency,
            @Nullable String name,
            @Nullable Integer weekday,
            @Nullable Integer monthDay,
            @Nullable String appearance,
            @Nullable Boolean hidesAmounts,
            @Nullable Boolean mailsBudgets,
            @Nullable Boolean mailsReminders,
            @Nullable LocalDate reportsFrom,
            @Nullable String ownRates,
            @Nullable String trip);

    @SqlUpdate("""
        UPDATE users
        SET told_of_watson = true
        WHERE user_id = :user
        """)
    void rememberToldOfWatson(UserId user);

    @SqlUpdate("""
        INSERT INTO users (user_id, locale, zone, home_currency)
        VALUES (:user, :locale, :zone, :currency)
        """)
    void create(UserId user, String locale, String zone, String currency);
}
