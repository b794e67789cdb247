package kharcha.storage;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
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
    private final Consumer<UserId> changed;

    /** @param changed is told whose book a transaction has changed, once it is committed */
    JdbiBooks(Jdbi jdbi, Consumer<UserId> changed) {
        this.jdbi = jdbi;
        this.changed = changed;
    }

    @Override
    public <T> T atomically(UserId user, Function<Desk, T> work) {
        AtomicBoolean journaled = new AtomicBoolean();
        T result = Outage.told(() -> jdbi.inTransaction(handle -> {
            journaled.set(false);
            return work.apply(new JdbiDesk(handle, user, () -> journaled.set(true)));
        }));
        if (journaled.get()) changed.accept(user);
        return result;
    }
}
