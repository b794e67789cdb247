package kharcha.storage;

import java.util.function.Function;
import kharcha.account.Accounts;
import kharcha.account.Register;
import org.jdbi.v3.core.Jdbi;

/** Accounts in PostgreSQL. */
public final class JdbiAccounts implements Accounts {
    private final Jdbi jdbi;

    JdbiAccounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T atomically(Function<Register, T> work) {
        return Outage.told(() -> jdbi.inTransaction(handle -> work.apply(new JdbiRegister(handle))));
    }
}
