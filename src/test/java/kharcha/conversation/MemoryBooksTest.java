package kharcha.conversation;

import kharcha.account.Users;
import kharcha.report.ChartLookup;

/** The books in memory keep the contract. */
final class MemoryBooksTest extends BooksContract {
    private final MemoryBooks memory = new MemoryBooks();

    @Override
    public Books books() {
        return memory;
    }

    @Override
    public Users users() {
        return memory;
    }

    @Override
    public ChartLookup charts() {
        return memory;
    }
}
