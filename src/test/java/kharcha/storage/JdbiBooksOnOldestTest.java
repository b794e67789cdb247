package kharcha.storage;

/** The books keep the contract in the oldest PostgreSQL that is promised, too. */
final class JdbiBooksOnOldestTest extends JdbiBooksContract {
    JdbiBooksOnOldestTest() {
        super(TestDatabase::freshOnOldest);
    }
}
