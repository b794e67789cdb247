package kharcha.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.ledger.Agenda;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.ledger.RecurringStore;

/**
 * What comes round, in PostgreSQL.
 *
 * @param changed is told when something of it happened, which need not be in the journal
 */
record JdbiRecurring(RecurringSql sql, Runnable changed) implements RecurringStore {
    @Override
    public Agenda read(UserId user) {
        return new Agenda(sql.read(user));
    }

    @Override
    public RecurringId fresh(UserId user) {
        return new RecurringId(sql.fresh(user));
    }

    @Override
    public void write(UserId user, Recurring recurring, LocalDate handled) {
        sql.write(user, recurring.id(), Json.write(recurring), handled);
    }

    @Override
    public void remove(UserId user, RecurringId id) {
        sql.remove(user, id);
    }

    @Override
    public void handled(UserId user, RecurringId id, LocalDate day) {
        sql.handled(user, id, day);
    }

    @Override
    public void wake(UserId user, Optional<Instant> at) {
        changed.run();
        at.ifPresentOrElse(when -> sql.wake(user, when), () -> sql.sleep(user));
    }
}
