package kharcha.storage;

import java.time.Instant;
import java.util.List;
import kharcha.account.UserId;
import kharcha.conversation.Wakings;
import org.jdbi.v3.core.Jdbi;

/** Whose book somebody has to look at, by the directory in PostgreSQL. */
public final class JdbiWakings implements Wakings {
    private final Jdbi jdbi;

    JdbiWakings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<UserId> due(Instant now, int limit) {
        return Outage.told(() -> jdbi.withExtension(DirectorySql.class, directory -> directory.toWake(now, limit)));
    }
}
