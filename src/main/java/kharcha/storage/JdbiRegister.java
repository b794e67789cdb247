package kharcha.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kharcha.account.Codes;
import kharcha.account.Credentials;
import kharcha.account.Departures;
import kharcha.account.Identities;
import kharcha.account.Letter;
import kharcha.account.MonthlyReports;
import kharcha.account.Moves;
import kharcha.account.Outbox;
import kharcha.account.PersonalTokens;
import kharcha.account.Register;
import kharcha.account.Sessions;
import kharcha.account.UserId;
import org.jdbi.v3.core.Handle;

/** One transaction about accounts. It may go from user to user: each port says whose rows it wants before it asks for them. */
final class JdbiRegister implements Register {
    /** How many rows of somebody who has left are erased at a time. */
    private static final int PORTION = 5_000;

    private final Handle handle;

    JdbiRegister(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    DirectorySql directory() {
        return Attached.to(handle, DirectorySql.class);
    }

    /** From here on that user's rows can be seen, and no others. */
    <S> S of(UserId user, Class<S> sql) {
        Attached.to(handle, UserSql.class).become(user);
        return Attached.to(handle, sql);
    }

    @Override
    public Credentials credentials() {
        return new JdbiCredentials(this);
    }

    @Override
    public Identities identities() {
        return new JdbiIdentities(Attached.to(handle, IdentitySql.class), directory());
    }

    @Override
    public Sessions sessions() {
        return new JdbiSessions(this);
    }

    @Override
    public Codes codes() {
        return new JdbiCodes(directory());
    }

    @Override
    public Outbox outbox() {
        return (letter, now) -> {
            Letter.Enclosure enclosure = letter.enclosure();
            directory()
                    .send(
                            letter.to().value(),
                            letter.subject(),
                            letter.paragraphs().toArray(String[]::new),
                            letter.link(),
                            letter.language(),
                            letter.ending(),
                            enclosure == null ? null : enclosure.fileName(),
                            enclosure == null ? null : enclosure.bytes(),
                            now);
        };
    }

    @Override
    public PersonalTokens tokens() {
        return new JdbiPersonalTokens(handle, Attached.to(handle, DirectoryTokenSql.class));
    }

    @Override
    public MonthlyReports monthlyReports() {
        return new JdbiMonthlyReports(this);
    }

    @Override
    public Departures departures() {
        return new JdbiDepartures(this, PORTION);
    }

    @Override
    public Moves moves() {
        DirectorySql directory = directory();
        return new Moves() {
            @Override
            public void begin(UserId from, UserId into, Instant now) {
                directory.beginMove(from, into, now);
            }

            @Override
            public List<Move> open() {
                return directory.moves();
            }

            @Override
            public Optional<Move> find(UserId from) {
                return directory.move(from);
            }

            @Override
            public void reached(UserId from, long last) {
                directory.moveReached(from, last);
            }

            @Override
            public void done(UserId from) {
                directory.moveDone(from);
            }
        };
    }
}
