package kharcha.storage;

import java.time.Instant;
import java.util.Optional;
import kharcha.account.Codes;
import kharcha.account.UserId;

/** Codes in PostgreSQL. */
final class JdbiCodes implements Codes {
    private final DirectorySql directory;

    JdbiCodes(DirectorySql directory) {
        this.directory = directory;
    }

    @Override
    public void keep(Kind kind, String hash, Code code) {
        UserId user = code.user();
        directory.keep(kind.name(), hash, user == null ? null : user.value(), code.detail(), code.expires());
    }

    @Override
    public Optional<Code> look(Kind kind, String hash, Instant now) {
        return directory.look(kind.name(), hash, now);
    }

    @Override
    public Optional<Code> take(Kind kind, String hash, Instant now) {
        return directory.take(kind.name(), hash, now);
    }

    @Override
    public void drop(UserId user, Kind kind) {
        directory.drop(user, kind.name());
    }
}
