package kharcha.storage;

import java.time.LocalDate;
import java.util.List;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which months a user has had by mail. */
interface MonthlyReportSql {
    @SqlQuery("""
        SELECT month
        FROM monthly_letters
        WHERE user_id = :user
        """)
    List<LocalDate> had(UserId user);

    @SqlUpdate("""
        INSERT INTO monthly_letters (user_id, month)
        VALUES (:user, :month)
        ON CONFLICT DO NOTHING
        """)
    int take(UserId user, LocalDate month);
}
