package kharcha.storage;

import java.time.Instant;
import java.util.List;
import kharcha.account.Session;
import kharcha.account.UserId;
import org.jdbi.v3.core.Jdbi;

/** Forgets what is kept for a while only, user by user, in small transactions. */
public final class Retention {
    private final Jdbi jdbi;

    Retention(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Deletes the turns older than that, with what recognises a repeated delivery of them. Returns how many. */
    public int forgetTurns(Instant before) {
        int forgotten = 0;
        List<UserId> users = jdbi.withExtension(IdentitySql.class, IdentitySql::everybody);
        for (UserId user : users)
            forgotten += jdbi.inTransaction(handle -> {
                handle.attach(UserSql.class).become(user);
                return handle.attach(TurnSql.class).forget(user, before);
            });
        return forgotten;
    }

    /** Deletes sessions, their keys, codes and limits that are over. Returns how many. */
    public int forgetSessions(Instant now) {
        int forgotten = 0;
        for (UserId user : jdbi.withExtension(DirectorySql.class, DirectorySql::loggedIn))
            forgotten += jdbi.inTransaction(handle -> {
                handle.attach(UserSql.class).become(user);
                return handle.attach(SessionSql.class)
                        .forget(user, now.minus(Session.IDLE), now.minus(Session.LONGEST));
            });
        return forgotten
                + jdbi.withExtension(
                        DirectorySql.class,
                        directory -> directory.forgetKeys(now)
                                + directory.forgetCodes(now)
                                + directory.forgetLimits(now.toEpochMilli()));
    }

    /** Deletes the charts that nobody can see any more. Returns how many. */
    public int forgetCharts(Instant now) {
        return jdbi.withExtension(ChartSql.class, charts -> charts.forget(now));
    }

    /** Deletes the links to files that lead nowhere any more. Returns how many. */
    public int forgetFiles(Instant now) {
        return jdbi.withExtension(DirectoryFileSql.class, files -> files.forget(now));
    }
}
