package kharcha.conversation;

import kharcha.account.Users;
import kharcha.report.ChartLookup;

/** The books in memory keep the contract. */
final class MemoryBooksTest extends BooksContract {
    private final MemoryBooks memory = new MemoryBooks();

    @Override
    protected Books books() {
        return memory;
    }

    @Override
    protected Users users() {
        return memory;
    }

    @Override
    protected ChartLookup charts() {
        return memory;
    }
}
