package kharcha.storage;

import java.util.List;
import kharcha.account.UserId;
import kharcha.conversation.Conversions;
import org.jdbi.v3.core.Jdbi;

/** Whose book has something to convert, by the directory in PostgreSQL. */
public final class JdbiConversions implements Conversions {
    private final Jdbi jdbi;

    JdbiConversions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<UserId> waiting(int limit) {
        return Outage.told(() -> jdbi.withExtension(DirectoryRateSql.class, directory -> directory.waiting(limit)));
    }
}
