package kharcha.storage;

import java.util.function.Function;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import org.jdbi.v3.core.Jdbi;

/**
 * Books in PostgreSQL. A turn that books costs five round trips (open, entries, journal, close, commit; BEGIN rides with the
 * first), and one more came before it to find the user.
 */
public final class JdbiBooks implements Books {
    private final Jdbi jdbi;

    JdbiBooks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T atomically(UserId user, Function<Desk, T> work) {
        return Outage.told(() -> jdbi.inTransaction(handle -> work.apply(new JdbiDesk(handle, user))));
    }
}
