package kharcha.storage;

import java.time.Instant;
import java.util.List;
import kharcha.account.Departures;
import kharcha.account.UserId;

/**
 * Departures in PostgreSQL. A book is erased in portions that each stay far below what a statement may take; the user's own row
 * goes with the last of them, and so does the departure, so that what was interrupted is gone on with.
 */
record JdbiDepartures(JdbiRegister register, int portion) implements Departures {
    private DirectoryDepartureSql sql() {
        return Attached.to(register.handle(), DirectoryDepartureSql.class);
    }

    private DirectoryDepartureSql of(UserId user) {
        return register.of(user, DirectoryDepartureSql.class);
    }

    @Override
    public boolean ask(UserId user, Instant due) {
        return sql().ask(user, due) > 0;
    }

    @Override
    public boolean takeBack(UserId user) {
        return sql().takeBack(user) > 0;
    }

    @Override
    public List<UserId> due(Instant now) {
        return sql().due(now);
    }

    @Override
    public boolean begin(UserId user, Instant now) {
        DirectoryDepartureSql sql = of(user);
        if (sql.begin(user, now).isEmpty()) return false;
        sql.takeAlong(user, now);
        sql.endMoves(user);
        sql.dropLetters(user);
        sql.dropCodes(user);
        sql.endSessions(user);
        sql.forgetIdentities(user);
        return true;
    }

    @Override
    public boolean eraseSome(UserId user) {
        DirectoryDepartureSql sql = of(user);
        sql.lock(user);
        int left = portion - sql.eraseJournal(user, portion);
        for (String table : sql.tables()) if (left > 0) left -= sql.erase(user, table, left);
        if (left <= 0) return true;
        sql.eraseUser(user);
        sql.end(user);
        return false;
    }
}
