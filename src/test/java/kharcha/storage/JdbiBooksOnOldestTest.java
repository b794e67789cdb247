package kharcha.storage;

import kharcha.account.Users;
import kharcha.conversation.Books;
import kharcha.conversation.BooksContract;
import kharcha.report.ChartLookup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The books keep the contract in the oldest PostgreSQL that is promised, too. */
final class JdbiBooksOnOldestTest extends BooksContract {
    private static TestDatabase db;

    @BeforeAll
    static void open() {
        db = TestDatabase.freshOnOldest();
    }

    @AfterAll
    static void close() {
        if (db != null) db.close();
    }

    @Override
    protected Books books() {
        return db.books();
    }

    @Override
    protected Users users() {
        return db.users();
    }

    @Override
    protected ChartLookup charts() {
        return db.charts();
    }
}
