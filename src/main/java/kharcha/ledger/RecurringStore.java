package kharcha.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kharcha.account.UserId;

/** What of a user's comes round, inside that user's transaction. Only {@link Ledger} writes here. */
public interface RecurringStore {
    Agenda read(UserId user);

    /** An id that none has or had. */
    RecurringId fresh(UserId user);

    /** Sets it up, as seen to until that day, or changes it and leaves it as seen to as it was. */
    void write(UserId user, Recurring recurring, LocalDate handled);

    /** Puts it away; how far it was seen to is kept, for it may come back. */
    void remove(UserId user, RecurringId id);

    /** Notes that it has been seen to until that day. */
    void handled(UserId user, RecurringId id, LocalDate day);

    /** Says when somebody has to look at this user's again; empty: nobody has to. */
    void wake(UserId user, Optional<Instant> at);
}
