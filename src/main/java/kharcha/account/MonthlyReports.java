package kharcha.account;

import java.time.LocalDate;
import java.util.List;

/** Who wants the report of each month by mail, and which months they have had. */
public interface MonthlyReports {
    /** For a job, which then works user by user; without those who leave. */
    List<UserId> readers();

    /** The months that user has had, as {@link #take} names them. */
    List<LocalDate> had(UserId user);

    /**
     * From here on that user has had that month: of several who ask at once, one gets true, and if its transaction is kept.
     *
     * @param month the first day of a calendar's month
     */
    boolean take(UserId user, LocalDate month);
}
