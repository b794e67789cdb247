package kharcha.storage;

import java.util.Objects;
import java.util.function.Supplier;
import kharcha.account.Users;
import kharcha.conversation.Books;
import kharcha.conversation.BooksContract;
import kharcha.report.ChartLookup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract, kept in one PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbiBooksContract extends BooksContract {
    private final Supplier<TestDatabase> opening;
    private @Nullable TestDatabase opened;

    JdbiBooksContract(Supplier<TestDatabase> opening) {
        this.opening = opening;
    }

    @BeforeAll
    void open() {
        opened = opening.get();
    }

    @AfterAll
    void close() {
        if (opened != null) opened.close();
    }

    private TestDatabase db() {
        return Objects.requireNonNull(opened);
    }

    @Override
    public Books books() {
        return db().books();
    }

    @Override
    public Users users() {
        return db().users();
    }

    @Override
    public ChartLookup charts() {
        return db().charts();
    }
}
