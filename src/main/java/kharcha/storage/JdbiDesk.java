package kharcha.storage;

import java.util.Optional;
import java.util.function.Function;
import kharcha.account.EmailAddress;
import kharcha.account.UserId;
import kharcha.conversation.Converting;
import kharcha.conversation.Desk;
import kharcha.conversation.Notices;
import kharcha.conversation.Turns;
import kharcha.ledger.BudgetStore;
import kharcha.ledger.CategoryStore;
import kharcha.ledger.Entries;
import kharcha.ledger.Journal;
import kharcha.ledger.OfferStore;
import kharcha.ledger.PreferencesStore;
import kharcha.ledger.RecurringStore;
import kharcha.ledger.Transfers;
import kharcha.ledger.WalletStore;
import kharcha.money.ExchangeRates;
import kharcha.report.Balances;
import kharcha.report.ChartLinks;
import kharcha.report.FileLinks;
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

    <S> S attach(Class<S> sql) {
        if (!open) opening(_ -> Attached.to(handle, UserSql.class).become(user));
        return Attached.to(handle, sql);
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
    public RecurringStore recurring() {
        return new JdbiRecurring(attach(RecurringSql.class), journaled);
    }

    @Override
    public BudgetStore budgets() {
        return new JdbiBudgets(attach(UserSql.class));
    }

    @Override
    public WalletStore wallets() {
        return new JdbiWallets(attach(WalletSql.class));
    }

    @Override
    public Transfers transfers() {
        return new JdbiWallets(attach(WalletSql.class));
    }

    @Override
    public Balances balances() {
        return new JdbiWallets(attach(WalletSql.class));
    }

    @Override
    public OfferStore offers() {
        return new JdbiOffers(attach(UserSql.class));
    }

    @Override
    public Reports reports() {
        return new JdbiReports(attach(ReportSql.class));
    }

    @Override
    public ExchangeRates rates() {
        return new JdbiExchangeRates(attach(RateSql.class), user);
    }

    @Override
    public Converting converting() {
        return new JdbiConverting(attach(ConversionSql.class));
    }

    @Override
    public ChartLinks charts() {
        return new JdbiChartLinks(attach(ChartSql.class));
    }

    @Override
    public Notices notices() {
        return new JdbiNotices(attach(NoticeSql.class), attach(DirectorySql.class));
    }

    @Override
    public FileLinks files() {
        return new JdbiFileLinks(attach(DirectoryFileSql.class));
    }

    @Override
    public Optional<EmailAddress> address() {
        return attach(AccountSql.class).find(user).flatMap(account -> Optional.ofNullable(account.email()));
    }

    @Override
    public Turns turns() {
        return new JdbiTurns(this);
    }
}
