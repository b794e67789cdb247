package kharcha.storage;

import java.time.LocalDate;
import java.util.List;
import kharcha.account.MonthlyReports;
import kharcha.account.UserId;

/** Monthly reports in PostgreSQL. */
record JdbiMonthlyReports(JdbiRegister register) implements MonthlyReports {
    @Override
    public List<UserId> readers() {
        return register.directory().reportReaders();
    }

    @Override
    public List<LocalDate> had(UserId user) {
        return register.of(user, MonthlyReportSql.class).had(user);
    }

    @Override
    public boolean take(UserId user, LocalDate month) {
        return register.of(user, MonthlyReportSql.class).take(user, month) > 0;
    }
}
