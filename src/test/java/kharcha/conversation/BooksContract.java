package kharcha.conversation;

import kharcha.account.Identity;
import kharcha.account.UserId;
import org.junit.jupiter.api.BeforeEach;

/** What every {@link Books} must do, with the users and charts that belong to it; run against each of them. */
public abstract class BooksContract
        implements UsersContract, EntriesContract, TurnsContract, JournalContract, ReportsContract {
    private static int met;

    private UserId ann = new UserId(1);

    @BeforeEach
    void meetAnn() {
        ann = users().findOrCreate(somebody(), GERMAN).id();
    }

    @Override
    public UserId ann() {
        return ann;
    }

    @Override
    public Identity somebody() {
        return new Identity("test", "person " + ++met);
    }
}
