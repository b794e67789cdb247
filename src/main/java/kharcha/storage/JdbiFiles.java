package kharcha.storage;

import java.time.Instant;
import java.util.Optional;
import kharcha.report.FileLookup;
import kharcha.web.Token;
import org.jdbi.v3.core.Jdbi;

/** Looks files up for whoever holds the link. */
public final class JdbiFiles implements FileLookup {
    private final Jdbi jdbi;

    JdbiFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Found> find(String id, Instant now) {
        return Token.of(id)
                .flatMap(token -> Outage.told(() -> jdbi.withHandle(
                        handle -> Attached.to(handle, DirectoryFileSql.class).find(token.hash(), now))));
    }
}
