package kharcha.storage;

/** The books in PostgreSQL keep the contract. */
final class JdbiBooksTest extends JdbiBooksContract {
    JdbiBooksTest() {
        super(TestDatabase::fresh);
    }
}
