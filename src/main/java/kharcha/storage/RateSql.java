package kharcha.storage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What currencies are worth to a user. */
interface RateSql {
    /** As the function says it. */
    record Known(BigDecimal rate, LocalDate day, String source) {}

    @SqlQuery("""
        SELECT r.rate, r.rate_day, r.rate_source
        FROM users u
        CROSS JOIN LATERAL exchange_rate(u.own_rates, :from, :to, :day) r
        WHERE u.user_id = :user
        AND r.rate > 0
        """)
    Optional<Known> find(UserId user, String from, String to, LocalDate day);
}
