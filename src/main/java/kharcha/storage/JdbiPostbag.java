package kharcha.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kharcha.account.Letter;
import kharcha.account.Postbag;
import org.jdbi.v3.core.Jdbi;

/**
 * The outbox in PostgreSQL. A letter is first put off, in a transaction of its own, and then carried without one: a slow mail
 * server holds no connection, another replica does not see the letter meanwhile, and one who dies on the way leaves it to be
 * tried again. So a letter arrives at least once, and twice only if a replica dies between sending and noting that.
 */
public final class JdbiPostbag implements Postbag {
    private static final Duration GIVEN_UP = Duration.ofDays(3);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);
    private static final int DOUBLINGS = 7;

    private final Jdbi jdbi;

    JdbiPostbag(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Round next(Instant now, Carrier carrier) {
        Optional<MailRow> mail = Outage.told(() -> jdbi.inTransaction(handle -> {
            DirectorySql outbox = Attached.to(handle, DirectorySql.class);
            Optional<MailRow> due = outbox.nextMail(now);
            due.ifPresent(row -> putOff(outbox, row, now));
            return due;
        }));
        if (mail.isEmpty()) return Round.NOTHING_DUE;
        if (!arrives(mail.get().letter(), carrier)) return Round.FAILED;
        Outage.told(() -> {
            jdbi.useExtension(
                    DirectorySql.class, outbox -> outbox.sent(mail.get().id()));
            return true;
        });
        return Round.SENT;
    }

    /** The last try is made with the letter out of the box already. */
    private static void putOff(DirectorySql outbox, MailRow row, Instant now) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(row.tries(), DOUBLINGS));
        if (now.plus(wait).isAfter(row.made().plus(GIVEN_UP))) outbox.sent(row.id());
        else outbox.postpone(row.id(), now.plus(wait));
    }

    private static boolean arrives(Letter letter, Carrier carrier) {
        try {
            carrier.carry(letter);
            return true;
        } catch (Exception e) {
            return false;
        }
    }
}
