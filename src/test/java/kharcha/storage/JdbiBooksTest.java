package kharcha.storage;

import kharcha.account.Users;
import kharcha.conversation.Books;
import kharcha.conversation.BooksContract;
import kharcha.report.ChartLookup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The books in PostgreSQL keep the contract. */
final class JdbiBooksTest extends BooksContract {
    private static TestDatabase db;

    @BeforeAll
    static void open() {
        db = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        db.close();
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
