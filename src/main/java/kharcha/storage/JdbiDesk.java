package kharcha.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kharcha.account.UserId;
import kharcha.conversation.Desk;
import kharcha.conversation.Turns;
import kharcha.ledger.CategoryStore;
import kharcha.ledger.Entries;
import kharcha.ledger.Journal;
import kharcha.ledger.PreferencesStore;
import kharcha.report.ChartLinks;
import kharcha.report.Reports;
import org.jdbi.v3.core.Handle;

/**
 * One transaction of one user. Before the first statement of whichever port comes first, the database is told whose rows may
 * be seen; a turn's opening does that in its own round trip.
 */
final class JdbiDesk implements Desk {
    private final Handle handle;
    private final UserId user;
    private final Runnable journaled;
    private final Map<Class<?>, Object> attached = new HashMap<>();
    private boolean open;

    /** @param journaled is told when something is written into the journal */
    JdbiDesk(Handle handle, UserId user, Runnable journaled) {
        this.handle = handle;
        this.user = user;
        this.journaled = journaled;
    }

    UserId user() {
        return user;
    }

    /** Runs what itself says whose rows may be seen. */
    <T> T opening(Function<Handle, T> work) {
        T result = work.apply(handle);
        open = true;
        return result;
    }

    /** Attached once: JDBI copies its whole configuration for each, which cost a fifth of a turn's time here. */
    <S> S attach(Class<S> sql) {
        if (!open) opening(_ -> attached(UserSql.class).become(user));
        return attached(sql);
    }

    private <S> S attached(Class<S> sql) {
        return sql.cast(attached.computeIfAbsent(sql, handle::attach));
    }

    @Override
    public Entries entries() {
        return new JdbiEntries(attach(EntrySql.class));
    }

    @Override
    public Journal journal() {
        return new JdbiJournal(attach(JournalSql.class), journaled);
    }

    @Override
    public PreferencesStore preferences() {
        return new JdbiPreferences(attach(UserSql.class));
    }

    @Override
    public CategoryStore categories() {
        return new JdbiCategories(attach(UserSql.class));
    }

    @Override
    public Reports reports() {
        return new JdbiReports(attach(ReportSql.class));
    }

    @Override
    public ChartLinks charts() {
        return new JdbiChartLinks(attach(ChartSql.class));
    }

    @Override
    public Turns turns() {
        return new JdbiTurns(this);
    }
}
